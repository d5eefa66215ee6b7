"""What is given and what is to be made: masks over the tokens of a clip, drawn for training (masked conditioning as in Voleti, Jolicoeur-Martineau,
Pal, "MCVD", 2022)."""
import random
from dataclasses import dataclass
import torch
from flow import Size

# (task, share of clips that show a world); textures, whose caption is empty, take part only where something is given
SHARES = {"words": 0.52, "extend": 0.15, "before": 0.08, "between": 0.08, "inside": 0.06, "foley": 0.04, "listen": 0.04, "keys": 0.03}


@dataclass
class Mask:
    """1 where given; still: the first group is a picture that stands, not a clip's beginning."""

    picture: torch.Tensor  # [groups, rows, columns]
    sound: torch.Tensor  # [groups, 2]
    still: bool = False


def draw(rng: random.Random, shows_world: bool, s: Size) -> Mask:
    picture, sound = torch.zeros(s.groups, s.rows, s.columns), torch.zeros(s.groups, 2)
    names = [n for n in SHARES if shows_world or n not in ("words", "foley", "listen")]
    task = rng.choices(names, [SHARES[n] for n in names])[0]
    still = False
    if task == "extend":
        k = rng.randint(1, s.groups // 2)
        picture[:k] = 1
        still = k == 1 and rng.random() < 0.6
        sound[:k] = float(rng.random() < 0.5 and not still)
        if rng.random() < 0.1:  # and the sound is there already
            sound[:] = 1
    elif task == "before":
        k = rng.randint(1, s.groups // 2)
        picture[-k:] = 1
        sound[-k:] = float(rng.random() < 0.6)
    elif task == "between":
        a, b = rng.randint(1, 2), rng.randint(1, 2)
        picture[:a], picture[-b:] = 1, 1
        if rng.random() < 0.6:
            sound[:a], sound[-b:] = 1, 1
    elif task == "inside":
        h, w = rng.randint(2, s.rows - 1), rng.randint(2, s.columns - 3)
        y, x = rng.randint(0, s.rows - h), rng.randint(0, s.columns - w)
        first, last = sorted((rng.randint(0, s.groups), rng.randint(0, s.groups))) if rng.random() < 0.3 else (0, s.groups)
        picture[:] = 1
        picture[first:last, y : y + h, x : x + w] = 0
        sound[:] = 1
        if first == last:
            picture[:, y : y + h, x : x + w] = 0
    elif task == "foley":
        picture[:] = 1
    elif task == "listen":
        sound[:] = 1
    elif task == "keys":
        for g in rng.sample(range(s.groups), rng.randint(1, 2)):
            picture[g] = 1
    return Mask(picture, sound, still)
