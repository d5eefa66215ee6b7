"""Scenes with known motion: textured layers that drift, turn, grow, wobble and hide each other under a camera that pans, zooms and
shakes; with motion blur, drifting light, grain and compression. Everything follows from the random numbers handed in."""
import subprocess
import cv2
import numpy as np
from textures import matte, noise


class Path:
    """A number over time (frames): drift, acceleration, an ease between rests, a swing, bounces, shake."""

    def __init__(self, rng, reach, shake, span, tremble=0):
        """reach: about how far it goes over span frames; shake: deviation of what the hand adds; tremble: of what nobody can foretell
        from the frames before."""
        kind = rng.random()
        self.start = rng.uniform(-0.2, 1.2) * span
        self.speed = rng.normal(0, reach) / span
        self.bend = rng.normal(0, reach) / span**2 if kind < 0.6 else 0.0
        self.ease = (rng.normal(0, reach), rng.uniform(0.3, 2) * span) if kind > 0.75 else (0.0, 1.0)
        self.swing = rng.normal(0, reach * 0.5) if 0.5 < kind < 0.8 else 0.0
        self.bounce = rng.random() < 0.15
        self.turn, self.phase = 2 * np.pi / rng.uniform(6, 60), rng.uniform(0, 2 * np.pi)
        f = rng.uniform(0.01, 0.16, 5)
        size = shake * rng.normal(0, 1, 5) * 0.03 / (f + 0.02)
        f, size = np.append(f, rng.uniform(0.1, 0.5, 4)), np.append(size, tremble * rng.normal(0, 0.7, 4))
        self.shake = list(zip(size, 2 * np.pi * f, rng.uniform(0, 2 * np.pi, 9)))

    def __call__(self, s):
        u = s - self.start
        v = self.speed * u + 0.5 * self.bend * u * u
        way, length = self.ease
        e = np.clip(u / length + 0.5, 0, 1)
        v += way * e * e * (3 - 2 * e)
        wave = np.sin(self.turn * s + self.phase)
        v += self.swing * (abs(wave) if self.bounce else wave)
        return v + sum(a * np.sin(w * s + p) for a, w, p in self.shake)


class Layer:
    """A texture with a matte, placed by affine maps over time; it wobbles in its own coordinates."""

    def __init__(self, rng, picture, shape, place, reach, depth, span, restless):
        self.picture, self.shape, self.afar = picture, shape, {}
        self.middle = np.array([picture.shape[1], picture.shape[0]], np.float32) / 2
        self.place, self.depth = np.asarray(place, np.float32), depth
        tremble = rng.choice([0, 0, 0, 1, 4]) * rng.uniform(0.2, 1)
        self.x, self.y = Path(rng, reach, 0, span, tremble), Path(rng, reach * rng.uniform(0.1, 1), 0, span, tremble)
        turns = rng.random() < 0.5
        self.angle0, self.zoom0 = rng.uniform(-np.pi, np.pi), np.exp(rng.normal(0, 0.25))
        self.angle = Path(rng, rng.choice([0.03, 0.15, 0.5]) * turns, 0, span)
        self.zoom = Path(rng, rng.choice([0.02, 0.1, 0.25]) * (rng.random() < 0.5), 0, span)
        self.shear = Path(rng, rng.choice([0.02, 0.1]) * (rng.random() < 0.3), 0, span)
        self.waves = []
        if restless > 0:
            for _ in range(rng.integers(2, 5)):
                k = rng.normal(0, 1, 2)
                k *= 2 * np.pi / rng.uniform(24, 160) / np.linalg.norm(k)
                self.waves.append((k.astype(np.float32), rng.normal(0, restless, 2).astype(np.float32), rng.normal(0, 0.25), rng.uniform(0, 2 * np.pi)))

    def matrix(self, s, camera):
        """Layer coordinates to screen at time s: [2, 3]."""
        zoom = self.zoom0 * np.exp(self.zoom(s) + camera.zoom(s) * self.depth)
        a, c = self.angle0 + self.angle(s), camera.angle(s)
        turn = np.array([[np.cos(a + c), -np.sin(a + c)], [np.sin(a + c), np.cos(a + c)]]) @ np.array([[1, self.shear(s)], [0, 1]])
        at = np.array([self.x(s), self.y(s)]) + self.place - camera.centre + self.depth * np.array([camera.x(s), camera.y(s)])
        at = camera.centre + np.exp(camera.zoom(s) * self.depth) * np.array([[np.cos(c), -np.sin(c)], [np.sin(c), np.cos(c)]]) @ at
        m = zoom * turn
        return np.hstack([m, (at - m @ self.middle)[:, None]]).astype(np.float32)

    def from_afar(self, blur):
        if blur not in self.afar:
            self.afar[blur] = cv2.GaussianBlur(self.picture, (0, 0), blur)
        return self.afar[blur]

    def wobble(self, v, s):
        out = np.zeros_like(v)
        for k, size, speed, phase in self.waves:
            out += np.sin(v[..., 0] * k[0] + v[..., 1] * k[1] + np.float32(speed * s + phase))[..., None] * size
        return out

    def own(self, screen, s, camera):
        """Where in the layer each point of the screen is."""
        m = cv2.invertAffineTransform(self.matrix(s, camera))
        v = screen @ m[:, :2].T + m[:, 2]
        return (v + self.wobble(v, s) if self.waves else v).astype(np.float32)

    def whole(self, rows, cols, s, camera):
        """The same for every pixel; what wobbles is reckoned at every second and drawn out."""
        step = 2 if self.waves else 1
        screen = np.stack(np.meshgrid(*(np.arange(-2, n + 3, step, dtype=np.float32) for n in (cols, rows))), -1)
        m = self.own(screen, s, camera)
        place = np.float32([[1 / step, 0, 2 / step], [0, 1 / step, 2 / step]])
        return cv2.warpAffine(m, place, (cols, rows), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP) if self.waves else m[2 : rows + 2, 2 : cols + 2]

    def screen(self, own, s, camera):
        v = own
        for _ in range(5 if self.waves else 0):
            v = own - self.wobble(v, s)
        m = self.matrix(s, camera)
        return v @ m[:, :2].T + m[:, 2]


class Camera:
    def __init__(self, rng, reach, span, rows, cols):
        shake = rng.choice([0, 0.3, 1.5, 5])
        self.centre = np.array([cols, rows]) / 2
        tremble = rng.choice([0, 0, 0.4, 1, 3]) * rng.uniform(0.2, 1)
        self.x, self.y = Path(rng, reach, shake, span, tremble * rng.uniform(0.2, 1)), Path(rng, reach * rng.uniform(0.05, 0.6), shake, span, tremble)
        self.angle = Path(rng, 0.03 * (rng.random() < 0.4), shake * 0.002, span)
        self.zoom = Path(rng, rng.choice([0.02, 0.15]) * (rng.random() < 0.4), 0, span)


class Scene:
    def __init__(self, rng, bank, rows, cols, span):
        self.rng, self.rows, self.cols = rng, rows, cols
        # about how many pixels things go over the span: mostly few, sometimes a quarter of the picture
        reach = float(np.exp(rng.uniform(np.log(0.7), np.log(70))))
        self.camera = Camera(rng, reach * rng.choice([0, 0.3, 1]), span, rows, cols)
        wild = rng.random()
        self.layers = [Layer(rng, self.pick(bank), None, (cols / 2, rows / 2), reach * rng.choice([0, 0, 0.3, 1]), 1, span, rng.choice([1.0, 3.0]) if wild < 0.2 else 0)]
        for i in range(rng.integers(0, 7)):
            size = int(np.exp(rng.uniform(np.log(40), np.log(420))))
            picture = self.pick(bank)
            y, x = rng.integers(0, picture.shape[0] - size), rng.integers(0, picture.shape[1] - size)
            restless = rng.choice([0, 0, 0, 1.5, 4])
            self.layers.append(Layer(rng, picture[y : y + size, x : x + size], matte(rng, size), rng.uniform(0, 1, 2) * (cols, rows), reach, rng.uniform(1, 1.8), span, restless))
        # water, smoke, glass: a second picture shines through
        self.veil = Layer(rng, self.pick(bank), None, (cols / 2, rows / 2), reach, 1, span, rng.choice([2.0, 6.0])) if wild > 0.88 else None
        self.veil_share = rng.uniform(0.15, 0.5)
        self.shutter = rng.choice([0, 0, 0.25, 0.5, 0.9])
        self.gain, self.lift = Path(rng, rng.choice([0, 0, 0.02, 0.06]), 0, span), Path(rng, rng.choice([0, 0, 4.0]), 0, span)
        self.flicker = rng.choice([0, 0, 0, 0.01, 0.03])
        self.light = noise(rng, rows // 4, cols // 4, 2) if rng.random() < 0.25 else None
        self.light_x = Path(rng, reach, 0, span)
        self.grain, self.soft = rng.choice([0, 0, 1, 2.5, 5]), rng.choice([0, 0, 0.6, 1.2, 2])
        self.screen = np.stack(np.meshgrid(np.arange(cols, dtype=np.float32), np.arange(rows, dtype=np.float32)), -1)

    def pick(self, bank):
        return bank[self.rng.integers(len(bank))]

    def paint(self, layer, s, border):
        m = layer.whole(self.rows, self.cols, s, self.camera)
        smaller = 1 / np.sqrt(abs(np.linalg.det(layer.matrix(s, self.camera)[:, :2])))
        picture = layer.picture
        if smaller > 1.3:  # or distant textures would glitter
            picture = layer.from_afar(round(2 * float(smaller)) / 4)
        return cv2.remap(picture, m, None, cv2.INTER_LINEAR, borderMode=border), m

    def moment(self, s):
        """What an infinitely fast shutter sees: float32 RGB."""
        out = self.paint(self.layers[0], s, cv2.BORDER_REFLECT)[0].astype(np.float32)
        for layer in self.layers[1:]:
            picture, m = self.paint(layer, s, cv2.BORDER_CONSTANT)
            alpha = cv2.remap(layer.shape, m, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)[..., None]
            out += (picture - out) * alpha
        if self.veil:
            out += (self.paint(self.veil, s, cv2.BORDER_REFLECT)[0] - out) * self.veil_share
        return out

    def frame(self, s):
        """The frame at time s: uint8 RGB."""
        m0, m1 = self.layers[-1].matrix(s, self.camera), self.layers[-1].matrix(s + self.shutter, self.camera)
        steps = int(np.clip(np.abs(m1 - m0)[:, 2].max() + 1, 2, 5)) if self.shutter else 1
        out = sum(self.moment(s + self.shutter * i / steps) for i in range(steps)) / steps
        if self.soft:
            out = cv2.GaussianBlur(out, (0, 0), float(self.soft))
        if self.light is not None:
            shift = np.float32([[4, 0, self.light_x(s)], [0, 4, 0]])
            out *= (1 + 0.15 * cv2.warpAffine(self.light, shift, (self.cols, self.rows), borderMode=cv2.BORDER_REFLECT))[..., None]
        out = out * (1 + self.gain(s) + self.rng.normal(0, 1) * self.flicker) + self.lift(s)
        if self.grain:
            out += cv2.GaussianBlur(self.rng.normal(0, self.grain, out.shape[:2]).astype(np.float32), (0, 0), 0.5)[..., None] * 1.3
        return np.clip(np.rint(out), 0, 255).astype(np.uint8)

    def flows(self, s, others, step):
        """For every step-th pixel at time s: where the point seen there is at other times, as displacements."""
        grid = self.screen[step // 2 :: step, step // 2 :: step] - (0.5 if step % 2 == 0 else 0)
        out = [np.zeros(grid.shape, np.float32) for _ in others]
        for layer in self.layers:
            m = layer.own(grid, s, self.camera)
            hit = np.ones(grid.shape[:2], bool) if layer.shape is None else cv2.remap(layer.shape, m, None, cv2.INTER_LINEAR) > 0.5
            for o, other in zip(out, others):
                o[hit] = (layer.screen(m, other, self.camera) - grid)[hit]
        return out


def to_yuv(rgb):
    """RGB to planes as video has them: luma [h, w], chroma [2, h / 2, w / 2] (full range BT.601: the network does not mind)."""
    i420 = cv2.cvtColor(rgb, cv2.COLOR_RGB2YUV_I420)
    rows, cols = rgb.shape[:2]
    return i420[:rows].copy(), i420[rows:].reshape(2, rows // 2, cols // 2).copy()


def compressed(frames, crf, preset):
    """Frames through a lossy encoder, as cameras and sites make them."""
    rows, cols = frames[0].shape[:2]
    size = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{cols}x{rows}", "-r", "30"]
    encode = subprocess.run(
        ["ffmpeg", "-v", "error", "-threads", "1", *size, "-i", "-", "-c:v", "libx264", "-threads", "1", "-preset", preset, "-crf", str(crf), "-pix_fmt", "yuv420p", "-f", "matroska", "-"],
        input=b"".join(f.tobytes() for f in frames), stdout=subprocess.PIPE, check=True)  # fmt: skip
    decode = subprocess.run(["ffmpeg", "-v", "error", "-threads", "1", "-i", "-", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], input=encode.stdout, stdout=subprocess.PIPE, check=True)
    return list(np.frombuffer(decode.stdout, np.uint8).reshape(-1, rows, cols, 3))
