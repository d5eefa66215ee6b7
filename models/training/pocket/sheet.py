"""Lays clips of a shard on a sheet, four frames of each under its caption: what training sees, to be looked at.

    sheet.py SHARD OUT.png [--clips 24] [--family balls]
"""
import argparse, random
from pathlib import Path
import cv2
import numpy as np
from families import caption
from shards import Shard


def main(o: argparse.Namespace) -> None:
    shard, tiles = Shard(Path(o.shard)), []
    for i, row in enumerate(shard.rows):
        if len(tiles) == o.clips or (o.family and row["labels"].get("family") != o.family):
            continue
        frames = shard.frames(i)
        tile = np.vstack([np.zeros((14, 640, 3), np.uint8), np.hstack([frames[k] for k in (0, 15, 31, 47)])])
        text = caption(row["labels"], random.Random(i)) or "(textures)"
        cv2.putText(tile, f"{text}  {row['hits']}"[:100], (3, 11), cv2.FONT_HERSHEY_SIMPLEX, 0.36, (255, 255, 255), 1, cv2.LINE_AA)
        tiles.append(tile)
    tiles += [np.zeros_like(tiles[0])] * (-len(tiles) % 2)
    cv2.imwrite(o.out, np.vstack([np.hstack(tiles[i : i + 2]) for i in range(0, len(tiles), 2)])[..., ::-1])


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("shard"), p.add_argument("out"), p.add_argument("--clips", type=int, default=24), p.add_argument("--family", default="")
    main(p.parse_args())
