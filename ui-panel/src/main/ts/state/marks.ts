import type { FrameRange } from "../api/shapes";

/** In and out that the user has set in a clip, in frames of its file; out is exclusive, null is not set. */
export interface Marks {
  /** The host's item. */
  readonly item: string;
  readonly in: number | null;
  readonly out: number | null;
}

/** How many frames the user wants to be made at a place, which `key` names; 0 for what is no such number. */
export interface NewFrames {
  readonly key: string;
  readonly frames: number;
}

/** The first frame is `frame`. An out that is not behind it any more is gone, as in editing programs. */
export function markIn(marks: Marks | null, item: string, frame: number, bounds: FrameRange): Marks {
  const first = Math.min(Math.max(frame, bounds.start), bounds.end - 1);
  const out = marks?.item === item ? marks.out : null;
  return { item, in: first, out: out !== null && out > first ? out : null };
}

/** The first frame that is not meant any more is `frame`. */
export function markOut(marks: Marks | null, item: string, frame: number, bounds: FrameRange): Marks {
  const end = Math.min(Math.max(frame, bounds.start + 1), bounds.end);
  const first = marks?.item === item ? marks.in : null;
  return { item, in: first !== null && first < end ? first : null, out: end };
}

/** From in to out; where only one is set, from or to the end of what the timeline shows; where none is, `usual`. */
export function markedRange(marks: Marks | null, item: string, usual: FrameRange, bounds: FrameRange): FrameRange {
  if (marks === null || marks.item !== item || (marks.in === null && marks.out === null)) {
    return usual;
  }
  const start = Math.max(marks.in ?? bounds.start, bounds.start);
  const end = Math.min(marks.out ?? bounds.end, bounds.end);
  return start < end ? { start, end } : usual;
}
