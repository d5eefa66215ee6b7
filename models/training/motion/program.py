"""The network as the product runs it: models/motion/between.py.txt, packed as secondunit.engine.torch.TorchArchive packs it.

Training calls the same text, so there is no second definition of the network to drift away from it.
"""
import io, json, struct, zipfile
from pathlib import Path
import numpy as np
import torch

FOLDER = Path(__file__).resolve().parents[2] / "motion"
torch._C._jit_set_profiling_mode(False)
torch._C._set_graph_executor_optimize(False)


def archive(text, name):
    """A TorchScript archive of one class without attributes."""
    pickle = b"\x80\x02c__torch__\n" + name.encode() + b"\n)\x81}(X\x08\x00\x00\x00training\x89ub."
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        for entry, content in (("data.pkl", pickle), ("code/__torch__.py", text.encode()), ("constants.pkl", b"\x80\x02)."), ("version", b"10\n"), ("byteorder", b"little")):
            z.writestr("program/" + entry, content)
    return out.getvalue()


def program(file="between.py.txt", name="Between"):
    return torch.jit.load(io.BytesIO(archive((FOLDER / file).read_text(encoding="utf-8"), name)))


def load(path):
    raw = Path(path).read_bytes()
    size = struct.unpack("<Q", raw[:8])[0]
    header, data = json.loads(raw[8 : 8 + size]), raw[8 + size :]
    return {k: torch.from_numpy(np.frombuffer(data[slice(*v["data_offsets"])], np.float16).copy()).view(v["shape"]).float() for k, v in header.items() if k != "__metadata__"}


def save(weights, path):
    header, data = {}, b""
    for name in sorted(weights):
        raw = weights[name].detach().half().contiguous().cpu().numpy().tobytes()
        header[name] = {"dtype": "F16", "shape": list(weights[name].shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    part = Path(str(path) + ".part")
    part.write_bytes(struct.pack("<Q", len(text)) + text + data)
    part.replace(path)
