"""Trains the motion network on shards (shards.py) and writes checkpoints and weights.

    train.py SHARDS OUT [--minutes M] [--steps N] [--seed S] [--rate R] [--loss charbonnier|laplace|census] [--resume] [--test N] [--device cuda]

OUT/last.pt holds everything to go on from (--resume), OUT/best.safetensors the averaged weights that did best on the shards kept back for testing.
The learning rate falls by a cosine over --steps; --minutes stops earlier, to be resumed. Convolutions run in bfloat16, the rest in float32.
"""
import argparse, math, time
from pathlib import Path
import numpy as np
import torch
import network
from crossings import places
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


def smaller(batch):
    """At half the size."""
    luma, chroma, paths, true, times = batch
    pool = torch.nn.functional.avg_pool2d
    return pool(luma, 2), torch.stack([pool(c, 2) for c in chroma.unbind(1)], 1), pool(paths, 2) * 0.5, pool(true, 2) * 0.5, times


def moved(batch, device):
    return [part.to(device) for part in batch]


def mirrored(flow, axis):
    sign = torch.ones(flow.shape[1], device=flow.device)
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
    seen = net.look(weights, luma[:, :1], chroma[:, 0], luma[:, 1:2], chroma[:, 1], paths[:, :4], span, h // 2, w // 2)
    motion = net.at(weights, seen, t, places(paths, span, t))
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
    return loss, 0.006 * off.clamp(max=8).mean(), squares


def tested(net, weights, shards, device):
    """Mean PSNR of luma over the scenes kept back."""
    values = []
    with torch.no_grad():
        cast = {k: v.bfloat16() for k, v in weights.items()}
        for j, place in enumerate(shards.test):
            squares = error(net, cast, moved(stacked([shards.row(place, j % 3)]), device), "charbonnier")[2]
            values.append(-10 * math.log10(float(squares) + 1e-6))
    return float(np.mean(values))


class Muon(torch.optim.Optimizer):
    """Steps of equal size in every direction of a layer (Jordan and others, "Muon: an optimizer for hidden layers in neural networks", 2024),
    scaled like AdamW's (Liu and others, "Muon is Scalable for LLM Training", 2025)."""

    def __init__(self, weights, lr):
        super().__init__(weights, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                state = self.state[p]
                if not state:
                    state["kept"] = torch.zeros_like(p)
                state["kept"].lerp_(p.grad, 0.05)
                x = p.grad.lerp(state["kept"], 0.95).flatten(1).bfloat16()
                x = x / (x.norm() + 1e-12)
                for _ in range(5):  # Newton and Schulz: singular values go to about 1
                    a = x @ x.T
                    x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
                p.mul_(1 - group["lr"] * 0.02)
                p.add_(x.view_as(p).float(), alpha=-group["lr"] * 0.2 * math.sqrt(max(x.shape)))


def optimizers(weights, rate, kind):
    """Muon for the inner layers, AdamW for the rest; or AdamW for all."""
    inner = [v for k, v in weights.items() if kind == "muon" and k.endswith("weight") and k.split(".")[0] not in network.ANSWERS]
    rest = [v for v in weights.values() if not any(v is i for i in inner)]
    return [torch.optim.AdamW(rest, lr=rate, betas=(0.9, 0.99), weight_decay=1e-4)] + ([Muon(inner, 3 * rate)] if inner else [])


def main(o):
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    net, shards = program(), Shards(o.shards, o.test)
    weights = {k: v.to(o.device).requires_grad_() for k, v in (load(o.start) if o.start else network.first_weights(o.seed)).items()}
    mean = {k: v.detach().clone() for k, v in weights.items()}
    fits = optimizers(weights, o.rate, o.fit)
    step, best, spent = 0, 0.0, 0.0
    for group in (g for fit in fits for g in fit.param_groups):
        group["initial"] = group["lr"]
    if o.resume and (out / "last.pt").exists():
        kept = torch.load(out / "last.pt", weights_only=True, map_location=o.device)
        with torch.no_grad():
            for k in weights:
                weights[k].copy_(kept["weights"][k])
        mean, step, best, spent = kept["mean"], kept["step"], kept["best"], kept["spent"]
        for fit, state in zip(fits, kept["fits"]):
            fit.load_state_dict(state)
    else:
        best = tested(net, mean, shards, o.device)
        print(f"before training: test {best:.3f} dB on {len(shards.test)} scenes", flush=True)
    rng = np.random.default_rng([o.seed, step])
    began, sums = time.time(), np.zeros(4)
    while step < o.steps and time.time() - began < o.minutes * 60:
        for group in (g for fit in fits for g in fit.param_groups):
            group["lr"] = group["initial"] * min(1, (step + 1) / 100) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * step / o.steps)))
        small = rng.random() < o.small
        picks = rng.integers(0, len(shards.train), o.batch * (2 if small else 1))
        batch = varied(moved(stacked([shards.row(shards.train[i], int(rng.integers(0, 3))) for i in picks]), o.device), rng)
        batch = smaller(batch) if small else batch
        cast = {k: v.bfloat16() for k, v in weights.items()}
        loss, advice, squares = error(net, cast, batch, o.loss)
        for v in weights.values():
            v.grad = None
        (loss + advice).backward()
        push = torch.nn.utils.clip_grad_norm_(weights.values(), 0.1)
        for fit in fits:
            fit.step()
        step += 1
        keep = min(0.998, 1 - 4 / (step + 4))
        with torch.no_grad():
            for k, v in weights.items():
                mean[k].lerp_(v, 1 - keep)
        sums += [loss.item(), advice.item(), -10 * torch.log10(squares + 1e-6).mean().item(), push.item()]
        if step % 100 == 0:
            print(f"step {step} loss {sums[0] / 100:.5f} flow {sums[1] / 100:.5f} train {sums[2] / 100:.2f} dB, push {sums[3] / 100:.3f}, {(spent + time.time() - began) / 60:.1f} min, {len(shards.train)} scenes", flush=True)
            sums[:] = 0
            shards.look()
        if step % o.every == 0 or step == o.steps:
            now = tested(net, mean, shards, o.device)
            print(f"step {step} test {now:.3f} dB", flush=True)
            if now > best:
                best = now
                save(mean, out / "best.safetensors")
            keep_all(out, weights, mean, fits, step, best, spent + time.time() - began)
    save(mean, out / "last.safetensors")
    keep_all(out, weights, mean, fits, step, best, spent + time.time() - began)


def keep_all(out, weights, mean, fits, step, best, spent):
    part = out / "last.pt.part"
    torch.save({"weights": {k: v.detach() for k, v in weights.items()}, "mean": mean, "fits": [f.state_dict() for f in fits], "step": step, "best": best, "spent": spent}, part)
    part.replace(out / "last.pt")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("shards"), p.add_argument("out"), p.add_argument("--resume", action="store_true"), p.add_argument("--start")
    p.add_argument("--minutes", type=float, default=1e9), p.add_argument("--steps", type=int, default=20000), p.add_argument("--seed", type=int, default=1)
    p.add_argument("--rate", type=float, default=6e-4), p.add_argument("--batch", type=int, default=2), p.add_argument("--test", type=int, default=64)
    p.add_argument("--loss", choices=("charbonnier", "laplace", "census"), default="laplace"), p.add_argument("--fit", choices=("adamw", "muon"), default="muon"), p.add_argument("--every", type=int, default=500)
    p.add_argument("--small", type=float, default=0.7, help="share of batches at half the size, with twice the scenes")
    p.add_argument("--threads", type=int, default=1), p.add_argument("--device", default="cpu")
    main(p.parse_args())
