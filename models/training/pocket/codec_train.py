"""Trains the codec on shards and writes checkpoints; goes on from the last one.

    codec_train.py DATA LINEAR OUT [--steps 12000] [--batch 4] [--minutes M] [--stop-at-hour H]

OUT/last.pt holds everything to go on from, OUT/codec.pt the averaged weights. The learning rate falls by a cosine over --steps. New shards of
DATA are taken in as they appear. Loss: squares x 4, Charbonnier, gradients x 0.3 with more where blocks meet, differences in time x 0.2 and once more from group to group; noise of deviation 0.05 on the latents,
because a generated latent is never exact.
"""
import argparse, math, random, time
from pathlib import Path
import numpy as np
import torch
from codec import Codec
from linear import SIDE, SPAN, as_floats
from shards import Shard, shards


class Store:
    """Unpacked clips in memory, of which one is replaced by another from disk at each draw."""

    def __init__(self, folder: Path, size: int, rng: random.Random):
        self.folder, self.size, self.rng, self.known, self.kept = folder, size, rng, {}, []
        self.look()
        while len(self.kept) < min(size, len(self.every)):
            self.kept.append(self.fetched())

    def look(self) -> None:
        for p in shards(self.folder):
            if p not in self.known:
                self.known[p] = Shard(p)
        self.every = [(s, i) for s in self.known.values() for i in range(len(s))]

    def fetched(self) -> tuple[np.ndarray, bool]:
        s, i = self.rng.choice(self.every)
        return s.frames(i), "loop" in s.rows[i]["labels"]

    def draw(self, n: int) -> tuple[torch.Tensor, torch.Tensor]:
        """[n, 3, 48, 96, 160] in -1..1, mirrored at times, and whether each is a loop, [n]."""
        self.kept[self.rng.randrange(len(self.kept))] = self.fetched()
        picked = [self.kept[self.rng.randrange(len(self.kept))] for _ in range(n)]
        x = as_floats(np.stack([f for f, _ in picked]))
        if self.rng.random() < 0.5:
            x = x.flip(-1)
        return x, torch.tensor([float(loop) for _, loop in picked])


def loss(y: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    e = y - x
    across, down = e.diff(dim=-1).abs(), e.diff(dim=-2).abs()
    edges = across.mean() + down.mean() + 0.3 * (across[..., SIDE - 1 :: SIDE].mean() + down[..., SIDE - 1 :: SIDE, :].mean())  # blocks must not show
    steps = e.diff(dim=2).abs()
    joins = steps[:, :, SPAN - 1 :: SPAN].mean()  # from group to group, where a still picture would pulse
    return 4 * e.square().mean() + (e.square() + 1e-4).sqrt().mean() + 0.3 * edges + 0.2 * steps.mean() + 0.2 * joins


def whole(state: dict, path: Path) -> None:
    """Writes under another name first."""
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(o.threads)
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(o.seed)
    net = Codec()
    net.linear.load_state_dict(torch.load(o.linear, weights_only=True))
    net = net.to(memory_format=torch.channels_last)
    fit = torch.optim.AdamW(net.parameters(), lr=o.rate, betas=(0.9, 0.98), weight_decay=1e-3, fused=True)
    mean = {k: v.detach().clone() for k, v in net.state_dict().items()}
    step, spent = 0, 0.0
    if (out / "last.pt").exists():
        kept = torch.load(out / "last.pt", weights_only=True)
        net.load_state_dict(kept["net"]), fit.load_state_dict(kept["fit"])
        mean, step, spent = kept["mean"], kept["step"], kept["spent"]
    rng = random.Random(o.seed * 7919 + step)
    torch.manual_seed(o.seed * 7919 + step)
    store = Store(Path(o.data), o.store, rng)
    print(f"from step {step} of {o.steps}, {sum(p.numel() for p in net.parameters()) / 1e6:.2f} M trained numbers, {len(store.every)} clips", flush=True)
    began, cpu, sums, seen = time.time(), time.process_time(), np.zeros(3), 0
    written = lap = began

    def keep() -> None:
        whole({"net": net.state_dict(), "fit": fit.state_dict(), "mean": mean, "step": step, "spent": spent + time.process_time() - cpu}, out / "last.pt")
        whole(mean, out / "codec.pt")

    while step < o.steps and time.time() - began < o.minutes * 60:
        rate = o.rate * min(1, (step + 1) / 100) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * step / o.steps)))
        for group in fit.param_groups:
            group["lr"] = rate
        x, circular = store.draw(o.batch)
        with torch.autocast("cpu", torch.bfloat16):
            z = net.encode(x)
            y = net.decode(z + 0.05 * torch.randn_like(z), circular)
        value = loss(y, x)
        value.backward()
        push = torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        if torch.isfinite(push):
            fit.step()
        fit.zero_grad(set_to_none=True)
        step += 1
        with torch.no_grad():
            share = 1 - min(0.999, 1 - 4 / (step + 4))
            for k, v in net.state_dict().items():
                mean[k].lerp_(v, share)
            sums += [value.item(), -10 * math.log10((y - x).square().mean().item() / 4), z.std().item()]
        seen += 1
        if step % 100 == 0:
            a, b, c = sums / seen
            print(f"step {step} loss {a:.4f} {b:.2f} dB latents {c:.3f}, {(time.process_time() - cpu) / seen:.2f} CPU s a step, {(time.time() - lap) / seen:.2f} s, {len(store.every)} clips", flush=True)
            sums[:], seen = 0, 0
            spent, lap, cpu = spent + time.process_time() - cpu, time.time(), time.process_time()
            store.look()
        if time.time() - written > o.every:
            keep()
            written = time.time()
    keep()
    print(f"step {step} kept, {(spent + time.process_time() - cpu) / 3600:.2f} CPU hours in all", flush=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("data"), p.add_argument("linear"), p.add_argument("out"), p.add_argument("--steps", type=int, default=12000), p.add_argument("--batch", type=int, default=4)
    p.add_argument("--minutes", type=float, default=1e9), p.add_argument("--every", type=float, default=300, help="seconds between checkpoints"), p.add_argument("--rate", type=float, default=1.5e-3)
    p.add_argument("--seed", type=int, default=1), p.add_argument("--store", type=int, default=600), p.add_argument("--threads", type=int, default=1)
    main(p.parse_args())
