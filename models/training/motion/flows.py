"""The optical flow that the network is given: DIS of OpenCV, preset medium, as the product computes it."""
import cv2
import numpy as np


def dis(a, b, guess=None, finest=None):
    """Flow from a to b [h, w, 2]; guess: a flow to start the search from."""
    search = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    search.setFinestScale((0 if a.shape[1] < 640 else 1) if finest is None else finest)
    start = None if guess is None else np.broadcast_to(guess.astype(np.float32), (*a.shape, 2)).copy()
    return search.calc(np.ascontiguousarray(a), np.ascontiguousarray(b), start)


def paths(frames, span, finest=None):
    """The six flows of models/motion/between.py.txt, full size. frames: luma at -2, -1, 0, span, span + 1, span + 2.

    Between frames far apart the search starts from where the picture as a whole goes by its speed at both ends; without that it
    loses fast pans and finds other parts of a pattern."""
    a, b = frames[2], frames[3]
    before, before2, after, after2 = dis(a, frames[1], None, finest), dis(a, frames[0], None, finest), dis(b, frames[4], None, finest), dis(b, frames[5], None, finest)
    speed = (middle(after2) - middle(before2)) / 4
    return [dis(a, b, speed * span, finest), dis(b, a, -speed * span, finest), before, before2, after, after2]


def middle(flow):
    return np.median(flow.reshape(-1, 2), 0)
