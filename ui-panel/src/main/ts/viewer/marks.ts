import type { FrameRange } from "../api/shapes";

/** In and out of a reel; null where one is not set. `end` is exclusive. */
export interface Marks {
  readonly start: number | null;
  readonly end: number | null;
}

export const UNMARKED: Marks = { start: null, end: null };

/** The frame becomes the first one; an out that lies before it goes. */
export function markedIn(marks: Marks, frame: number): Marks {
  return { start: frame, end: marks.end !== null && marks.end <= frame ? null : marks.end };
}

/** The frame becomes the last one, so out is the frame after it; an in that lies behind it goes. */
export function markedOut(marks: Marks, frame: number): Marks {
  return { start: marks.start !== null && marks.start > frame ? null : marks.start, end: frame + 1 };
}

export function isMarked(marks: Marks): boolean {
  return marks.start !== null || marks.end !== null;
}

/** The frames that are meant, from the head or to the tail where only one of both is set; null for no marks. */
export function rangeOf(marks: Marks, frames: number): FrameRange | null {
  return isMarked(marks) ? { start: marks.start ?? 0, end: marks.end ?? frames } : null;
}
