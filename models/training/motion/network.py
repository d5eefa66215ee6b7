"""Sizes of the network's layers (their names are those of models/motion/between.py.txt) and its first weights."""
import math
import torch

# name: (channels in, channels out)
LAYERS = {
    "see1": (3, 16), "see2": (16, 16), "see3": (16, 32), "see4": (32, 32),
    "one1": (15 + 2 + 64 + 25, 96), "one2": (96, 96), "one3": (96, 128), "one4": (128, 128), "one5": (128, 128), "one6": (128, 128),
    "one7": (256, 128), "one8": (224, 96), "one9": (96, 6), "carry": (96, 32),
    "two1": (24 + 7 + 1 + 32 + 32, 64), "two2": (64, 64), "two3": (64, 96), "two4": (96, 96), "two5": (96, 96), "two6": (96, 96),
    "two7": (192, 96), "two8": (160, 64), "two9": (64, 32),
}  # fmt: skip
ANSWERS = ("one9", "two9")  # start at nothing, so that the network starts as what it is given


def first_weights(seed):
    g = torch.Generator().manual_seed(seed)
    w = {}
    for name, (given, made) in LAYERS.items():
        spread = 0 if name in ANSWERS else math.sqrt(2 / (1.01 * 9 * given))
        w[name + ".weight"] = torch.randn(made, given, 3, 3, generator=g) * spread
        w[name + ".bias"] = torch.zeros(made)
    return w
