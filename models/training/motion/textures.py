"""Pictures to make scenes from, all drawn by this program: dead leaves (Lee, Mumford, Huang, "Occlusion Models for Natural Images",
2001), noise with a 1/f spectrum, gratings, writing, lit reliefs, lit balls and boxes. RGB, uint8."""
import cv2
import numpy as np


def noise(rng, rows, cols, power):
    """Noise whose amplitude falls as 1/f^power, mean 0, deviation 1."""
    fy, fx = np.fft.fftfreq(rows)[:, None], np.fft.rfftfreq(cols)[None]
    f = np.hypot(fy, fx)
    f[0, 0] = 1
    spectrum = np.fft.rfft2(rng.standard_normal((rows, cols), dtype=np.float32)) / f**power
    spectrum[0, 0] = 0
    n = np.fft.irfft2(spectrum, (rows, cols)).astype(np.float32)
    return n / (n.std() + 1e-6)


def colour(rng):
    """A colour as they are in photographs: mostly dull."""
    grey = rng.uniform(10, 245)
    return np.clip(grey + rng.normal(0, rng.choice([6, 20, 60]), 3), 0, 255)


def spectral(rng, size):
    base = noise(rng, size, size, rng.uniform(0.8, 2.0))
    other = noise(rng, size, size, rng.uniform(0.8, 2.2))
    contrast = rng.uniform(10, 60)
    chroma = rng.normal(0, rng.choice([3, 15, 30]), 3)
    return np.clip(colour(rng) + contrast * base[..., None] + chroma * other[..., None], 0, 255).astype(np.uint8)


def leaves(rng, size):
    """Shapes fall on each other; radii as r^-3, so that it looks the same at any distance."""
    out = np.empty((size, size, 3), np.uint8)
    out[:] = colour(rng)
    least, most = rng.uniform(2, 8), rng.uniform(60, 250)
    kind = rng.integers(0, 4)
    palette = [colour(rng) for _ in range(rng.integers(3, 30))]
    grain = noise(rng, size, size, rng.uniform(0.5, 1.5)) * rng.uniform(0, 18)
    for _ in range(int(rng.uniform(600, 3000))):
        r = 1 / np.sqrt(rng.uniform(1 / most**2, 1 / least**2))
        r = min(r * rng.uniform(1, 6), most)
        at = rng.uniform(0, size, 2)
        c = np.clip(palette[rng.integers(len(palette))] + rng.normal(0, 12, 3), 0, 255).tolist()
        if kind == 0 or (kind == 3 and rng.random() < 0.5):
            cv2.ellipse(out, (at.tolist(), (2 * r, 2 * r * rng.uniform(0.2, 1)), float(rng.uniform(0, 180))), c, -1, cv2.LINE_AA)
        elif kind == 1:
            a = np.sort(rng.uniform(0, 2 * np.pi, rng.integers(3, 8)))
            cv2.fillPoly(out, [np.int32(at + r * np.stack([np.cos(a), np.sin(a)], 1))], c, cv2.LINE_AA)
        else:
            cv2.fillPoly(out, [np.int32(cv2.boxPoints((at.tolist(), (2 * r, 2 * r * rng.uniform(0.05, 1)), float(rng.choice([0, 90]) + rng.normal(0, 8)))))], c, cv2.LINE_AA)
    return np.clip(out + grain[..., None], 0, 255).astype(np.uint8)


def gratings(rng, size):
    y, x = np.mgrid[:size, :size].astype(np.float32)
    angle, period = rng.uniform(0, np.pi), rng.uniform(6, 60)
    wave = np.sin(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / period)
    if rng.random() < 0.5:
        wave *= np.sin(2 * np.pi * (y * np.cos(angle) - x * np.sin(angle)) / (period * rng.uniform(0.6, 2)))
    wave = np.clip(wave * rng.uniform(1, 8), -1, 1)
    shade = noise(rng, size, size, 1.8) * rng.uniform(5, 30)
    return np.clip(colour(rng) + wave[..., None] * (colour(rng) - 128) * 0.6 + shade[..., None], 0, 255).astype(np.uint8)


def writing(rng, size):
    out = spectral(rng, size) if rng.random() < 0.4 else np.full((size, size, 3), colour(rng), np.uint8)
    letters = list("abcdefghiklmnoprstuvwxyzABCDEFGHKLMNOPRSTW0123456789 .,-/")
    y = 0
    while y < size:
        scale = rng.uniform(0.3, 3)
        y += int(scale * rng.uniform(26, 40))
        text = "".join(rng.choice(letters, 60))
        cv2.putText(out, text, (int(rng.uniform(-40, 60)), y), int(rng.choice([0, 2, 3, 4, 6, 7])), scale, colour(rng).tolist(), int(max(1, scale * rng.uniform(0.8, 3))), cv2.LINE_AA)
    return out


def lit(height, rng):
    """A relief seen from above, lit from one side with a highlight (Blinn and Phong)."""
    gy, gx = np.gradient(height)
    n = np.stack([-gx, -gy, np.ones_like(gx)], -1)
    n /= np.linalg.norm(n, axis=-1, keepdims=True)
    light = np.array([rng.normal(), rng.normal(), rng.uniform(0.5, 2)])
    light /= np.linalg.norm(light)
    half = light + [0, 0, 1]
    half /= np.linalg.norm(half)
    return np.clip(n @ light, 0, 1), np.clip(n @ half, 0, 1) ** rng.uniform(8, 60)


def relief(rng, size):
    height = noise(rng, size, size, rng.uniform(1.4, 2.2)) * rng.uniform(5, 40)
    if rng.random() < 0.5:
        height += cv2.GaussianBlur(writing(rng, size)[..., 0].astype(np.float32), (0, 0), rng.uniform(1, 3)) * rng.uniform(0.02, 0.1)
    diffuse, shine = lit(height, rng)
    paint = spectral(rng, size).astype(np.float32) if rng.random() < 0.5 else colour(rng)
    return np.clip(paint * (0.2 + 0.9 * diffuse[..., None]) + rng.uniform(0, 120) * shine[..., None], 0, 255).astype(np.uint8)


def solids(rng, size):
    """Balls and boxes in front of something."""
    out = (spectral if rng.random() < 0.5 else leaves)(rng, size).astype(np.float32)
    y, x = np.mgrid[:size, :size].astype(np.float32)
    for _ in range(rng.integers(6, 30)):
        r, at = rng.uniform(15, 140), rng.uniform(0, size, 2)
        if rng.random() < 0.6:
            x0, x1, y0, y1 = (int(np.clip(v, 0, size)) for v in (at[0] - r, at[0] + r + 1, at[1] - r, at[1] + r + 1))
            if x1 - x0 < 3 or y1 - y0 < 3:
                continue
            d2 = (x[y0:y1, x0:x1] - at[0]) ** 2 + (y[y0:y1, x0:x1] - at[1]) ** 2
            diffuse, shine = lit(np.sqrt(np.maximum(r * r - d2, 0)), rng)
            alpha = np.clip(r - np.sqrt(d2), 0, 1)[..., None]
            ball = np.clip(colour(rng) * (0.15 + diffuse[..., None]) + 150 * shine[..., None] * (rng.random() < 0.5), 0, 255)
            out[y0:y1, x0:x1] = out[y0:y1, x0:x1] * (1 - alpha) + ball * alpha
        else:
            a = rng.uniform(0, 2 * np.pi)
            e = [r * np.array([np.cos(a), 0.5 * np.sin(a)]), r * np.array([-np.sin(a), 0.5 * np.cos(a)]), np.array([0, -r * rng.uniform(0.3, 2)])]
            base = colour(rng)
            for (i, j), shade in zip(((0, 2), (1, 2), (0, 1)), rng.uniform(0.3, 1.2, 3)):
                o = at + (e[2] if (i, j) == (0, 1) else 0)
                cv2.fillPoly(out, [np.int32([o, o + e[i], o + e[i] + e[j], o + e[j]])], np.clip(base * shade, 0, 255).tolist(), cv2.LINE_AA)
    return np.clip(out, 0, 255).astype(np.uint8)


KINDS = (spectral, leaves, leaves, leaves, gratings, writing, relief, solids, solids)


def texture(rng, size):
    """One picture [size, size, 3], sometimes soft, flat or of two others."""
    out = KINDS[rng.integers(len(KINDS))](rng, size)
    if rng.random() < 0.25:
        other = KINDS[rng.integers(len(KINDS))](rng, size)
        where = np.clip(noise(rng, size, size, rng.uniform(1.2, 2)) * 3 + rng.normal(), 0, 1)[..., None]
        out = (out * where + other * (1 - where)).astype(np.uint8)
    if rng.random() < 0.6:
        out = cv2.GaussianBlur(out, (0, 0), float(rng.uniform(0.4, 2.5)))
    if rng.random() < 0.3:
        out = cv2.convertScaleAbs(out, alpha=rng.uniform(0.3, 0.8), beta=rng.uniform(0, 60))
    return out


def matte(rng, size):
    """A shape with soft or hard edges, float32 0 to 1, clear at the border."""
    out = np.zeros((size, size), np.float32)
    middle, kind = size / 2, rng.integers(0, 6)
    if kind == 0:
        cv2.ellipse(out, ((middle, middle), (size * rng.uniform(0.5, 0.9), size * rng.uniform(0.2, 0.9)), float(rng.uniform(0, 180))), 1, -1, cv2.LINE_AA)
    elif kind == 1:
        a = np.sort(rng.uniform(0, 2 * np.pi, rng.integers(3, 9)))
        cv2.fillPoly(out, [np.int32(middle + size * 0.42 * rng.uniform(0.5, 1, (len(a), 1)) * np.stack([np.cos(a), np.sin(a)], 1))], 1, cv2.LINE_AA)
    elif kind == 2:
        y, x = np.mgrid[:size, :size] / size - 0.5
        out = np.clip((noise(rng, size, size, 1.8) * 0.25 + 1 - 3.2 * np.hypot(x, y)) * rng.uniform(2, 30), 0, 1).astype(np.float32)
    elif kind == 3:
        for _ in range(rng.integers(2, 12)):
            p = rng.uniform(0.1, 0.9, (2, 2)) * size
            cv2.line(out, tuple(map(int, p[0])), tuple(map(int, p[1])), 1, int(rng.uniform(2, 24)), cv2.LINE_AA)
    elif kind == 4:
        word = "".join(rng.choice(list("ABEGKMRSTWX3578&"), rng.integers(1, 4)))
        scale = size / 32 / max(1, 0.7 * len(word))
        cv2.putText(out, word, (int(0.08 * size), int(0.65 * size)), int(rng.choice([0, 3, 4])), scale, 1, int(max(2, scale * rng.uniform(1, 5))), cv2.LINE_AA)
    else:
        for _ in range(rng.integers(3, 40)):
            cv2.circle(out, tuple(rng.integers(int(0.1 * size), int(0.9 * size), 2).tolist()), int(size * rng.uniform(0.01, 0.1)), 1, -1, cv2.LINE_AA)
    if rng.random() < 0.35:
        out = cv2.GaussianBlur(out, (0, 0), float(rng.uniform(0.7, 6)))
    out[0], out[-1], out[:, 0], out[:, -1] = 0, 0, 0, 0
    return out
