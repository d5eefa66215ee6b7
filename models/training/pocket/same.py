"""Compares what Python makes of a world with what the product made of the same request: a lossless clip and the record beside it.

    secondunit render "three bouncing balls" -o balls.mkv --format mkv-ffv1 --size 160x96 --fps 24 --frames 48 --seed 7
    same.py balls.mkv ...
"""
import json, math, subprocess, sys
import numpy as np
import torch
from loudness import levelled
from programs import Shot, World


def read(clip: str, *how: str) -> bytes:
    return subprocess.run(["ffmpeg", "-v", "error", "-i", clip, *how, "-"], stdout=subprocess.PIPE, check=True).stdout


@torch.no_grad()
def compared(clip: str) -> str:
    asked = json.load(open(clip + ".json", encoding="utf-8"))["request"]
    world = World(asked["scene"]["world"])
    width, height = map(int, asked["size"].split("x"))
    shot = Shot(world.usual() | asked["scene"]["parameters"], asked["casting"]["seed"], width, height, asked["frames"], int(asked["rate"]), asked["loop"])
    events = world.events(shot)
    made = world.frames(shot, events, range(asked["frames"]))
    raw = read(clip, "-map", "0:v", "-sws_flags", "accurate_rnd+full_chroma_int", "-vf", "scale=in_color_matrix=bt709:in_range=tv:out_range=pc", "-pix_fmt", "rgb24", "-f", "rawvideo")
    theirs = torch.from_numpy(np.frombuffer(raw, np.uint8).reshape(made.permute(0, 2, 3, 1).shape).copy()).permute(0, 3, 1, 2) / 255
    apart = -10 * math.log10((made - theirs).square().mean().item())
    heard = levelled(world.heard(shot, events, 0, shot.samples))
    sound = torch.from_numpy(np.frombuffer(read(clip, "-map", "0:a", "-f", "f32le", "-ac", "2"), np.float32).reshape(-1, 2).T.copy())
    noise = 20 * math.log10((heard - sound).square().mean().sqrt().item() / sound.square().mean().sqrt().item() + 1e-12)
    return f"{clip}: pictures {apart:.1f} dB, sound's difference {noise:.1f} dB of the sound"


for name in sys.argv[1:]:
    print(compared(name))
