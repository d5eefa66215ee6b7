"""Trains the motion network on shards (shards.py) and writes checkpoints and weights.

    train.py SHARDS OUT [--minutes M] [--steps N] [--seed S] [--rate R] [--loss charbonnier|laplace|census] [--resume] [--test N]

OUT/last.pt holds everything to go on from (--resume), OUT/best.safetensors the averaged weights that did best on the shards kept back for testing.
The learning rate falls by a cosine over --steps; --minutes stops earlier, to be resumed. Convolutions run in bfloat16, the rest in float32.
"""
import argparse, math, time
from pathlib import Path
import numpy as np
import torch
import network
from program import load, program, save


class Shards:
    """Scenes of finished shard folders; looks for new ones now and then."""

    def __init__(self, folder, kept_back):
        self.folder, self.kept_back, self.found = Path(folder), kept_back, {}
        self.look()

    def look(self):
        for path in sorted(self.folder.glob("shard-[0-9]*")):
            if path.suffix != ".part" and path not in self.found:
                self.found[path] = {n: np.load(path / f"{n}.npy", mmap_mode="r") for n in ("luma", "chroma", "paths", "true", "times")}
        every = [(p, i) for p in sorted(self.found) for i in range(len(self.found[p]["times"]))]
        size = self.kept_back
        self.test, self.train = every[:size], every[size:]

    def row(self, place, target):
        path, i = place
        s = self.found[path]
        planes = [0, 1, 2 + target]
        return (s["luma"][i, planes], s["chroma"][i, planes], s["paths"][i, :12].astype(np.float32), s["true"][i, target].astype(np.float32), s["times"][i, [0, 1 + target]])


def stacked(rows):
    luma, chroma, paths, true, times = (torch.from_numpy(np.stack(c)) for c in zip(*rows))
    return luma.float() / 255, chroma.float() / 255, paths, true, times.float()


def mirrored(flow, axis):
    sign = torch.ones(flow.shape[1])
    sign[axis::2] = -1
    return flow.flip(3 - axis) * sign.view(1, -1, 1, 1)


def varied(batch, rng):
    """Mirrored, run backwards, other light: the same for the whole batch, which is small."""
    luma, chroma, paths, true, times = batch
    for axis in (0, 1):
        if rng.random() < 0.5:
            luma, chroma = luma.flip(3 - axis), chroma.flip(4 - axis)
            paths, true = mirrored(paths, axis), mirrored(true, axis)
    if rng.random() < 0.5:
        luma, chroma = luma[:, [1, 0, 2]], chroma[:, [1, 0, 2]]
        paths = paths[:, [2, 3, 0, 1, 8, 9, 10, 11, 4, 5, 6, 7]]
        true = true[:, [2, 3, 0, 1]]
        times = torch.stack([times[:, 0], times[:, 0] - times[:, 1]], 1)
    if rng.random() < 0.2:
        luma = 1 - luma
    if rng.random() < 0.3:
        luma = luma * float(rng.uniform(0.5, 1.0)) + float(rng.uniform(-0.1, 0.2))
    if rng.random() < 0.3:
        chroma = chroma.flip(2)
    return luma.clamp(0, 1), chroma, paths, true, times


def charbonnier(d):
    return torch.sqrt(d * d + 1e-5).mean()


def laplace(d):
    """Differences at five scales (Laplacian pyramid), larger ones weighing more."""
    total = 0
    for level in range(5):
        low = torch.nn.functional.avg_pool2d(d, 2)
        high = d - torch.nn.functional.interpolate(low, size=d.shape[2:], mode="bilinear", align_corners=False) if level < 4 else d
        total = total + 2**level * high.abs().mean()
        d = low
    return total / 4


def census(x, y):
    """How differently both pictures order each pixel's surroundings (Meister, Hur, Roth, "UnFlow", 2018)."""
    def signs(p):
        near = torch.nn.functional.unfold(torch.nn.functional.pad(p, (2, 2, 2, 2), mode="replicate"), 5).view(p.shape[0], 25, *p.shape[2:])
        d = near - p
        return d / torch.sqrt(0.001 + d * d)
    d = (signs(x) - signs(y)) ** 2
    return (d / (0.1 + d)).mean()


def error(net, weights, batch, kind):
    luma, chroma, paths, true, times = batch
    n, _, h, w = luma.shape
    span, t = times[:, 0].view(n, 1, 1, 1), (times[:, 1] / times[:, 0]).view(n, 1, 1, 1)
    seen = net.look(weights, luma[:, :1], chroma[:, 0], luma[:, 1:2], chroma[:, 1], paths, span, h // 2, w // 2)
    motion = net.at(weights, seen, t)
    y = net.shoot(luma[:, :1], luma[:, 1:2], motion, 0)
    c = net.shoot(chroma[:, 0], chroma[:, 1], motion, 1)
    apart, chroma_apart = y - luma[:, 2:3], c - chroma[:, 2]
    squares = (apart.clamp(-1, 1) ** 2).mean((1, 2, 3))
    loss = charbonnier(apart) + 0.3 * charbonnier(chroma_apart)
    if kind == "laplace":
        loss = 0.5 * loss + laplace(apart)
    if kind == "census":
        loss = 0.5 * loss + 0.1 * census(y, luma[:, 2:3])
    # true flows are weak advice: the best picture decides, also where no point is seen twice
    coarse = torch.nn.functional.avg_pool2d(motion[:, :4], 4) * 2
    off = (coarse - true).abs() / (1 + 0.05 * true.abs())
    return loss, 0.0015 * off.clamp(max=8).mean(), squares


def tested(net, weights, shards):
    """Mean PSNR of luma over the scenes kept back."""
    values = []
    with torch.no_grad():
        cast = {k: v.bfloat16() for k, v in weights.items()}
        for j, place in enumerate(shards.test):
            squares = error(net, cast, stacked([shards.row(place, j % 3)]), "charbonnier")[2]
            values.append(-10 * math.log10(float(squares) + 1e-6))
    return float(np.mean(values))


def main(o):
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    net, shards = program(), Shards(o.shards, o.test)
    weights = {k: v.requires_grad_() for k, v in (load(o.start) if o.start else network.first_weights(o.seed)).items()}
    mean = {k: v.detach().clone() for k, v in weights.items()}
    fit = torch.optim.AdamW(weights.values(), lr=o.rate, betas=(0.9, 0.99), weight_decay=1e-4)
    step, best, spent = 0, 0.0, 0.0
    if o.resume and (out / "last.pt").exists():
        kept = torch.load(out / "last.pt", weights_only=True)
        with torch.no_grad():
            for k in weights:
                weights[k].copy_(kept["weights"][k])
        mean, step, best, spent = kept["mean"], kept["step"], kept["best"], kept["spent"]
        fit.load_state_dict(kept["fit"])
    else:
        best = tested(net, mean, shards)
        print(f"before training: test {best:.3f} dB on {len(shards.test)} scenes", flush=True)
    rng = np.random.default_rng([o.seed, step])
    began, sums = time.time(), np.zeros(3)
    while step < o.steps and time.time() - began < o.minutes * 60:
        for group in fit.param_groups:
            group["lr"] = o.rate * min(1, (step + 1) / 300) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / o.steps)))
        picks = rng.integers(0, len(shards.train), o.batch)
        batch = varied(stacked([shards.row(shards.train[i], int(rng.integers(0, 3))) for i in picks]), rng)
        cast = {k: v.bfloat16() for k, v in weights.items()}
        loss, advice, squares = error(net, cast, batch, o.loss)
        fit.zero_grad(set_to_none=True)
        (loss + advice).backward()
        torch.nn.utils.clip_grad_norm_(weights.values(), 0.05)
        fit.step()
        step += 1
        keep = min(0.999, 1 - 1 / (step + 1) if step < 1000 else 0.999)
        with torch.no_grad():
            for k, v in weights.items():
                mean[k].lerp_(v, 1 - keep)
        sums += [float(loss), float(advice), float(-10 * torch.log10(squares + 1e-6).mean())]
        if step % 100 == 0:
            print(f"step {step} loss {sums[0] / 100:.5f} flow {sums[1] / 100:.5f} train {sums[2] / 100:.2f} dB, {(spent + time.time() - began) / 60:.1f} min, {len(shards.train)} scenes", flush=True)
            sums[:] = 0
            shards.look()
        if step % 500 == 0 or step == o.steps:
            now = tested(net, mean, shards)
            print(f"step {step} test {now:.3f} dB", flush=True)
            if now > best:
                best = now
                save(mean, out / "best.safetensors")
            keep_all(out, weights, mean, fit, step, best, spent + time.time() - began)
    save(mean, out / "last.safetensors")
    keep_all(out, weights, mean, fit, step, best, spent + time.time() - began)


def keep_all(out, weights, mean, fit, step, best, spent):
    part = out / "last.pt.part"
    torch.save({"weights": {k: v.detach() for k, v in weights.items()}, "mean": mean, "fit": fit.state_dict(), "step": step, "best": best, "spent": spent}, part)
    part.replace(out / "last.pt")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("shards"), p.add_argument("out"), p.add_argument("--resume", action="store_true"), p.add_argument("--start")
    p.add_argument("--minutes", type=float, default=1e9), p.add_argument("--steps", type=int, default=20000), p.add_argument("--seed", type=int, default=1)
    p.add_argument("--rate", type=float, default=4e-4), p.add_argument("--batch", type=int, default=2), p.add_argument("--test", type=int, default=64)
    p.add_argument("--loss", choices=("charbonnier", "laplace", "census"), default="laplace"), p.add_argument("--threads", type=int, default=1)
    main(p.parse_args())
