"""The best linear code of a size: principal components of blocks of 16x16 pixels, 8 frames and 3 colours. The codec begins with it and is
measured against it.

    linear.py DATA OUT [--clips 2000] [--channels 96] [--seed 1]
"""
import argparse, random
from pathlib import Path
import torch
from shards import Shard, shards

SIDE, SPAN = 16, 8  # pixels, frames
BLOCK = SIDE * SIDE * SPAN * 3
FLATTEN = 0.4  # a component's deviation d becomes d^FLATTEN in the latent: coarse ones stay larger, so that noise hides them last


def blocks(x: torch.Tensor) -> torch.Tensor:
    """[B, 3, 8 g, 16 h, 16 w] to [B, g, h, w, 6144]."""
    b, c, t, h, w = x.shape
    x = x.view(b, c, t // SPAN, SPAN, h // SIDE, SIDE, w // SIDE, SIDE)
    return x.permute(0, 2, 4, 6, 1, 3, 5, 7).reshape(b, t // SPAN, h // SIDE, w // SIDE, BLOCK)


def unblocked(p: torch.Tensor) -> torch.Tensor:
    """What `blocks` was given."""
    b, g, h, w, _ = p.shape
    return p.view(b, g, h, w, 3, SPAN, SIDE, SIDE).permute(0, 4, 1, 5, 2, 6, 3, 7).reshape(b, 3, g * SPAN, h * SIDE, w * SIDE)


def as_floats(frames) -> torch.Tensor:
    """uint8 [.., T, H, W, 3] to [.., 3, T, H, W] in -1..1."""
    return torch.from_numpy(frames.copy()).movedim(-1, -4).float() / 127.5 - 1


class Linear(torch.nn.Module):
    """Code of `channels` numbers for a block; mean [6144], basis [6144, channels] orthonormal, scale [channels]: a latent is the projection over
    `scale`, and the mean of all latents' variances is 1."""

    def __init__(self, channels: int = 96):
        super().__init__()
        self.register_buffer("mean", torch.zeros(BLOCK))
        self.register_buffer("basis", torch.zeros(BLOCK, channels))
        self.register_buffer("scale", torch.ones(channels))

    def encode(self, x: torch.Tensor) -> torch.Tensor:
        """[B, 3, 8 g, 16 h, 16 w] in -1..1 to latents [B, g, channels, h, w]."""
        with torch.autocast(x.device.type, enabled=False):  # exact, whatever the network's precision
            return ((blocks(x) - self.mean) @ self.basis / self.scale).permute(0, 1, 4, 2, 3)

    def decode(self, z: torch.Tensor) -> torch.Tensor:
        with torch.autocast(z.device.type, enabled=False):
            return unblocked((z.float().permute(0, 1, 3, 4, 2) * self.scale) @ self.basis.T + self.mean)


def fit(x: torch.Tensor, channels: int) -> Linear:
    """From blocks [n, 6144]."""
    code = Linear(channels)
    code.mean = x.mean(0)
    _, _, v = torch.svd_lowrank(x - code.mean, q=channels + 24, niter=4)
    code.basis = v[:, :channels].contiguous()
    deviation = ((x - code.mean) @ code.basis).std(0)
    scale = deviation ** (1 - FLATTEN)
    code.scale = scale * (deviation / scale).square().mean().sqrt()
    return code


def sample(data: Path, clips: int, seed: int) -> torch.Tensor:
    """24 blocks of each of so many clips, [n, 6144]."""
    rng, found = random.Random(seed), [Shard(p) for p in shards(data)]
    every = [(s, i) for s in found for i in range(len(s))]
    out = []
    for s, i in rng.sample(every, min(clips, len(every))):
        p = blocks(as_floats(s.frames(i))[None]).view(-1, BLOCK)
        out.append(p[torch.randperm(len(p), generator=torch.Generator().manual_seed(rng.randrange(1 << 30)))[:24]])
    return torch.cat(out)


def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(o.seed)
    x = sample(Path(o.data), o.clips, o.seed)
    code = fit(x, o.channels)
    kept = ((x - code.mean) @ code.basis).square().sum() / (x - code.mean).square().sum()
    print(f"{len(x)} blocks, {o.channels} components keep {100 * kept:.2f} % of the variance; deviations of latents {[round(v, 2) for v in (((x - code.mean) @ code.basis) / code.scale).std(0)[[0, 1, 4, 16, 48, -1]].tolist()]}")
    part = Path(str(o.out) + ".part")
    torch.save(code.state_dict(), part)
    part.replace(o.out)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("data"), p.add_argument("out"), p.add_argument("--clips", type=int, default=2000)
    p.add_argument("--channels", type=int, default=96), p.add_argument("--seed", type=int, default=1)
    main(p.parse_args())
