"""Renders scenes and what the optical flow search makes of them, for train.py.

    shards.py FOLDER --shards N [--first K] [--scenes 64] [--seed S] [--pictures FOLDER]

Each shard is a folder of arrays, one row a scene: planes of frames A and B and of three frames between (uint8), twice 6 flows by DIS
(float16, at half size: A to B, B to A, A to 1 and 2 before, B to 1 and 2 after), flow A to the fourth frame before, true flows from the
three frames to A and B at an eighth of the size, span and times. --pictures: more pictures to take textures from, strips of frames of Stage's worlds: docs/gallery.
"""
import argparse, shutil
from pathlib import Path
import cv2
import numpy as np
import flows
from scenes import Scene, compressed, to_yuv
from textures import texture

ROWS, COLS, SPANS = 320, 448, (3, 5, 5, 7, 9, 9, 9, 13, 17)


def halved(flow):
    return (cv2.resize(flow, (COLS // 2, ROWS // 2), interpolation=cv2.INTER_AREA) * 0.5).transpose(2, 0, 1).astype(np.float16)


def scene(rng, bank):
    span = int(rng.choice(SPANS))
    world = Scene(rng, bank, ROWS, COLS, span)
    targets = np.sort(rng.choice(np.arange(1, span), 3, replace=span < 4))
    times = [-4, -2, -1, 0, *targets, span, span + 1, span + 2]
    how = rng.random()
    if how < 0.2:
        every = list(range(-4, span + 3))
        whole = compressed([world.frame(s) for s in every], int(rng.integers(20, 36)), str(rng.choice(["ultrafast", "veryfast", "medium"])))
        frames = [whole[s + 4] for s in times]
    else:
        frames = [world.frame(s) for s in times]
    if 0.2 < how < 0.5:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 95))]
        frames = [cv2.imdecode(cv2.imencode(".jpg", f, quality)[1], cv2.IMREAD_COLOR) for f in frames]
    y, c = zip(*(to_yuv(f) for f in frames))
    finest = int(rng.integers(0, 2))
    a, b = y[3], y[7]
    found = [*flows.paths([y[1], y[2], a, b, y[8], y[9]], span, finest), flows.dis(a, y[0], None, finest)]
    paths = np.concatenate([halved(f) for f in found])
    true = np.stack([np.concatenate([f.transpose(2, 0, 1) for f in world.flows(int(s), (0, span), 8)]) for s in targets])
    keep = [3, 7, 4, 5, 6]
    return np.stack([y[i] for i in keep]), np.stack([c[i] for i in keep]), paths, true.astype(np.float16), np.array([span, *targets], np.int16)


def shard(folder, seed, scenes, bank):
    part = folder.with_suffix(".part")
    part.mkdir(parents=True)
    rows = []
    for i in range(scenes):
        rows.append(scene(np.random.default_rng([seed, i]), bank))
    for name, column in zip(("luma", "chroma", "paths", "true", "times"), zip(*rows)):
        np.save(part / f"{name}.npy", np.stack(column))
    part.rename(folder)


def squared(picture):
    """A wide picture cut in four, laid in two by two, and mirrored below."""
    four = np.array_split(picture[:, : picture.shape[1] // 4 * 4], 4, axis=1)
    block = np.vstack([np.hstack(four[:2]), np.hstack(four[2:])])
    return cv2.resize(np.vstack([block, block[::-1, ::-1]]), (800, 800), interpolation=cv2.INTER_LINEAR)


def textures(folder, seed, count, pictures):
    """The bank of textures, drawn once and kept."""
    kept = folder / f"textures-{seed}.npy"
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        bank = np.stack([texture(np.random.default_rng([seed, 7, i]), 800) for i in range(count)])
        np.save(kept, bank)
    bank = list(np.load(kept, mmap_mode="r"))
    for file in sorted(pictures.iterdir()) if pictures else []:
        bank.append(squared(cv2.cvtColor(cv2.imread(str(file)), cv2.COLOR_BGR2RGB)))
    return bank


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("folder", type=Path), p.add_argument("--shards", type=int, required=True), p.add_argument("--first", type=int, default=0)
    p.add_argument("--scenes", type=int, default=64), p.add_argument("--seed", type=int, default=1), p.add_argument("--pictures", type=Path)
    o = p.parse_args()
    cv2.setNumThreads(1)
    bank = textures(o.folder, o.seed, 160, o.pictures)
    for i in range(o.first, o.first + o.shards):
        folder = o.folder / f"shard-{i:04d}"
        shutil.rmtree(folder.with_suffix(".part"), ignore_errors=True)
        if not folder.exists():
            shard(folder, o.seed * 100_000 + i, o.scenes, bank)
            print("wrote", folder, flush=True)
