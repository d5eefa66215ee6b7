"""Stage's worlds run by Python: the product's own text files, packed as secondunit.engine.torch.TorchArchive packs them.

No world is described a second time here. A world answers `models/stage/README.md`; what it needs from a shot is in `Shot`.
"""
import io, json, zipfile
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
import torch

STAGE = Path(__file__).resolve().parents[2] / "stage"
BLOCK = 8192  # samples that a sound program makes at a time
torch._C._jit_set_profiling_mode(False)
torch._C._set_graph_executor_optimize(False)


def archive(main: str, name: str, libraries: dict[str, str]) -> bytes:
    """A TorchScript archive of one class whose only attribute is `training`."""
    pickle = b"\x80\x02c__torch__\n" + name.encode() + b"\n)\x81}(X\x08\x00\x00\x00training\x89ub."
    entries = {"data.pkl": pickle, "code/__torch__.py": main.encode()}
    entries |= {f"code/__torch__/{k}.py": v.encode() for k, v in libraries.items()}
    entries |= {"constants.pkl": b"\x80\x02).", "version": b"10\n", "byteorder": b"little"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as z:
        for entry, content in entries.items():
            z.writestr("program/" + entry, content)
    return out.getvalue()


@lru_cache
def libraries() -> dict[str, str]:
    return {f.name.removesuffix(".py.txt"): f.read_text(encoding="utf-8") for f in sorted((STAGE / "lib").glob("*.py.txt"))}


@dataclass(frozen=True)
class Shot:
    """What a world is told. Values are those of its manifest's parameters and of `lib/view.py.txt`'s camera, in their units."""

    values: dict[str, float]
    seed: int
    width: int
    height: int
    frames: int  # length of the whole shot
    rate: int = 24  # frames a second
    loop: bool = False

    @cached_property
    def tensors(self) -> dict[str, torch.Tensor]:
        return {k: torch.tensor(v, dtype=torch.float64) for k, v in self.values.items()}

    @property
    def samples(self) -> int:
        return self.frames * 48000 // self.rate


class World:
    """One world's programs, compiled when they are first wanted."""

    def __init__(self, name: str):
        self.folder = STAGE / "worlds" / name
        self.manifest = json.loads((self.folder / "world.json").read_text(encoding="utf-8"))

    def _load(self, file: str, name: str):
        path = self.folder / f"{file}.py.txt"
        return torch.jit.load(io.BytesIO(archive(path.read_text(encoding="utf-8"), name, libraries()))) if path.exists() else None

    @cached_property
    def picture(self):
        return self._load("picture", "Picture")

    @cached_property
    def sound(self):
        return self._load("sound", "Sound")

    @cached_property
    def happening(self):
        return self._load("events", "Events")

    def usual(self) -> dict[str, float]:
        return {p["name"]: float(p["default"]) for p in self.manifest["parameters"]}

    def events(self, shot: Shot) -> torch.Tensor:
        """[n, k] float64, column 0 in seconds of the shot; [0, 1] where nothing happens at an instant."""
        if self.happening is None:
            return torch.zeros(0, 1, dtype=torch.float64)
        return self.happening.list(shot.tensors, shot.seed, shot.width, shot.height, shot.rate, 1, shot.frames, int(shot.loop))

    def frames(self, shot: Shot, events: torch.Tensor, numbers: range, size: tuple[int, int] | None = None) -> torch.Tensor:
        """[frames, 3, height, width] float32 0..1, BT.709-encoded R'G'B', rendered at `size` (width, height)."""
        width, height = size or (shot.width, shot.height)
        r = self.picture.prepare(shot.tensors, events, shot.seed, width, height, shot.rate, 1, shot.frames, int(shot.loop), 0)
        return torch.stack([self.picture.band(r, self.picture.frame(r, n), 0, height).clamp(0, 1) for n in numbers])

    def heard(self, shot: Shot, events: torch.Tensor, start: int, count: int) -> torch.Tensor:
        """Samples start .. start + count of the shot's sound at 48 kHz, [2, count] float32, before any loudness is set."""
        r = self.sound.prepare(shot.tensors, events, shot.seed, shot.samples, int(shot.loop))
        first = start // BLOCK
        blocks = [self.sound.block(r, i * BLOCK, BLOCK) for i in range(first, (start + count - 1) // BLOCK + 1)]
        return torch.cat(blocks, 1)[:, start - first * BLOCK :][:, :count]
