"""Where the points of two frames are between them: what the network is given to mend.

The product foretells a camera as well (secondunit.engine.motion.Crossing); here points only leave and arrive with the speed they have:
cubics from place and speed at one end to place and speed at the other (Hermite). All flows are [n, 2, h, w], in pixels of their grid.
"""
import torch


def seen(x, flow):
    """x through a flow; where it leaves the picture, the nearest edge."""
    h, w = x.shape[2:]
    gy, gx = torch.meshgrid(torch.arange(h, device=x.device), torch.arange(w, device=x.device), indexing="ij")
    grid = torch.stack([(gx + flow[:, 0] + 0.5) * (2 / w) - 1, (gy + flow[:, 1] + 0.5) * (2 / h) - 1], 3)
    return torch.nn.functional.grid_sample(x, grid, padding_mode="border", align_corners=False)


def bend(way, leave, arrive, span, t):
    """A cubic's way less the straight one."""
    s = 1 - t
    return way * (t * t * (3 - 2 * t) - t) + (leave * (s * s * t) - arrive * (t * t * s)) * span


def bends(side, span, t):
    """By the speeds over one frame, and over two."""
    way, near_leave, far_leave, near_arrive, far_arrive = side
    return bend(way, near_leave, near_arrive, span, t), bend(way, far_leave, far_arrive, span, t)


def energy(f):
    return (f * f).sum(1, keepdim=True).mean((1, 2, 3), keepdim=True)


def places(paths, span, t):
    """[n, 4, h, w]: where A's points are at time t, and B's, each from its place in its own frame.

    paths [n, 12, h, w]: flows from A to B, B to A, A to the frame before it, A to the second before it, B to the frame after it, B to the
    second after it. span: frames from A to B, t: 0 to 1, both [n, 1, 1, 1]. Bends count less the more the camera trembles: then the
    speed over one frame is another than over two."""
    there, back = paths[:, 0:2], paths[:, 2:4]
    near_a, far_a, near_b, far_b = -paths[:, 4:6], -paths[:, 6:8] / 2, paths[:, 8:10], paths[:, 10:12] / 2
    meets, leaves = seen(paths[:, 8:12], there), seen(paths[:, 4:8], back)
    from_a = there, near_a, far_a, meets[:, 0:2], meets[:, 2:4] / 2
    from_b = -back, -leaves[:, 0:2], -leaves[:, 2:4] / 2, near_b, far_b
    middle = [bends(side, span, torch.full_like(t, 0.5)) for side in (from_a, from_b)]
    mean = sum(energy(near + far) for near, far in middle) / 4
    apart = sum(energy(near - far) for near, far in middle)
    steady = 1.13 * mean / (mean + apart + 0.0002)
    (near_a, far_a), (near_b, far_b) = bends(from_a, span, t), bends(from_b, span, t)
    return torch.cat([there * t + 0.375 * steady * (near_a + far_a), back * (1 - t) + 0.375 * steady * (near_b + far_b)], 1)
