"""The flow transformer: words, picture and sound are tokens of one sequence; what it predicts is the velocity from data to noise
(Lipman and others, "Flow Matching", 2022; Liu, Gong, Liu, "Rectified Flow", 2022) of x_t = (1 - t) z + t n, so v = n - z.

Blocks as in DiT (Peebles and Xie, 2022) with one modulation for all layers and a table of each (AdaLN-single: Chen and others, "PixArt-alpha", 2023),
normalised queries and keys (Henry and others, 2020), squared ReLU (So and others, "Primer", 2021), rotary positions (Su and others, 2021) in seconds,
rows and columns, and a depthwise stencil over the six neighbours in time and space, which starts at nothing. Attention is two products and a
softmax: on a CPU in bfloat16 that trains faster than the fused kernel.
"""
import re, zlib
from dataclasses import dataclass
import torch
from torch import nn
from torch.nn import functional as F

PICTURE, SOUND = 96, 64  # numbers of a token
WORDS, KNOWN = 16, 4096  # tokens of a prompt; rows of the table that words are hashed into
EMPTY, DROPPED = 0, 1  # no word; a prompt left out, for guidance
SALT = b"y"  # with it no two words of `families.caption` meet in a row


def word_ids(text: str) -> list[int]:
    """16 rows of the table: hashes of the words, EMPTY where there are fewer."""
    words = re.findall(r"[a-z0-9']+", text.lower())[:WORDS]
    return [2 + zlib.crc32(SALT + w.encode()) % (KNOWN - 2) for w in words] + [EMPTY] * (WORDS - len(words))


@dataclass(frozen=True)
class Size:
    """S: 160x96 in 16x16x8 blocks."""

    groups: int = 6  # of 8 frames, a third of a second
    rows: int = 6
    columns: int = 10
    width: int = 256
    layers: int = 8
    heads: int = 4
    mlp: int = 3

    @property
    def pictures(self) -> int:
        return self.groups * self.rows * self.columns

    @property
    def sounds(self) -> int:
        return 2 * self.groups

    @property
    def sequence(self) -> int:
        return WORDS + self.pictures + self.sounds


def positions(s: Size) -> torch.Tensor:
    """[sequence, 3]: seconds, row, column of each token; words stand at 0 seconds, words and sound in the picture's middle."""
    middle = ((s.rows - 1) / 2, (s.columns - 1) / 2)
    words = torch.tensor([[0.0, *middle]]).expand(WORDS, 3)
    g, y, x = torch.meshgrid(torch.arange(s.groups), torch.arange(s.rows), torch.arange(s.columns), indexing="ij")
    picture = torch.stack([(g + 0.5) / 3, y, x], -1).view(-1, 3)
    sound = torch.stack([(torch.arange(s.sounds) + 0.5) / 6, torch.full((s.sounds,), middle[0]), torch.full((s.sounds,), middle[1])], 1)
    return torch.cat([words, picture, sound]).float()


def turns(at: torch.Tensor, head: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Cosines and sines [n, head / 2] for positions [n, 3]: 12 of 32 pairs turn with time (0.5 to 40 s a turn), 10 with rows, 10 with columns (2.5 to 64 blocks)."""
    parts = []
    for axis, share, short, long in ((0, 12, 0.5, 40.0), (1, 10, 2.5, 64.0), (2, 10, 2.5, 64.0)):
        n = head // 2 * share // 32
        length = short * (long / short) ** torch.linspace(0, 1, n)
        parts.append(at[:, axis : axis + 1] * (2 * torch.pi / length))
    angle = torch.cat(parts, 1)
    return angle.cos(), angle.sin()


class Block(nn.Module):
    def __init__(self, d: int, heads: int, mlp: int):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.up, self.down = nn.Linear(d, mlp * d), nn.Linear(mlp * d, d)
        self.q_gain, self.k_gain = nn.Parameter(torch.ones(d // heads)), nn.Parameter(torch.ones(d // heads))
        table = torch.zeros(6, d)
        table[2], table[5] = 1, 1
        self.table = nn.Parameter(table)  # scale, shift, gate of attention; scale, shift, gate of the rest
        for layer in (self.out, self.down):
            nn.init.zeros_(layer.weight), nn.init.zeros_(layer.bias)

    def forward(self, x: torch.Tensor, m: torch.Tensor, turn: tuple[torch.Tensor, torch.Tensor] | None) -> torch.Tensor:
        """x [B, n, d], m [B, 6, d]."""
        b, n, d = x.shape
        m = (m + self.table).to(x.dtype).unsqueeze(2)
        h = torch.addcmul(m[:, 1], norm(x), 1 + m[:, 0])
        q, k, v = self.qkv(h).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        q, k = rms(q) * self.q_gain.to(q.dtype), rms(k) * (self.k_gain * (d // self.heads) ** -0.5).to(k.dtype)
        if turn is not None:
            q, k = turned(q, turn), turned(k, turn)
        a = torch.matmul(q, k.transpose(-1, -2)).softmax(-1, dtype=v.dtype)
        x = torch.addcmul(x, m[:, 2], self.out(torch.matmul(a, v).transpose(1, 2).reshape(b, n, d)))
        h = torch.addcmul(m[:, 4], norm(x), 1 + m[:, 3])
        return torch.addcmul(x, m[:, 5], self.down(F.relu(self.up(h)).square()))


def norm(x: torch.Tensor) -> torch.Tensor:
    with torch.autocast(x.device.type, enabled=False):
        return F.layer_norm(x, x.shape[-1:])


def rms(x: torch.Tensor) -> torch.Tensor:
    with torch.autocast(x.device.type, enabled=False):
        return F.rms_norm(x, x.shape[-1:])


def turned(x: torch.Tensor, turn: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    a, b = x.chunk(2, -1)
    c, s = turn
    return torch.cat([a * c - b * s, a * s + b * c], -1)


def stencil(v: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    """v [B, g, h, w, d]: the sum of its six neighbours, each weighted by channel with w [6, d]; none beyond the edge."""
    out = torch.zeros_like(v)
    for axis in (1, 2, 3):
        n = v.shape[axis]
        out.narrow(axis, 1, n - 1).addcmul_(v.narrow(axis, 0, n - 1), w[2 * axis - 2])
        out.narrow(axis, 0, n - 1).addcmul_(v.narrow(axis, 1, n - 1), w[2 * axis - 1])
    return out


class Flow(nn.Module):
    def __init__(self, size: Size = Size()):
        super().__init__()
        self.size = size
        d = size.width
        self.words = nn.Embedding(KNOWN, d)
        self.word_places = nn.Parameter(torch.randn(WORDS, d) * 0.02)
        self.reader = nn.ModuleList(Block(d, size.heads, 2) for _ in range(2))
        self.see, self.hear = nn.Linear(2 * PICTURE + 1, d), nn.Linear(2 * SOUND + 1, d)
        self.places = nn.Parameter(torch.randn(size.rows, size.columns, d) * 0.02)
        self.clock = nn.Sequential(nn.Linear(256, d), nn.SiLU(), nn.Linear(d, 6 * d))
        self.blocks = nn.ModuleList(Block(d, size.heads, size.mlp) for _ in range(size.layers))
        self.stencils = nn.Parameter(torch.zeros(size.layers, 6, d))
        self.show, self.sound = nn.Linear(d, PICTURE), nn.Linear(d, SOUND)
        self.last = nn.Parameter(torch.zeros(2, d))  # scale, shift before both
        nn.init.normal_(self.words.weight, std=0.3)
        nn.init.normal_(self.clock[2].weight, std=0.002), nn.init.zeros_(self.clock[2].bias)
        for layer in (self.show, self.sound):
            nn.init.zeros_(layer.weight), nn.init.zeros_(layer.bias)
        cos, sin = turns(positions(size), d // size.heads)
        self.register_buffer("cos", cos, persistent=False), self.register_buffer("sin", sin, persistent=False)

    def read(self, ids: torch.Tensor) -> torch.Tensor:
        """Words [B, 16] to tokens [B, 16, d]."""
        e = self.words(ids) + self.word_places
        still = torch.zeros(len(ids), 6, self.size.width, device=e.device)
        for block in self.reader:
            e = block(e, still, None)
        return e

    def hour(self, t: torch.Tensor) -> torch.Tensor:
        """t [B] in 0..1 (0 is data) to modulations [B, 6, d]."""
        f = torch.exp(torch.linspace(0, 6.9, 64, device=t.device))
        a, b = t[:, None] * f * 1.5, t[:, None] * torch.linspace(0.1, 12, 64, device=t.device)
        return self.clock(torch.cat([a.sin(), a.cos(), b.sin(), b.cos()], 1)).float().view(len(t), 6, -1)

    def forward(self, picture, sound, given_picture, given_sound, picture_mask, sound_mask, t, ids) -> tuple[torch.Tensor, torch.Tensor]:
        """Velocities of picture [B, pictures, 96] and sound [B, sounds, 64] at t [B]. What masks [B, pictures, 1] and [B, sounds, 1] mark with 1
        is taken from the given ones and is not to be changed."""
        s = self.size
        x = self.see(torch.cat([picture * (1 - picture_mask), given_picture * picture_mask, picture_mask], -1))
        x = x + self.places.view(1, 1, s.rows * s.columns, -1).expand(1, s.groups, -1, -1).reshape(1, s.pictures, -1).to(x.dtype)
        y = self.hear(torch.cat([sound * (1 - sound_mask), given_sound * sound_mask, sound_mask], -1))
        u = torch.cat([self.read(ids).to(x.dtype), x, y], 1)
        m, turn = self.hour(t), (self.cos.to(u.dtype), self.sin.to(u.dtype))
        for i, block in enumerate(self.blocks):
            near = stencil(norm(u[:, WORDS : WORDS + s.pictures]).view(len(u), s.groups, s.rows, s.columns, -1), self.stencils[i].to(u.dtype))
            u = u + F.pad(near.flatten(1, 3), (0, 0, WORDS, s.sounds))
            u = block(u, m, turn)
        u = norm(u) * (1 + self.last[0].to(u.dtype)) + self.last[1].to(u.dtype)
        return self.show(u[:, WORDS : WORDS + s.pictures]), self.sound(u[:, WORDS + s.pictures :])
