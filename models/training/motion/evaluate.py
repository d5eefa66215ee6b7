"""Measures the motion network on camera clips it has never seen, with the very program of the product.

    evaluate.py WEIGHTS.safetensors CLIP... [--gaps 4 8] [--windows 8] [--shrink 0] [--kind float32|bfloat16] [--pictures FOLDER]

Hides the frames of a gap, makes them again from both sides and prints mean PSNR and SSIM of luma for each clip: a crossfade, DIS (both flows,
both frames moved along them, mixed by time), the network with weights of nothing ("cubic": the paths it is given) and the network.
Windows lie evenly over the clip; those with a hard cut in or near them are left out. --shrink: picture to working size, 0 chooses.
"""
import argparse, subprocess, time
from pathlib import Path
import cv2
import numpy as np
import torch
import flows
from crossings import places
from program import load, program

MARGIN = 4  # frames of footage on each side of a gap


def clip(path):
    """All frames: luma [n, h, w] and chroma [n, 2, h', w'], uint8, as 4:2:0."""
    size = subprocess.run(["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height", "-of", "csv=p=0", path], stdout=subprocess.PIPE, text=True, check=True)
    cols, rows = (int(v) for v in size.stdout.split()[0].strip(",").split(","))
    raw = subprocess.run(["ffmpeg", "-v", "error", "-noautorotate", "-i", path, "-an", "-fps_mode", "passthrough", "-pix_fmt", "yuv420p", "-f", "rawvideo", "-"], stdout=subprocess.PIPE, check=True).stdout
    h, w = (rows + 1) // 2, (cols + 1) // 2
    frames = np.frombuffer(raw, np.uint8).reshape(-1, rows * cols + 2 * h * w)
    return frames[:, : rows * cols].reshape(-1, rows, cols), frames[:, rows * cols :].reshape(-1, 2, h, w)


def cuts(luma):
    """Between which frames the picture changes as a whole: far more than it usually does and by much."""
    small = luma[:, ::4, ::4].astype(np.float32)
    change = np.abs(np.diff(small, axis=0)).mean((1, 2))
    return {i for i, c in enumerate(change) if c > max(12, 4 * np.median(change))}


def windows(luma, gap, count):
    found = cuts(luma)
    starts = np.unique(np.linspace(MARGIN, len(luma) - gap - 2 - MARGIN, count).astype(int))
    return [int(s) for s in starts if not any(s - MARGIN <= i < s + gap + 1 + MARGIN for i in found)]


def moved(picture, flow):
    y, x = np.mgrid[: picture.shape[0], : picture.shape[1]].astype(np.float32)
    return cv2.remap(picture.astype(np.float32), x + flow[..., 0], y + flow[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def psnr(made, true):
    return 10 * np.log10(255**2 / max(1e-3, np.mean((np.clip(np.rint(made), 0, 255) - true.astype(np.float32)) ** 2)))


def ssim(made, true):
    """Wang, Bovik, Sheikh, Simoncelli 2004, with its Gaussian window."""
    x, y = np.clip(np.rint(made), 0, 255).astype(np.float32), true.astype(np.float32)
    blur = lambda p: cv2.GaussianBlur(p, (11, 11), 1.5)
    mx, my = blur(x), blur(y)
    xx, yy, xy = blur(x * x) - mx * mx, blur(y * y) - my * my, blur(x * y) - mx * my
    return float(((2 * mx * my + 6.5025) * (2 * xy + 58.5225) / ((mx * mx + my * my + 6.5025) * (xx + yy + 58.5225))).mean())


def working(rows, cols, shrink):
    shrink = shrink or (4 if rows > 720 else 2)
    return tuple(max(32, int(np.ceil(n / shrink / 16)) * 16) for n in (rows, cols))


def plane(p):
    p = torch.from_numpy(p.astype(np.float32)) / 255
    return p.view(1, -1, *p.shape[-2:])


class Ours:
    def __init__(self, weights, kind="float32", shrink=0):
        self.net, self.kind, self.shrink = program(), {"float32": 6, "bfloat16": 15}[kind], shrink
        self.weights = self.net.open(weights, self.kind)
        self.seconds = {}

    def timed(self, name, work):
        began = time.thread_time()
        answer = work()
        self.seconds[name] = self.seconds.get(name, 0) + time.thread_time() - began
        return answer

    def gap(self, luma, chroma, start, gap, found):
        """Yields luma and chroma of the frames between start and start + gap + 1."""
        end, span = start + gap + 1, torch.full((1, 1, 1, 1), gap + 1.0)
        paths = torch.from_numpy(np.concatenate([f.transpose(2, 0, 1) for f in found]))[None]
        y0, y1, c0, c1 = plane(luma[start]), plane(luma[end]), plane(chroma[start]), plane(chroma[end])
        with torch.inference_mode():
            seen = self.timed("look", lambda: self.net.look(self.weights, y0, c0, y1, c1, paths[:, :4], span, *working(*luma.shape[1:], self.shrink)))
            for k in range(1, gap + 1):
                t = torch.full((1, 1, 1, 1), k / (gap + 1))
                to = places(paths, span, t)
                motion = self.timed("at", lambda: self.net.at(self.weights, seen, t, to))
                y = self.timed("shoot", lambda: self.net.shoot(y0, y1, motion, 0))
                c = self.timed("shoot", lambda: self.net.shoot(c0, c1, motion, 1))
                yield y[0, 0].numpy() * 255, c[0].numpy() * 255


def main(o):
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    weights = load(o.weights)
    nothing = {k: torch.zeros_like(v) for k, v in weights.items()}
    ways = {"cubic": Ours(nothing, o.kind, o.shrink), "ours": Ours(weights, o.kind, o.shrink)}
    total = {}
    for path in o.clips:
        luma, chroma = clip(path)
        for gap in o.gaps:
            scores, flow_seconds = {}, 0.0
            found = windows(luma, gap, o.windows)
            for s in found:
                e = s + gap + 1
                began = time.thread_time()
                paths = flows.paths([luma[i] for i in (s - 2, s - 1, s, e, e + 1, e + 2)], gap + 1)
                flow_seconds += time.thread_time() - began
                plain = flows.dis(luma[s], luma[e]), flows.dis(luma[e], luma[s])
                made = {n: list(w.gap(luma, chroma, s, gap, paths)) for n, w in ways.items()}
                for k in range(1, gap + 1):
                    t = k / (gap + 1)
                    pictures = {
                        "crossfade": luma[s] * (1 - t) + luma[e] * t,
                        "dis": (1 - t) * moved(luma[s], -t * plain[0]) + t * moved(luma[e], -(1 - t) * plain[1]),
                        **{n: m[k - 1][0] for n, m in made.items()},
                    }
                    for n, p in pictures.items():
                        scores.setdefault(n, []).append((psnr(p, luma[s + k]), ssim(p, luma[s + k])))
                    if o.pictures and k == (gap + 1) // 2:
                        o.pictures.mkdir(parents=True, exist_ok=True)
                        row = np.hstack([np.clip(p, 0, 255) for p in (pictures["dis"], pictures["cubic"], pictures["ours"], luma[s + k])])
                        cv2.imwrite(str(o.pictures / f"{Path(path).stem}-{gap}-{s}.png"), row.astype(np.uint8))
            if not found:
                continue
            means = {n: np.mean(v, 0) for n, v in scores.items()}
            for n, m in means.items():
                total.setdefault((gap, n), []).append(m)
            print(f"{Path(path).stem:12} gap {gap} windows {len(found)}: " + "  ".join(f"{n} {m[0]:.2f}/{m[1]:.3f}" for n, m in means.items()) + f"  ours - dis {means['ours'][0] - means['dis'][0]:+.2f} dB", flush=True)
            ours = ways["ours"].seconds
            if o.times:
                print(f"    CPU s a window: flows {flow_seconds / len(found):.2f}, " + ", ".join(f"{n} {v / len(found):.2f}" for n, v in ours.items()), flush=True)
            ours.clear()
    for gap in o.gaps:
        means = {n: np.mean(v, 0) for (g, n), v in total.items() if g == gap}
        print(f"mean of clips gap {gap}: " + "  ".join(f"{n} {m[0]:.2f}/{m[1]:.3f}" for n, m in means.items()) + f"  ours - dis {means['ours'][0] - means['dis'][0]:+.2f} dB", flush=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("weights"), p.add_argument("clips", nargs="+"), p.add_argument("--gaps", type=int, nargs="+", default=[4, 8])
    p.add_argument("--windows", type=int, default=8), p.add_argument("--shrink", type=int, default=0), p.add_argument("--times", action="store_true")
    p.add_argument("--kind", choices=("float32", "bfloat16"), default="float32"), p.add_argument("--pictures", type=Path)
    main(p.parse_args())
