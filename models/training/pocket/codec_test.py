"""Measures the codec beside the best linear code of the same size, on clips of seeds that neither has seen, by family.

    codec_test.py TEST LINEAR [CODEC] [--clips 200] [--sheet FILE.png]

PSNR in dB of 8-bit pictures; seam: steps across the borders of 16x16 blocks over the true ones there; time: steps from group to group over the true ones.
"""
import argparse, math
from collections import defaultdict
from pathlib import Path
import cv2
import numpy as np
import torch
from codec import Codec
from linear import SPAN, Linear, as_floats
from shards import Shard, shards


def psnr(y: torch.Tensor, x: torch.Tensor) -> float:
    return -10 * math.log10((y - x).square().mean().item() / 4 + 1e-9)


def seam(y: torch.Tensor, x: torch.Tensor) -> float:
    """Mean step across block borders of y over that of x, [1, 3, T, H, W]; 1 is as it should be."""
    across = lambda v: (v[..., 16::16] - v[..., 15:-1:16]).abs().mean() + (v[..., 16::16, :] - v[..., 15:-1:16, :]).abs().mean()
    return (across(y) / across(x).clamp(min=2e-3)).item()


def joins(y: torch.Tensor, x: torch.Tensor) -> float:
    """Mean step from the last frame of a group to the first of the next, over that of x."""
    step = lambda v: (v[:, :, SPAN::SPAN] - v[:, :, SPAN - 1 : -1 : SPAN]).abs().mean()
    return (step(y) / step(x).clamp(min=2e-3)).item()


@torch.no_grad()
def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    linear = Linear()
    linear.load_state_dict(torch.load(o.linear, weights_only=True))
    codec = None
    if o.codec:
        codec = Codec()
        codec.load_state_dict(torch.load(o.codec, weights_only=True))
        codec = codec.to(memory_format=torch.channels_last)
    rows, pictures = defaultdict(list), {}
    every = [(s, i) for s in map(Shard, shards(Path(o.test))) for i in range(len(s))][: o.clips]
    for s, i in every:
        name = s.rows[i]["labels"].get("family", "textures")
        x = as_floats(s.frames(i))[None]
        circular = torch.tensor([float("loop" in s.rows[i]["labels"])])
        made = [linear.decode(linear.encode(x)).clamp(-1, 1)] + ([codec.decode(codec.encode(x), circular).clamp(-1, 1)] if codec else [])
        rows[name].append([m for y in made for m in (psnr(y, x), seam(y, x), joins(y, x))])
        pictures.setdefault(name, torch.cat([v[0, :, 20] for v in [x] + made], 2))
    print("family, clips: linear dB, seam, time" + ("; codec dB, seam, time; gain" if codec else ""))
    lines = {k: np.mean(v, 0) for k, v in sorted(rows.items())}
    worlds = [v for k, v in lines.items() if k != "textures"]
    for name, v in list(lines.items()) + [("worlds", np.mean(worlds, 0))]:
        gain = f"; {v[3]:.2f} {v[4]:.2f} {v[5]:.2f}; {v[3] - v[0]:+.2f}" if codec else ""
        print(f"{name}, {len(rows.get(name, worlds))}: {v[0]:.2f} {v[1]:.2f} {v[2]:.2f}{gain}")
    if o.sheet:
        sheet = torch.cat([pictures[k] for k in sorted(pictures)], 1)
        cv2.imwrite(o.sheet, ((sheet + 1) * 127.5).clamp(0, 255).byte().permute(1, 2, 0).numpy()[..., ::-1])


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("test"), p.add_argument("linear"), p.add_argument("codec", nargs="?"), p.add_argument("--clips", type=int, default=200), p.add_argument("--sheet")
    main(p.parse_args())
