"""Turns shards of clips into shards of latents for the flow, each clip also mirrored; a shard that is there is left alone.

    encode.py DATA CODEC SOUND OUT [--watch N]     with --watch, waits for new shards until N are encoded

A shard holds picture.npy [n, 2, 6, 96, 6, 10] (as it is, mirrored), still.npy [n, 2, 96, 6, 10] (its eighth frame, standing for a group), sound.npy
[n, 12, 64], all float16, and rows.jsonl.
"""
import argparse, shutil, time
from pathlib import Path
import numpy as np
import torch
import sound
from codec import Codec
from linear import as_floats
from shards import Shard, shards


@torch.no_grad()
def write(source: Path, codec: Codec, tokens: sound.Tokens, folder: Path) -> None:
    part = folder.with_suffix(".part")
    part.mkdir(parents=True, exist_ok=True)
    shard, pictures, stills, sounds = Shard(source), [], [], []
    for i in range(len(shard)):
        x = as_floats(shard.frames(i))[None]
        x = torch.cat([x, x.flip(-1)])
        still = x[:, :, 7:8].expand(-1, -1, 8, -1, -1)
        with torch.autocast("cpu", torch.bfloat16):
            z = codec.encode(torch.cat([x, still], 2))
        pictures.append(z[:, :6].half().numpy()), stills.append(z[:, 6].half().numpy())
        sounds.append(tokens.encode(sound.columns(torch.from_numpy(shard.sound[i].astype(np.float32) / 32767))).half().numpy())
    np.save(part / "picture.npy", np.stack(pictures)), np.save(part / "still.npy", np.stack(stills)), np.save(part / "sound.npy", np.stack(sounds))
    shutil.copy(source / "rows.jsonl", part)
    part.rename(folder)


def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    codec, out = Codec(), Path(o.out)
    codec.load_state_dict(torch.load(o.codec, weights_only=True))
    codec, tokens = codec.to(memory_format=torch.channels_last), sound.read(o.sound)
    while True:
        for p in shards(Path(o.data)):
            if not (out / p.name).exists():
                began = time.process_time()
                write(p, codec, tokens, out / p.name)
                print(f"{p.name} {time.process_time() - began:.1f} s of computing", flush=True)
        if len(shards(out)) >= o.watch:
            return
        time.sleep(60)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("data"), p.add_argument("codec"), p.add_argument("sound"), p.add_argument("out"), p.add_argument("--watch", type=int, default=0)
    main(p.parse_args())
