"""The flow's loss at fixed times and fixed noise, without its masks' chance: on clips that it has not seen, and on as many that it has.

    flow_test.py FLOW TEST [TRAIN] [--clips 192]
"""
import argparse, random
from pathlib import Path
import torch
from flow import Flow
from flow_train import Latents, losses

TIMES = (0.1, 0.3, 0.5, 0.7, 0.9)


@torch.no_grad()
def measured(net: Flow, folder: Path, clips: int) -> str:
    """Losses of picture and sound at each time, for clips made from words alone, with their words and with other clips' words."""
    data, rng = Latents(folder), random.Random(5)
    data.every = [(p, i) for p, i in data.every if data.known[p][3][i]["labels"]]
    torch.manual_seed(5)
    sums = torch.zeros(3, len(TIMES))
    for _ in range(clips // 16):
        b = data.draw(16, rng, net.size)
        b["picture_mask"], b["sound_mask"] = torch.zeros_like(b["picture_mask"]), torch.zeros_like(b["sound_mask"])
        strange = b | {"ids": b["ids"].roll(5, 0)}
        for j, t in enumerate(TIMES):
            seed = torch.get_rng_state()
            with torch.autocast("cpu", torch.bfloat16):
                p, a = losses(net, b, torch.full((16,), t))
                torch.set_rng_state(seed)
                q, _ = losses(net, strange, torch.full((16,), t))
            sums[:, j] += torch.stack([p, a, q]) / (clips // 16)
    line = lambda v: " ".join(f"{x:.3f}" for x in v.tolist()) + f" mean {v.mean():.4f}"
    return f"picture {line(sums[0])}; with other words {line(sums[2])}; sound {line(sums[1])}"


def main(o: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    net = Flow()
    net.load_state_dict(torch.load(o.flow, weights_only=True))
    for folder in [o.test] + ([o.train] if o.train else []):
        print(f"{o.flow} on {folder}, times {TIMES}: {measured(net.eval(), Path(folder), o.clips)}", flush=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("flow"), p.add_argument("test"), p.add_argument("train", nargs="?"), p.add_argument("--clips", type=int, default=192)
    main(p.parse_args())
