"""Training clips: two seconds of 24 frames at 160x96 with their sound, from a seed alone.

The picture is a whole 160x96, of which the middle 160x90 is what is delivered: the grid of 16x16 blocks needs 96 rows, and rows that a world has
drawn teach more than black bars. A world is rendered at twice the size and averaged, because thin lines, rain and stars are else coarser than
what the codec can carry. About a fifth of the clips show no world: textures in motion, for pictures that users bring.
"""
import random
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
import numpy as np
import torch
from families import FAMILIES, draw
from loudness import levelled
from programs import Shot, World

sys.path.insert(1, str(Path(__file__).resolve().parent.parent / "motion"))
import scenes, textures  # the motion network's training scenes

FRAMES, RATE, WIDTH, HEIGHT = 48, 24, 160, 96
SOUND_RATE = 24000  # kept; the product makes 48 kHz of it
OTHER = 0.22  # share of clips that show no world
LOOPS = 0.12  # share of world clips whose frame 48 is frame 0


@dataclass
class Clip:
    frames: np.ndarray  # [48, 96, 160, 3] uint8 R G B, BT.709-encoded
    sound: np.ndarray  # [48000] float32, mono, 24 kHz
    labels: dict[str, str]  # empty for a clip that shows no world
    hits: list[float]  # seconds in the clip at which a ball is seen and heard on the floor, or a bolt is seen (its thunder comes later)


@lru_cache
def world(name: str) -> World:
    return World(name)


def mono(sound: torch.Tensor) -> np.ndarray:
    """[2, n] at 48 kHz to [n / 2] at 24 kHz; what lies above 12 kHz is cut off the spectrum."""
    x = sound.double().mean(0)
    return (torch.fft.irfft(torch.fft.rfft(x)[: len(x) // 4 + 1], len(x) // 2) * 0.5).float().numpy()


def of_world(rng: random.Random) -> Clip:
    labels, values, colour = draw(rng)
    family, stage = FAMILIES[labels["family"]], world(FAMILIES[labels["family"]].world)
    loop = rng.random() < LOOPS
    # a camera that moves sets out with the clip, or it would long have left what it shows
    first = 0 if loop else rng.randint(*family.first) if labels["camera"] == "static" else rng.randint(0, 12)
    shot = Shot(stage.usual() | values, rng.randrange(1, 2**31 - 1), WIDTH, HEIGHT, FRAMES if loop else first + FRAMES + 24, RATE, loop)
    if colour:
        shot.tensors["palette"] = torch.tensor(colour, dtype=torch.float32)
    if loop:
        labels["loop"] = "loop"
    events = stage.events(shot)
    frames = stage.frames(shot, events, range(first, first + FRAMES), (2 * WIDTH, 2 * HEIGHT))
    frames = torch.nn.functional.avg_pool2d(frames, 2)
    sound = levelled(stage.heard(shot, events, first * 2000, FRAMES * 2000))
    return Clip((frames * 255 + 0.5).to(torch.uint8).permute(0, 2, 3, 1).contiguous().numpy(), mono(sound), labels, hits(labels["family"], events, first / RATE))


def hits(family: str, events: torch.Tensor, begin: float) -> list[float]:
    if family == "balls":  # on the floor, from more than 5 cm
        events = events[(events[:, 2] == 1) & (events[:, 16] > 0.5)]
    elif family != "storm":
        return []
    times = (events[:, 0] - begin).tolist()
    return [round(t, 4) for t in times if 0 <= t < FRAMES / RATE]


def of_textures(seed: int) -> Clip:
    rng = np.random.default_rng(seed)
    bank = [textures.texture(rng, 448) for _ in range(3)]
    scene = scenes.Scene(rng, bank, HEIGHT, WIDTH, FRAMES)
    frames = np.stack([scene.frame(i) for i in range(FRAMES)])
    n = FRAMES * SOUND_RATE // RATE
    x = textures.noise(rng, 1, n, rng.uniform(0, 1.2))[0]
    t = np.arange(n) / n
    x = x * np.exp(sum(rng.normal(0, 0.4) * np.sin(2 * np.pi * k * t * rng.uniform(0.5, 1.5) + rng.uniform(0, 6)) for k in range(1, 5)))
    for at in rng.integers(0, n - 4000, rng.poisson(1.5)):  # knocks
        k = np.arange(4000)
        x[at : at + 4000] += rng.uniform(1, 8) * np.exp(-k / rng.uniform(60, 900)) * np.sin(k * rng.uniform(0.02, 1.5))
    x = x / np.sqrt(np.mean(x * x)) * 10 ** (rng.uniform(-42, -22) / 20)
    return Clip(frames, np.clip(x, -1, 1).astype(np.float32), {}, [])


@torch.no_grad()
def clip(seed: int) -> Clip:
    """The clip of a seed; training, testing and judging keep to seeds of their own."""
    rng = random.Random(seed * 1_000_003 + 17)
    return of_textures(seed) if rng.random() < OTHER else of_world(rng)
