import type { SeamJoin, ShotRequest } from "../api/shapes";

/** Where a file of new frames and handles is cut; null where that is not known for certain. */
interface Cuts {
  readonly intoNew: number | null;
  readonly back: number | null;
}

const UNKNOWN: Cuts = { intoNew: null, back: null };

function whole(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}

/** Handles may be fewer than were asked for where the source has no more; the length tells. */
function between(made: number | null, handles: number, frames: number): Cuts {
  const both = made === null ? null : frames - made;
  if (both === 2 * handles || (made === null && frames > 2 * handles)) {
    return { intoNew: handles, back: frames - handles };
  }
  return both === 0 ? { intoNew: 0, back: frames } : UNKNOWN;
}

function retaken(range: unknown, handles: number): Cuts {
  const { start, end } = (range ?? {}) as { start?: unknown; end?: unknown };
  const [from, to] = [whole(start), whole(end)];
  if (from === null || to === null) {
    return UNKNOWN;
  }
  const before = Math.min(handles, from);
  return { intoNew: before, back: before + to - from };
}

function cutsOf(request: ShotRequest, frames: number): Cuts {
  const handles = whole(request["handles"]) ?? 0;
  const made = whole(request["frames"]);
  switch (request["kind"]) {
    case "extend":
      return made === null ? UNKNOWN : { intoNew: frames - made, back: made };
    case "retake":
      return retaken(request["range"], handles);
    case "bridge":
    case "loop":
      return between(made, handles, frames);
    default:
      return UNKNOWN;
  }
}

/** The first frame after a join in the take's file, null where that is not known or not in it. */
export function cutOf(request: ShotRequest, frames: number, join: SeamJoin): number | null {
  const cuts = cutsOf(request, frames);
  const cut = join.intoNew ? cuts.intoNew : cuts.back;
  return cut !== null && cut > 0 && cut < frames ? cut : null;
}
