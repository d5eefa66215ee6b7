import type { Context } from "../api/shapes";
import { parseRate } from "../time/timebase";

/** What a still is for. */
export type StillUse = "colours" | "first" | "last";

/** A still that was handed in. */
export interface Still {
  readonly medium: string;
  readonly name: string;
  readonly use: StillUse;
}

export const STILL_USES: readonly StillUse[] = ["colours", "first", "last"];
const BY_ITSELF: readonly StillUse[] = ["first", "last", "colours"];

/** With one more still, for the first use that is free; where none is, instead of the first frame. */
export function withStill(stills: readonly Still[], medium: string, name: string): readonly Still[] {
  const use = BY_ITSELF.find((free) => !stills.some((still) => still.use === free)) ?? "first";
  return ordered([...stills.filter((still) => still.use !== use), { medium, name, use }]);
}

/** With a still for another use; the one that was for that changes places with it. */
export function usedAs(stills: readonly Still[], medium: string, use: StillUse): readonly Still[] {
  const before = stills.find((still) => still.medium === medium)?.use ?? use;
  return ordered(stills.map((still) => (still.medium === medium ? { ...still, use } : still.use === use ? { ...still, use: before } : still)));
}

function ordered(stills: readonly Still[]): readonly Still[] {
  return [...stills].sort((one, other) => BY_ITSELF.indexOf(one.use) - BY_ITSELF.indexOf(other.use));
}

/** Whether a shot begins or ends at a still, which needs no prompt. */
export function fromStill(stills: readonly Still[]): boolean {
  return stills.some((still) => still.use !== "colours");
}

/** The stills as the server takes them. */
export function stillMembers(stills: readonly Still[]): { readonly firstFrame?: string; readonly lastFrame?: string } {
  const of = (use: StillUse) => stills.find((still) => still.use === use);
  const first = of("first");
  const last = of("last");
  return { ...(first ? { firstFrame: `media:${first.medium}` } : {}), ...(last ? { lastFrame: `media:${last.medium}` } : {}) };
}

/** A frame of a clip. */
export interface ClipFrame {
  readonly clip: string;
  readonly frame: number;
  readonly timecode: string;
}

/** The frame that the host shows, of the clip's own file; null where no clip is known under the playhead. */
export function hostFrame(context: Context | null): ClipFrame | null {
  const { playhead, under } = context ?? {};
  if (!playhead || !under?.media || playhead.frame < under.range.start || playhead.frame >= under.range.end) {
    return null;
  }
  const rate = parseRate(playhead.rate);
  const own = parseRate(under.mediaRate ?? playhead.rate);
  const along = BigInt(playhead.frame - under.range.start);
  const frames = rate && own ? Number((along * own.num * rate.den) / (own.den * rate.num)) : 0;
  return { clip: under.media, frame: under.sourceIn + frames, timecode: playhead.timecode };
}
