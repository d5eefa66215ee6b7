"""Sound as tokens: a log-mel spectrogram of 64 bands, 48 columns a second (two a frame at 24), 8 columns in a token of 64 numbers; and back to
samples by phases that fit the magnitudes (Griffin and Lim, 1984, with the momentum of Perraudin, Balazs, Sondergaard, 2013): no learned vocoder.

    sound.py fit DATA OUT.pt [--clips 2000]        the token's components
    sound.py test TEST SOUND.pt [--clips 120]      round trips measured, by family
"""
import argparse, math, random
from collections import defaultdict
from pathlib import Path
import numpy as np
import torch
from linear import FLATTEN
from shards import Shard, shards

RATE, HOP, FFT, WINDOW = 24000, 500, 2048, 1024  # 43 ms seen at once
BANDS, COLUMNS, NUMBERS = 64, 8, 64
FLOOR = 1e-4  # of full scale: what is more quiet is the same
LOW, HIGH = 30.0, 12000.0  # Hz


def window() -> torch.Tensor:
    return torch.nn.functional.pad(torch.hann_window(WINDOW), ((FFT - WINDOW) // 2,) * 2)


def bands() -> torch.Tensor:
    """Triangles over the FFT's bins, [64, 1025], each of sum 1; corners even on the mel scale (O'Shaughnessy 1987)."""
    mel = lambda f: 2595 * math.log10(1 + f / 700)
    corners = torch.tensor([700 * (10 ** (m / 2595) - 1) for m in np.linspace(mel(LOW), mel(HIGH), BANDS + 2)], dtype=torch.float64)
    # the lowest triangles would fall between bins: none is narrower than two
    f = torch.arange(FFT // 2 + 1, dtype=torch.float64) * RATE / FFT
    a, b, c = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    least = 2 * RATE / FFT
    a, c = torch.minimum(a, b - least), torch.maximum(c, b + least)
    w = torch.minimum((f - a) / (b - a), (c - f) / (c - b)).clamp(min=0)
    return (w / w.sum(1, keepdim=True)).float()


def spectrum(x: torch.Tensor) -> torch.Tensor:
    """[n] samples to [n / 500, 1025] complex; column k sees round its middle, sample 500 k + 250. A sine of full scale has magnitude 1."""
    pad = (FFT - HOP) // 2
    x = torch.nn.functional.pad(x[None, None], (pad, pad), mode="reflect")[0, 0]
    return torch.fft.rfft(x.unfold(0, FFT, HOP) * window()) * (2 / window().sum())


def samples(s: torch.Tensor) -> torch.Tensor:
    """The signal whose spectrum is nearest to s, by overlapping and adding."""
    w = window()
    y = torch.fft.irfft(s * (w.sum() / 2)) * w
    n = (len(s) - 1) * HOP + FFT
    fold = lambda v: torch.nn.functional.fold(v.T[None], (1, n), (1, FFT), stride=(1, HOP)).view(-1)
    pad = (FFT - HOP) // 2
    return (fold(y) / fold((w * w).expand(len(s), -1)).clamp(min=1e-3))[pad : n - pad]


def columns(x: torch.Tensor) -> torch.Tensor:
    """Natural logarithms of band magnitudes, [n / 500, 64]."""
    return torch.log(spectrum(x).abs() @ bands().T + FLOOR)


def heard(columns: torch.Tensor, rounds: int = 32, seed: int = 0) -> torch.Tensor:
    """Samples from columns [t, 64]."""
    w = bands()
    magnitude = (columns.exp() - FLOOR).clamp(min=0) @ (w / w.sum(0).clamp(min=1e-6))
    turn = torch.rand(magnitude.shape, generator=torch.Generator().manual_seed(seed)) * 2 * math.pi
    s, last = torch.polar(magnitude, turn), None
    for _ in range(rounds):
        now = spectrum(samples(s))
        ahead = now if last is None else now + 0.9 * (now - last)
        last, s = now, magnitude * ahead / ahead.abs().clamp(min=1e-9)
    return samples(s)


class Tokens:
    """Principal components of 8 columns; like those of the picture's linear code, coarse ones stay larger."""

    def __init__(self, mean: torch.Tensor, basis: torch.Tensor, scale: torch.Tensor):
        self.mean, self.basis, self.scale = mean, basis, scale  # [512], [512, 64], [64]

    def encode(self, columns: torch.Tensor) -> torch.Tensor:
        """[8 n, 64] to [n, 64]."""
        return (columns.reshape(-1, COLUMNS * BANDS) - self.mean) @ self.basis / self.scale

    def decode(self, tokens: torch.Tensor) -> torch.Tensor:
        return ((tokens * self.scale) @ self.basis.T + self.mean).view(-1, BANDS)


def fit(x: torch.Tensor) -> Tokens:
    """From rows of 512."""
    mean = x.mean(0)
    basis = torch.linalg.eigh((x - mean).T.double() @ (x - mean).double())[1].flip(1)[:, :NUMBERS].float().contiguous()
    deviation = ((x - mean) @ basis).std(0)
    scale = deviation ** (1 - FLATTEN)
    return Tokens(mean, basis, scale * (deviation / scale).square().mean().sqrt())


def onsets(columns: torch.Tensor) -> list[float]:
    """Seconds at which the sound grows most suddenly, between columns by a parabola."""
    rise = columns.diff(dim=0).clamp(min=0).mean(1)
    found = []
    for i in range(1, len(rise) - 1):
        a, b, c = rise[i - 1 : i + 2].tolist()
        if b > a and b >= c and b > 0.35 * rise.max() and b > 0.15:
            found.append((i + 1 + 0.5 * (a - c) / (a - 2 * b + c + 1e-9)) * HOP / RATE)
    return found


def late(hits: list[float], found: list[float]) -> list[float]:
    """Milliseconds from each hit to the onset next to it."""
    return [min((1000 * (f - h) for f in found), key=abs) for h in hits if found and 0.05 < h < 1.9]


def read(path) -> Tokens:
    return Tokens(**torch.load(path, weights_only=True))


def every(folder: Path) -> list[tuple[Shard, int]]:
    return [(s, i) for s in map(Shard, shards(folder)) for i in range(len(s))]


def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    pick = every(Path(o.data))
    random.Random(1).shuffle(pick)
    pick = pick[: o.clips]
    sounds = [(torch.from_numpy(s.sound[i].astype(np.float32) / 32767), s.rows[i]) for s, i in pick]
    if o.what == "fit":
        tokens = fit(torch.cat([columns(x).view(-1, COLUMNS * BANDS) for x, _ in sounds]))
        part = Path(o.sound + ".part")
        torch.save(vars(tokens), part)
        part.replace(o.sound)
        return
    tokens, rows, errors = read(o.sound), defaultdict(list), defaultdict(list)
    decibels = lambda a, b: 20 / math.log(10) * (a - b).abs().mean().item()
    for x, row in sounds:
        c = columns(x)
        t = tokens.decode(tokens.encode(c))
        g = columns(heard(c))
        e = columns(heard(t))
        name = row["labels"].get("family", "textures")
        rows[name].append([decibels(t, c), decibels(g, c), decibels(e, c)])
        for kind, v in (("true", c), ("tokens", t), ("heard", e)):
            errors[name, kind] += late(row["hits"], onsets(v)) if name == "balls" else []  # thunder comes later
    print("family, clips: mean log-mel error in dB of tokens, of phases found, of both")
    for name, v in sorted(rows.items()):
        print(f"{name}, {len(v)}: " + " ".join(f"{m:.2f}" for m in np.mean(v, 0)))
    for (name, kind), v in sorted(errors.items()):
        if v:
            print(f"{name}, onsets from hits, {kind}: median {np.median(v):+.0f} ms, median distance {np.median(np.abs(v)):.0f} ms, within 40 ms {100 * np.mean(np.abs(v) < 40):.0f} % of {len(v)}")


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("what", choices=("fit", "test")), p.add_argument("data"), p.add_argument("sound"), p.add_argument("--clips", type=int, default=2000)
    main(p.parse_args())
