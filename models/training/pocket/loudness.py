"""A clip's sound brought to a loudness as secondunit.engine.stage.Levelled does: integrated loudness by Rec. ITU-R BS.1770-4 with its gates, one
gain, no more than +20 dB, true peak no higher than -1 dBTP. The K-weighting is laid on the spectrum instead of running as a filter."""
import math
import torch

RATE = 48000
TARGET = -23.0  # LUFS, EBU R 128
SHELF = (1.53512485958697, -2.69169619938638, 1.19839281085285, -1.69065929318241, 0.73248077421585)  # BS.1770-4, annex 1, table 1
HIGH_PASS = (1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621)  # table 2


def response(n: int) -> torch.Tensor:
    """The K-weighting's gain at the n / 2 + 1 frequencies of a real transform of n samples, complex."""
    z = torch.exp(-2j * math.pi * torch.arange(n // 2 + 1, dtype=torch.float64) / n)
    h = torch.ones_like(z)
    for b0, b1, b2, a1, a2 in (SHELF, HIGH_PASS):
        h = h * (b0 + b1 * z + b2 * z * z) / (1 + a1 * z + a2 * z * z)
    return h


def integrated(x: torch.Tensor) -> float:
    """LUFS of [channels, samples] at 48 kHz; minus infinity for silence."""
    n = x.shape[1] + RATE // 2
    n += -n % 1920  # a length that transforms fast
    y = torch.fft.irfft(torch.fft.rfft(x.double(), n) * response(n), n)[:, : x.shape[1]]
    tenths = y.square().sum(0)[: x.shape[1] // 4800 * 4800].view(-1, 4800).mean(1)
    blocks = tenths.unfold(0, 4, 1).mean(1) if len(tenths) >= 4 else tenths.mean(0, keepdim=True)
    for gate in (10 ** ((-70 + 0.691) / 10), None):
        gate = blocks.mean() * 0.1 if gate is None else gate
        blocks = blocks[blocks > gate] if len(blocks) else blocks
    return -0.691 + 10 * math.log10(blocks.mean()) if len(blocks) else -math.inf


def true_peak(x: torch.Tensor) -> float:
    """The highest value between the samples, by fourfold interpolation of the spectrum."""
    n = x.shape[1]
    return 4 * torch.fft.irfft(torch.fft.rfft(x.double()), 4 * n).abs().max().item()


def levelled(x: torch.Tensor, target: float = TARGET) -> torch.Tensor:
    loudness = integrated(x)
    if loudness == -math.inf:
        return x
    gain = min(target - loudness, -1 - 20 * math.log10(max(true_peak(x), 1e-9)), 20.0)
    return x * 10 ** (gain / 20)
