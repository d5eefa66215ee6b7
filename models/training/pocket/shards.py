"""Renders clips into shards, and reads them. A shard is written under another name and renamed when it is whole, so that a killed run goes on.

    shards.py OUT --shards N [--first I] [--clips 100] [--seed 1] [--until M]

A shard holds clips.bin (one JPEG of quality 96, 4:4:4, for each clip: its 48 frames one below the other), places.npy (their offsets), sound.npy
(int16, 24 kHz) and rows.jsonl (seed, labels, hits). With --until it ends once OUT holds M shards, whoever made them.
"""
import argparse, json, time
from pathlib import Path
import cv2
import numpy as np
import torch
from clips import FRAMES, HEIGHT, WIDTH, Clip, clip

QUALITY = [cv2.IMWRITE_JPEG_QUALITY, 96, cv2.IMWRITE_JPEG_SAMPLING_FACTOR, cv2.IMWRITE_JPEG_SAMPLING_FACTOR_444]


def packed(frames: np.ndarray) -> bytes:
    return cv2.imencode(".jpg", np.ascontiguousarray(frames.reshape(FRAMES * HEIGHT, WIDTH, 3)[..., ::-1]), QUALITY)[1].tobytes()


def unpacked(data: np.ndarray) -> np.ndarray:
    """[48, 96, 160, 3] uint8 R G B."""
    return cv2.imdecode(data, cv2.IMREAD_COLOR)[..., ::-1].reshape(FRAMES, HEIGHT, WIDTH, 3)


def write(folder: Path, seeds: range) -> None:
    part = folder.with_suffix(".part")
    part.mkdir(parents=True, exist_ok=True)
    places, sounds = [0], []
    with open(part / "clips.bin", "wb") as bin, open(part / "rows.jsonl", "w") as rows:
        for seed in seeds:
            made = clip(seed)
            places.append(places[-1] + bin.write(packed(made.frames)))
            sounds.append((made.sound * 32767).round().clip(-32768, 32767).astype(np.int16))
            rows.write(json.dumps({"seed": seed, "labels": made.labels, "hits": made.hits}) + "\n")
    np.save(part / "places.npy", np.array(places))
    np.save(part / "sound.npy", np.stack(sounds))
    part.rename(folder)


class Shard:
    def __init__(self, folder: Path):
        self.data = np.memmap(folder / "clips.bin", np.uint8, "r")
        self.places = np.load(folder / "places.npy")
        self.sound = np.load(folder / "sound.npy", mmap_mode="r")
        self.rows = [json.loads(line) for line in open(folder / "rows.jsonl")]

    def __len__(self) -> int:
        return len(self.rows)

    def frames(self, i: int) -> np.ndarray:
        return unpacked(self.data[self.places[i] : self.places[i + 1]])

    def clip(self, i: int) -> Clip:
        return Clip(self.frames(i), self.sound[i].astype(np.float32) / 32767, self.rows[i]["labels"], self.rows[i]["hits"])


def shards(folder: Path) -> list[Path]:
    """Whole shards, in order."""
    return sorted(p for p in Path(folder).glob("shard-[0-9]*") if p.suffix != ".part")


def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    for number in range(o.first, o.first + o.shards):
        folder = Path(o.out) / f"shard-{number:05d}"
        if folder.exists():
            continue
        if o.until and len(shards(Path(o.out))) >= o.until:
            return
        began, cpu = time.time(), time.process_time()
        write(folder, range(o.seed * 10_000_000 + number * o.clips, o.seed * 10_000_000 + (number + 1) * o.clips))
        print(f"{folder.name} {o.clips} clips, {time.process_time() - cpu:.1f} s of computing, {time.time() - began:.1f} s", flush=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("out"), p.add_argument("--shards", type=int, default=120), p.add_argument("--first", type=int, default=0)
    p.add_argument("--clips", type=int, default=100), p.add_argument("--seed", type=int, default=1), p.add_argument("--until", type=int, default=0)
    main(p.parse_args())
