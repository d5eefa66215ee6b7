"""Trains the flow on shards of latents, in one process or in two that average their gradients; goes on from the last checkpoint.

    flow_train.py LATENTS OUT [--samples 600000] [--batch 16] [--processes 1] [--stop-at SAMPLES] [--minutes M]

OUT/last.pt holds everything to go on from; OUT/flow.pt the averaged weights; OUT/flow-100000.pt and so on are kept at milestones. The learning rate
rises over 200 steps, holds for 55 % of --samples and falls to nothing: give the whole budget from the start. New shards are taken in as they appear.
"""
import argparse, json, random, socket, time
from datetime import timedelta
from pathlib import Path
import numpy as np
import torch
import torch.distributed as dist
import tasks
from codec_train import whole
from families import caption, mirrored
from flow import DROPPED, WORDS, Flow, Size, word_ids
from shards import shards

MILESTONES = (25_000, 50_000, 100_000, 200_000, 300_000, 400_000, 600_000, 900_000)
SOUND_WEIGHT, UNSURE, LEFT_OUT = 0.2, 0.06, 0.1  # loss of sound; noise on what is given; share of prompts left out


class Latents:
    """Shards of encode.py, mapped."""

    def __init__(self, folder: Path):
        self.folder, self.known = folder, {}
        self.look()

    def look(self) -> None:
        for p in shards(self.folder):
            if p not in self.known:
                rows = [json.loads(line) for line in open(p / "rows.jsonl")]
                self.known[p] = [np.load(p / f"{n}.npy", mmap_mode="r") for n in ("picture", "still", "sound")] + [rows]
        self.every = [(p, i) for p in sorted(self.known) for i in range(len(self.known[p][3]))]

    def draw(self, n: int, rng: random.Random, s: Size) -> dict[str, torch.Tensor]:
        rows = [self.one(*rng.choice(self.every), rng, s) for _ in range(n)]
        return {k: torch.stack([r[k] for r in rows]) for k in rows[0]}

    def one(self, p: Path, i: int, rng: random.Random, s: Size) -> dict[str, torch.Tensor]:
        pictures, stills, sounds, rows = self.known[p]
        side, labels = rng.randrange(2), rows[i]["labels"]
        words = caption(mirrored(labels) if side else labels, rng)
        mask = tasks.draw(rng, bool(words), s)
        z = torch.from_numpy(pictures[i, side].astype(np.float32))
        given = z
        if mask.still:
            given = torch.cat([torch.from_numpy(stills[i, side].astype(np.float32))[None], z[1:]])
        flat = lambda v: v.permute(0, 2, 3, 1).reshape(s.pictures, -1)
        ids = [DROPPED] * WORDS if words and rng.random() < LEFT_OUT else word_ids(words)
        return {"picture": flat(z), "given": flat(given), "sound": torch.from_numpy(sounds[i].astype(np.float32)), "picture_mask": mask.picture.view(-1, 1),
                "sound_mask": mask.sound.view(-1, 1), "ids": torch.tensor(ids)}  # fmt: skip


def losses(net: Flow, b: dict[str, torch.Tensor], t: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Mean squared errors of the velocities of picture and sound at times t [B], over what is to be made."""
    z, a, n, k = b["picture"], b["sound"], torch.randn_like(b["picture"]), torch.randn_like(b["sound"])
    u = t.view(-1, 1, 1)
    v, w = net((1 - u) * z + u * n, (1 - u) * a + u * k, b["given"] + UNSURE * torch.randn_like(z), a + UNSURE * torch.randn_like(a), b["picture_mask"], b["sound_mask"], t, b["ids"])
    error = lambda y, x, mask: ((y.float() - x).square().mean(-1, keepdim=True) * (1 - mask)).sum() / (1 - mask).sum().clamp(min=1)
    return error(v, n - z, b["picture_mask"]), error(w, k - a, b["sound_mask"])


def averaged(net: Flow, processes: int) -> None:
    """Gradients of all processes, sent as one vector of bfloat16."""
    kept = [p.grad for p in net.parameters() if p.grad is not None]
    flat = torch.cat([g.flatten() for g in kept]).bfloat16()
    dist.all_reduce(flat)
    at = 0
    for g in kept:
        g.copy_((flat[at : at + g.numel()].float() / processes).view_as(g))
        at += g.numel()


def train(rank: int, o: argparse.Namespace, port: int) -> None:
    torch.set_num_threads(o.threads)
    if o.processes > 1:
        dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{port}", rank=rank, world_size=o.processes, timeout=timedelta(hours=6))
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(o.seed)
    net = Flow()
    fit = torch.optim.AdamW(net.parameters(), lr=o.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    mean, seen, step, spent = {k: v.detach().clone() for k, v in net.state_dict().items()}, 0, 0, 0.0
    if (out / "last.pt").exists():
        kept = torch.load(out / "last.pt", weights_only=True)
        net.load_state_dict(kept["net"]), fit.load_state_dict(kept["fit"])
        mean, seen, step, spent = kept["mean"], kept["seen"], kept["step"], kept["spent"]
    data, rng = Latents(Path(o.latents)), random.Random(f"{o.seed} {rank} {seen}")
    torch.manual_seed(hash((o.seed, rank, seen)) % (1 << 31))
    first = rank == 0
    if first:
        print(f"from {seen} of {o.samples} samples, {sum(p.numel() for p in net.parameters()) / 1e6:.2f} M numbers, {len(data.every)} clips, {o.processes} processes", flush=True)
    began, cpu, since, sums = time.time(), time.process_time(), seen, np.zeros(3)
    batch, written = o.batch * o.processes, began

    def keep() -> None:
        whole({"net": net.state_dict(), "fit": fit.state_dict(), "mean": mean, "seen": seen, "step": step, "spent": spent + time.process_time() - cpu}, out / "last.pt")
        whole(mean, out / "flow.pt")

    stop = torch.zeros(1)
    while seen < min(o.samples, o.stop_at):
        if step % 10 == 0:  # all end together
            stop[0] = float(time.time() - began > o.minutes * 60)
            if o.processes > 1:
                dist.broadcast(stop, 0)
            if stop.item():
                break
        part = seen / o.samples
        for group in fit.param_groups:
            group["lr"] = o.rate * min(1, (step + 1) / 200) * min(1, (1 - part) / 0.45 + 1e-3)
        b = data.draw(o.batch, rng, net.size)
        t = torch.sigmoid(torch.randn(o.batch) * 1.1 + 0.25)
        with torch.autocast("cpu", torch.bfloat16):
            p, a = losses(net, b, t)
        (p + SOUND_WEIGHT * a).backward()
        if o.processes > 1:
            averaged(net, o.processes)
        push = torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        if torch.isfinite(push):
            fit.step()
        fit.zero_grad(set_to_none=True)
        before, seen, step = seen, seen + batch, step + 1
        if step % 500 == 0:
            data.look()
        if not first:
            continue
        with torch.no_grad():
            share = 1 - min(o.ema, 1 - 10 / (step + 10))
            now = net.state_dict()
            torch._foreach_lerp_(list(mean.values()), list(now.values()), share)
        sums += [p.item(), a.item(), push.item()]
        if step % 50 == 0:
            x = sums / 50
            print(f"{seen} samples, picture {x[0]:.4f} sound {x[1]:.4f} push {x[2]:.2f}, {(seen - since) / (time.time() - began):.1f} samples/s, {(seen - since) / o.processes / (time.process_time() - cpu):.1f} a CPU s, {len(data.every)} clips", flush=True)
            sums[:] = 0
        if time.time() - written > o.every:
            keep()
            written = time.time()
        for m in MILESTONES:
            if before < m <= seen:
                whole(mean, out / f"flow-{m}.pt")
    if first:
        keep()
        print(f"kept at {seen} samples, {(spent + time.process_time() - cpu) * o.processes / 3600:.2f} CPU hours in all", flush=True)


def main(o: argparse.Namespace) -> None:
    if o.processes == 1:
        return train(0, o, 0)
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    torch.multiprocessing.spawn(train, (o, port), o.processes)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("latents"), p.add_argument("out"), p.add_argument("--samples", type=int, default=600_000), p.add_argument("--stop-at", type=int, default=1 << 40)
    p.add_argument("--minutes", type=float, default=1e9), p.add_argument("--batch", type=int, default=16), p.add_argument("--processes", type=int, default=1)
    p.add_argument("--rate", type=float, default=1.2e-3), p.add_argument("--ema", type=float, default=0.999), p.add_argument("--every", type=float, default=300, help="seconds between checkpoints")
    p.add_argument("--seed", type=int, default=1), p.add_argument("--threads", type=int, default=1)
    main(p.parse_args())
