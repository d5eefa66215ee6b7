"""Teaches the table of features which words go together, from WordNet's glosses, before any caption is seen.

    glosses.py --write JAR OUT                    OUT.txt: for every meaning a line of its words and a line of its gloss
    glosses.py FEATURES TABLE.pt [--epochs N]     FEATURES: what FeatureExport made of OUT.txt; TABLE.pt for train.py --table

A meaning's words must be told from those of others by its gloss, and the other way round (in-batch contrast: van den Oord, Li,
Vinyals 2018, "Representation learning with contrastive predictive coding"). "Helmsman" so lies near "ship" before training, though
no caption may hold it.
"""
import argparse, re, sys, time, zipfile
import numpy as np
import torch
from torch import nn
from train import ROWS, WIDTH

FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
DEEP = 128


def write(jar, out):
    with zipfile.ZipFile(jar) as z, open(out + ".txt", "w", encoding="utf-8") as file:
        for kind in ("noun", "verb", "adj", "adv"):
            for line in z.read(FOLDER + "data." + kind).decode().splitlines():
                if not line.startswith("  "):
                    data, gloss = line.split(" | ", 1)
                    f = data.split()
                    words = [re.sub(r"\(.*\)", "", f[4 + 2 * i]).replace("_", " ").lower() for i in range(int(f[3], 16))]
                    file.write(", ".join(words[:4]) + "\n" + " ".join(re.sub(r"[\"()]", " ", gloss.lower()).replace(";", ",").split()) + "\n")


class Bags:
    """Lines as bags of features."""

    def __init__(self, features):
        counts = np.fromfile(features + ".captions", dtype=">i4").astype(np.int64)
        sizes = np.fromfile(features + ".tokens", dtype=">i4").astype(np.int64).reshape(-1, 3)[:, 2]
        self.ids = np.fromfile(features + ".rows", dtype=">u2").astype(np.uint16)
        token_from = np.concatenate([[0], np.cumsum(counts)])
        id_from = np.concatenate([[0], np.cumsum(sizes)])
        self.sizes, self.token_from, self.id_from = sizes, token_from, id_from

    def batch(self, lines, keep):
        ids = np.concatenate([self.ids[self.id_from[self.token_from[i]] : self.id_from[self.token_from[i + 1]]] for i in lines]).astype(np.int64)
        sizes = np.concatenate([self.sizes[self.token_from[i] : self.token_from[i + 1]] for i in lines])
        starts = np.concatenate([[0], np.cumsum(sizes)])
        kept = np.random.random(len(ids)) < keep
        before = np.concatenate([[0], np.cumsum(kept)])
        tokens = torch.from_numpy(np.array([self.token_from[i + 1] - self.token_from[i] for i in lines]))
        return torch.from_numpy(ids[kept]), torch.from_numpy(before[starts[:-1]]), torch.repeat_interleave(torch.arange(len(lines)), tokens)


class Pairs(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.EmbeddingBag(ROWS, WIDTH, mode="sum")
        nn.init.normal_(self.table.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH)
        self.sides = nn.ModuleList([nn.Linear(WIDTH, DEEP), nn.Linear(WIDTH, DEEP)])
        self.heat = nn.Parameter(torch.tensor(2.5))

    def side(self, which, ids, starts, of, lines):
        x = self.norm(self.table(ids, starts))
        total = torch.zeros(lines, WIDTH).index_add_(0, of, x)
        return nn.functional.normalize(self.sides[which](total), dim=1)

    def forward(self, words, gloss, lines):
        likeness = self.heat.exp() * self.side(0, *words, lines) @ self.side(1, *gloss, lines).T
        same = torch.arange(lines)
        return (nn.functional.cross_entropy(likeness, same) + nn.functional.cross_entropy(likeness.T, same)) / 2


if __name__ == "__main__":
    if sys.argv[1] == "--write":
        write(*sys.argv[2:4])
        sys.exit()
    p = argparse.ArgumentParser()
    p.add_argument("features"), p.add_argument("out"), p.add_argument("--epochs", type=int, default=6)
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    np.random.seed(1)
    data, net, size = Bags(a.features), Pairs(), 512
    meanings = (len(data.token_from) - 1) // 2
    steps = a.epochs * (meanings // size)
    fit = torch.optim.Adam(net.parameters(), lr=3e-3)
    plan = torch.optim.lr_scheduler.OneCycleLR(fit, 4e-3, total_steps=steps + 1, pct_start=0.1)
    began = time.time()
    for epoch in range(a.epochs):
        order, total = np.random.permutation(meanings), 0.0
        for at in range(0, meanings - size + 1, size):
            picks = order[at : at + size]
            loss = net(data.batch(2 * picks, 0.4), data.batch(2 * picks + 1, 0.6), size)
            fit.zero_grad()
            loss.backward()
            fit.step()
            plan.step()
            total += loss.item()
        print(f"epoch {epoch} loss {total / (meanings // size):.4f} after {time.time() - began:.0f} s", flush=True)
        torch.save(net.table.weight.detach().clone(), a.out)
