"""Trains the prompt model on captions (grammar.py) and their features (FeatureExport), and writes its weights.

    train.py CAPTIONS.jsonl FEATURES OUT.safetensors [--epochs N] [--seed S] [--dev DEV.jsonl DEV_FEATURES ...]
             [--start FILE] [--table TABLE.pt] [--teachers FILE ...] [--keep FEW MANY] [--blind SHARE]

Every batch sees only a share of the features, few or many, and of some tokens none: otherwise the network learns the captions by heart
and misses what is said in other words. A table from glosses.py to begin with makes networks that err otherwise than the rest.

With teachers (networks trained before from other seeds or captions) it learns what they say on average, beside the labels:
one small network keeps most of what several know together (Hinton, Vinyals, Dean 2015, "Distilling the knowledge in a neural
network").
"""
import argparse, json, math, struct, sys, time
from pathlib import Path
import numpy as np
import torch
from torch import nn

ROWS, WIDTH, HIDDEN, MIDDLE = 1 << 15, 48, 128, 128
WORLDS = "aurora balls bars blizzard bokeh candle clouds confetti dominoes dunes embers filmdust fire fireflies floating forest highway leader leaks leaves meteors ocean particles pendulum plasma rain rings ripples rolling skyline smoke snow stars static storm sunset synthwave underwater".split()


class Net(nn.Module):
    """The network of models/text/prompt.py.txt, for batches."""

    def __init__(self):
        super().__init__()
        self.table = nn.EmbeddingBag(ROWS, WIDTH, mode="sum")
        nn.init.zeros_(self.table.weight)
        self.norm = nn.LayerNorm(WIDTH)
        self.near = nn.Conv1d(WIDTH, HIDDEN, 3, padding=1)
        self.look = nn.Linear(HIDDEN, 2)  # how much a token counts; whether it is subject
        self.middle = nn.Linear(2 * HIDDEN, MIDDLE)
        self.out = nn.Linear(MIDDLE, len(WORLDS) + 1)
        self.drop = nn.Dropout(0.25)

    def forward(self, ids, starts, mask):
        # ids [features], starts [batch * tokens], mask [batch, tokens]
        x = self.table(ids, starts)  # [batch * tokens, WIDTH]
        x = self.norm(x).view(mask.shape[0], mask.shape[1], WIDTH) * mask[..., None]
        h = torch.relu(self.near(x.transpose(1, 2))).transpose(1, 2)  # [batch, tokens, HIDDEN]
        look = self.look(h)
        share = torch.softmax(look[..., 0].masked_fill(mask == 0, -1e4), 1)
        most = (h * mask[..., None]).amax(1)
        pooled = torch.cat([(share[..., None] * h).sum(1), most], 1)
        return self.out(self.drop(torch.relu(self.middle(self.drop(pooled))))), look[..., 1]


class Captions:
    def __init__(self, captions, features):
        self.rows = [json.loads(line) for line in open(captions, encoding="utf-8")]
        self.counts = np.fromfile(features + ".captions", dtype=">i4").astype(np.int64)
        tokens = np.fromfile(features + ".tokens", dtype=">i4").astype(np.int64).reshape(-1, 3)
        self.spans, self.sizes = tokens[:, :2], tokens[:, 2]
        self.ids = np.fromfile(features + ".rows", dtype=">u2").astype(np.uint16)
        self.token_from = np.concatenate([[0], np.cumsum(self.counts)])
        self.id_from = np.concatenate([[0], np.cumsum(self.sizes)])
        index = {w: i for i, w in enumerate(WORLDS)}
        self.world = np.array([index[r["world"]] if r["world"] else len(WORLDS) for r in self.rows])
        self.subject = np.zeros(len(tokens), np.float32)
        for i, row in enumerate(self.rows):
            for t in range(self.token_from[i], self.token_from[i + 1]):
                a, b = self.spans[t]
                self.subject[t] = any(a >= f and b <= e for f, e in row.get("subject", []))

    def batch(self, picks, keep=1.0, blind=0.0):
        """Features are kept with one likelihood; tokens lose all of theirs with the other."""
        width = int(self.counts[picks].max())
        mask = np.zeros((len(picks), width), np.float32)
        subject = np.zeros((len(picks), width), np.float32)
        parts, lengths = [], np.zeros((len(picks), width), np.int64)
        for j, i in enumerate(picks):
            a, b = self.token_from[i], self.token_from[i + 1]
            mask[j, : b - a] = 1
            subject[j, : b - a] = self.subject[a:b]
            lengths[j, : b - a] = self.sizes[a:b]
            parts.append(self.ids[self.id_from[a] : self.id_from[b]])
        ids = torch.from_numpy(np.concatenate(parts).astype(np.int64))
        starts = torch.from_numpy(np.concatenate([[0], np.cumsum(lengths.reshape(-1))[:-1]]))
        if keep < 1:
            kept = torch.rand(len(ids)) < keep
            if blind:
                sizes = torch.from_numpy(lengths.reshape(-1))
                kept &= torch.repeat_interleave(torch.rand(len(sizes)) >= blind, sizes)
            before = torch.cat([torch.zeros(1, dtype=torch.int64), torch.cumsum(kept, 0)])
            ids, starts = ids[kept], before[starts]
        return ids, starts, torch.from_numpy(mask), torch.from_numpy(subject), torch.from_numpy(self.world[picks])


def judge(net, data, label, misses=0):
    net.eval()
    right = refused = out = inside = 0
    worst = []
    with torch.no_grad():
        for a in range(0, len(data.rows), 512):
            picks = np.arange(a, min(a + 512, len(data.rows)))
            ids, starts, mask, _, world = data.batch(picks)
            p = torch.softmax(net(ids, starts, mask)[0], 1)
            best = p.argmax(1)
            for i, b, w, q in zip(picks, best.tolist(), world.tolist(), p.tolist()):
                if w == len(WORLDS):
                    out += 1
                    refused += b == w
                else:
                    inside += 1
                    right += b == w
                if b != w:
                    worst.append((data.rows[i].get("text", data.rows[i].get("prompt")), (WORLDS + ["none"])[w], (WORLDS + ["none"])[b], round(q[b], 2)))
    print(f"{label}: world {right / max(inside, 1):.4f} of {inside}, refused {refused / max(out, 1):.4f} of {out}", flush=True)
    for w in worst[:misses]:
        print("   ", w)
    return right, refused


def load(path):
    raw = Path(path).read_bytes()
    size = struct.unpack("<Q", raw[:8])[0]
    header, data = json.loads(raw[8 : 8 + size]), raw[8 + size :]
    kinds = {"F16": np.float16, "I8": np.int8}
    state = {k: torch.from_numpy(np.frombuffer(data[slice(*v["data_offsets"])], kinds[v["dtype"]]).copy()).view(v["shape"]).float() for k, v in header.items()}
    state["table.weight"] = state.pop("table") * state.pop("scale")
    net = Net()
    net.load_state_dict(state)
    return net


def opinions(paths, data):
    """What the teachers say on average of every caption: [captions, worlds + 1]."""
    total = torch.zeros(len(data.rows), len(WORLDS) + 1)
    for path in paths:
        net = load(path).eval()
        order = np.argsort(data.counts, kind="stable")
        with torch.no_grad():
            for a in range(0, len(order), 512):
                picks = order[a : a + 512]
                ids, starts, mask, _, _ = data.batch(picks)
                total[torch.from_numpy(picks)] += torch.softmax(net(ids, starts, mask)[0], 1)
        print("heard", path, flush=True)
    return total / len(paths)


def save(net, path):
    state = net.state_dict()
    table = state["table.weight"]
    scale = (table.abs().amax(1, keepdim=True) / 127).clamp(min=1e-8)
    tensors = {"scale": scale.half(), "table": torch.round(table / scale).clamp(-127, 127).to(torch.int8)}
    tensors = {"scale": tensors["scale"], **{k: v.half() for k, v in state.items() if not k.startswith("table")}, "table": tensors["table"]}
    header, data = {}, b""
    for name, t in tensors.items():
        raw = t.contiguous().numpy().tobytes()
        header[name] = {"dtype": {torch.float16: "F16", torch.int8: "I8"}[t.dtype], "shape": list(t.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    Path(path).write_bytes(struct.pack("<Q", len(text)) + text + data)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("captions"), p.add_argument("features"), p.add_argument("out")
    p.add_argument("--epochs", type=int, default=5), p.add_argument("--dev", nargs=2, action="append", default=[]), p.add_argument("--seed", type=int, default=1), p.add_argument("--misses", type=int, default=0)
    p.add_argument("--start"), p.add_argument("--table"), p.add_argument("--keep", nargs=2, type=float, default=[0.55, 0.9]), p.add_argument("--blind", type=float, default=0.0), p.add_argument("--teachers", nargs="*", default=[])
    a = p.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    rng = np.random.default_rng(a.seed)
    data = Captions(a.captions, a.features)
    devs = [(name, Captions(name, features)) for name, features in a.dev]
    taught = opinions(a.teachers, data) if a.teachers else None
    net = load(a.start) if a.start else Net()
    if a.table:
        with torch.no_grad():
            net.table.weight.copy_(torch.load(a.table))
    steps = a.epochs * (len(data.rows) // 256)
    fit = torch.optim.AdamW([{"params": net.table.parameters(), "weight_decay": 0.0}, {"params": [q for n, q in net.named_parameters() if not n.startswith("table")], "weight_decay": 0.01}], lr=3e-3)
    plan = torch.optim.lr_scheduler.OneCycleLR(fit, [6e-3, 3e-3], total_steps=steps + 1, pct_start=0.15)
    began, step = time.time(), 0
    for epoch in range(a.epochs):
        order = rng.permutation(len(data.rows))
        order = np.concatenate([c[np.argsort(data.counts[c], kind="stable")] for c in np.array_split(order, max(1, len(order) // 8192))])
        batches = [order[i : i + 256] for i in range(0, len(order) - 255, 256)]
        rng.shuffle(batches)
        total = 0.0
        net.train()
        for picks in batches:
            ids, starts, mask, subject, world = data.batch(picks, keep=a.keep[int(rng.random() < 0.5)], blind=a.blind)
            logits, tag = net(ids, starts, mask)
            loss = nn.functional.cross_entropy(logits, world, label_smoothing=0.04)
            if taught is not None:
                loss = 0.3 * loss - 0.7 * (taught[torch.from_numpy(picks)] * torch.log_softmax(logits, 1)).sum(1).mean()
            loss = loss + 0.3 * (nn.functional.binary_cross_entropy_with_logits(tag, subject, reduction="none") * mask).sum() / mask.sum()
            fit.zero_grad()
            loss.backward()
            fit.step()
            if step < steps:
                plan.step()
            step += 1
            total += loss.item()
        print(f"epoch {epoch} loss {total / len(batches):.4f} after {time.time() - began:.0f} s", flush=True)
        for name, dev in devs:
            judge(net, dev, Path(name).name, a.misses if epoch == a.epochs - 1 else 0)
        save(net, a.out)
    print("parameters", sum(q.numel() for q in net.parameters()))
