"""Makes clips from the flow and lays frames of them on a sheet.

    sample.py FLOW CODEC SOUND OUT.png [--prompts FILE] [--steps 24] [--guidance 2] [--seed 1] [--wav FOLDER]
"""
import argparse, wave
from pathlib import Path
import cv2
import numpy as np
import torch
import sound
from codec import Codec
from flow import DROPPED, PICTURE, SOUND, WORDS, Flow, word_ids

PROMPTS = ["campfire, many sparks", "wall of fire", "calm ocean at sunset", "stormy sea at night", "heavy rain on window, warm lights", "bright green aurora", "purple northern lights", "heavy snow at night",
           "clouds by day", "one ball bouncing, bright, rubber", "three balls, neon, steel", "lightning storm at night, heavy rain", "blue ink in water", "curling smoke", "starry sky, milky way", "purple bokeh lights",
           "neon grid, striped sun", "green synthwave, mountains, fast grid"]  # fmt: skip


@torch.no_grad()
def made(net: Flow, ids: torch.Tensor, steps: int = 24, guidance: float = 2.0, seed: int = 0, shift: float = 1.5, given: dict | None = None, loop: bool = False) -> tuple[torch.Tensor, torch.Tensor]:
    """Latents [B, 6, 96, 6, 10] and sound tokens [B, 12, 64] for words [B, 16], by Euler steps whose times lie closer together near noise.
    given: picture, sound and their masks as `Flow.forward` has them. A loop is turned by a random number of groups before each step
    (Bi and others, "Mobius", arXiv 2502.20307), so that no place in it is the end."""
    s, b, g = net.size, len(ids), torch.Generator().manual_seed(seed)
    x, y = torch.randn(b, s.pictures, PICTURE, generator=g), torch.randn(b, s.sounds, SOUND, generator=g)
    c = given or {"picture": torch.zeros_like(x), "sound": torch.zeros_like(y), "picture_mask": torch.zeros(b, s.pictures, 1), "sound_mask": torch.zeros(b, s.sounds, 1)}
    t = torch.linspace(1, 0, steps + 1)
    t = shift * t / (1 + (shift - 1) * t)
    turn = lambda v, k: v.view(b, s.groups, -1, v.shape[-1]).roll(k, 1).reshape(v.shape)
    turned, two = 0, guidance != 1
    for i in range(steps):
        if loop:
            k = int(torch.randint(0, s.groups, (), generator=g))
            x, y, c, turned = turn(x, k), turn(y, k), {n: turn(v, k) for n, v in c.items()}, turned + k
        pair = lambda v: torch.cat([v, v]) if two else v
        words = torch.cat([ids, torch.full_like(ids, DROPPED)]) if two else ids
        with torch.autocast("cpu", torch.bfloat16):
            v, w = net(pair(x), pair(y), *(pair(c[n]) for n in ("picture", "sound", "picture_mask", "sound_mask")), t[i].expand(len(words)), words)
        v, w = v.float(), w.float()
        if two:
            v, w = v[b:] + guidance * (v[:b] - v[b:]), w[b:] + guidance * (w[:b] - w[b:])
        x, y = x + (t[i + 1] - t[i]) * v, y + (t[i + 1] - t[i]) * w
    x, y = (torch.where(m > 0, d, v) for v, d, m in ((x, c["picture"], c["picture_mask"]), (y, c["sound"], c["sound_mask"])))
    if loop:
        x, y = turn(x, -turned), turn(y, -turned)
    return x.view(b, s.groups, s.rows, s.columns, PICTURE).permute(0, 1, 4, 2, 3), y


@torch.no_grad()
def shown(codec: Codec, z: torch.Tensor, loop: bool = False) -> np.ndarray:
    """[B, 48, 96, 160, 3] uint8."""
    y = codec.decode(z, torch.full((len(z),), float(loop)))
    return ((y + 1) * 127.5).round().clamp(0, 255).byte().permute(0, 2, 3, 4, 1).numpy()


def loaded(flow: str, codec: str) -> tuple[Flow, Codec]:
    net, pictures = Flow(), Codec()
    net.load_state_dict(torch.load(flow, weights_only=True)), pictures.load_state_dict(torch.load(codec, weights_only=True))
    return net.eval(), pictures.to(memory_format=torch.channels_last).eval()


def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    net, codec = loaded(o.flow, o.codec)
    prompts = Path(o.prompts).read_text().splitlines() if o.prompts else PROMPTS
    rows = []
    for n in range(0, len(prompts), 6):
        z, a = made(net, torch.tensor([word_ids(p) for p in prompts[n : n + 6]]), o.steps, o.guidance, o.seed + n)
        for j, frames in enumerate(shown(codec, z)):
            rows.append(np.hstack([frames[i] for i in (0, 12, 24, 36, 47)]))
            if o.wav:
                x = sound.heard(sound.read(o.sound).decode(a[j])).clamp(-1, 1)
                Path(o.wav).mkdir(parents=True, exist_ok=True)
                with wave.open(str(Path(o.wav) / f"{n + j:02d}.wav"), "wb") as w:
                    w.setnchannels(1), w.setsampwidth(2), w.setframerate(sound.RATE), w.writeframes((x * 32767).short().numpy().tobytes())
    half = (len(rows) + 1) // 2
    rows += [np.zeros_like(rows[0])] * (2 * half - len(rows))
    cv2.imwrite(o.out, np.hstack([np.vstack(rows[:half]), np.vstack(rows[half:])])[..., ::-1])


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("flow"), p.add_argument("codec"), p.add_argument("sound"), p.add_argument("out"), p.add_argument("--prompts"), p.add_argument("--wav")
    p.add_argument("--steps", type=int, default=24), p.add_argument("--guidance", type=float, default=2.0), p.add_argument("--seed", type=int, default=1)
    main(p.parse_args())
