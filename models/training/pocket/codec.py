"""The picture's codec: a linear code and what a small network adds to it, on both sides. [B, 3, 8 g, 96, 160] to [B, g, 96, 6, 10] and back.

Learning a residual over a fixed shortcut is as in DC-AE (Chen and others, arXiv 2410.10733): the network starts at nothing, so that training begins
with the linear code's pictures. Groups of 8 frames are images whose channels hold time; the decoder sees the groups before and after
through shifted channels (Lin, Gan, Han, "TSM", 2019). In circular mode the first group's neighbour is the last.
"""
import torch
from torch import nn
from torch.nn import functional as F
from linear import SPAN, Linear

CHANNELS, WIDE, FINE = 96, 128, 96


def neighbours(x: torch.Tensor, circular: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """x [B, g, ...] as it was one group before and is one after; at the ends the same group, or the other end where circular [B] is 1."""
    before, after = x.roll(1, 1), x.roll(-1, 1)
    k = circular.view(-1, 1, *[1] * (x.dim() - 2)).to(x.dtype)
    before = torch.cat([before[:, :1] * k + x[:, :1] * (1 - k), before[:, 1:]], 1)
    after = torch.cat([after[:, :-1], after[:, -1:] * k + x[:, -1:] * (1 - k)], 1)
    return before, after


class Res(nn.Module):
    """Two convolutions beside a shortcut; with `shift`, an eighth of the channels comes from the group before, an eighth from the one after."""

    def __init__(self, width: int, shift: bool = False):
        super().__init__()
        self.one, self.two, self.shift = nn.Conv2d(width, width, 3, padding=1), nn.Conv2d(width, width, 3, padding=1), shift
        nn.init.zeros_(self.two.weight), nn.init.zeros_(self.two.bias)

    def forward(self, x: torch.Tensor, circular: torch.Tensor) -> torch.Tensor:
        h = x
        if self.shift:
            v = x.view(len(circular), -1, *x.shape[1:])
            n = x.shape[1] // 8
            before, after = neighbours(v[:, :, : 2 * n], circular)
            h = torch.cat([before[:, :, :n], after[:, :, n:], v[:, :, 2 * n :]], 2).flatten(0, 1)
        return x + self.two(F.leaky_relu(self.one(F.leaky_relu(h, 0.1)), 0.1))


def folded(x: torch.Tensor) -> torch.Tensor:
    """[B, 3, 8 g, 16 h, 16 w] to [B g, 384, 4 h, 4 w]: time, colour and 4x4 pixels are channels."""
    b, c, t, h, w = x.shape
    return F.pixel_unshuffle(x.transpose(1, 2).reshape(b * t // SPAN, SPAN * c, h, w), 4)


def unfolded(y: torch.Tensor, b: int) -> torch.Tensor:
    y = F.pixel_shuffle(y, 4)
    return y.reshape(b, -1, 3, *y.shape[2:]).transpose(1, 2)


class Codec(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = Linear(CHANNELS)
        self.enter, self.e1 = nn.Conv2d(384, FINE, 1), Res(FINE)
        self.down1, self.e2 = nn.Conv2d(4 * FINE, WIDE, 1), Res(WIDE)
        self.down2, self.e3 = nn.Conv2d(4 * WIDE, WIDE, 1), Res(WIDE)
        self.code = nn.Conv2d(WIDE, CHANNELS, 1)
        self.read, self.d3 = nn.Conv2d(3 * CHANNELS, WIDE, 3, padding=1), Res(WIDE, True)
        self.up2, self.d2 = nn.Conv2d(WIDE, 4 * WIDE, 1), Res(WIDE, True)
        self.up1, self.see = nn.Conv2d(WIDE, 4 * FINE, 1), nn.Conv2d(384, FINE, 1)
        self.d1, self.d0 = Res(FINE, True), Res(FINE, True)
        self.leave = nn.Conv2d(FINE, 384, 3, padding=1)
        for last in (self.code, self.leave):
            nn.init.zeros_(last.weight), nn.init.zeros_(last.bias)

    def encode(self, x: torch.Tensor) -> torch.Tensor:
        """[B, 3, 8 g, 16 h, 16 w] in -1..1 to latents [B, g, 96, h, w], near mean 0 and deviation 1; a group's depend on no other group."""
        b = len(x)
        none = torch.zeros(b, device=x.device)
        h = self.e1(self.enter(folded(x).contiguous(memory_format=torch.channels_last)), none)
        h = self.e2(self.down1(F.pixel_unshuffle(h, 2)), none)
        h = self.e3(self.down2(F.pixel_unshuffle(h, 2)), none)
        more = self.code(F.leaky_relu(h, 0.1)).float()
        return self.linear.encode(x) + more.reshape(b, -1, *more.shape[1:])

    def decode(self, z: torch.Tensor, circular: torch.Tensor | None = None) -> torch.Tensor:
        """Latents to pictures in about -1..1; circular [B] is 1 where the last group is followed by the first."""
        b = len(z)
        circular = torch.zeros(b, device=z.device) if circular is None else circular
        before, after = neighbours(z, circular)
        plain = self.linear.decode(z)
        h = torch.cat([before, z, after], 2).flatten(0, 1).contiguous(memory_format=torch.channels_last)
        h = self.d3(self.read(h), circular)
        h = self.d2(F.pixel_shuffle(self.up2(h), 2), circular)
        h = F.pixel_shuffle(self.up1(h), 2) + self.see(folded(plain).contiguous(memory_format=torch.channels_last))
        h = self.d0(self.d1(h, circular), circular)
        return plain + unfolded(self.leave(F.leaky_relu(h, 0.1)).float(), b)
