import type { Context, FrameRange, Item, Neighbour } from "../api/shapes";
import { parseRate, type Rate } from "../time/timebase";

/** On which side of the playhead's place a clip stands; a clip under the playhead is on both. */
export type Side = "before" | "after";

/** A clip beside or under the playhead, as it can be looked at. Frames are those of its file. */
export interface Source {
  /** The host's item. */
  readonly item: string;
  readonly clip: string;
  readonly take: string | null;
  /** As far as the host tells how long the file is. */
  readonly frames: number;
  readonly rate: string;
  /** What the timeline shows of it. */
  readonly bounds: FrameRange;
  /** Where the playhead stands in it, or the frame that is nearest to the playhead. */
  readonly at: number;
}

/** A file's name without its folders. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).pop() ?? path;
}

/** Whether both sides are the same clip: the one under the playhead. */
export function isUnder(context: Context): boolean {
  return context.before !== null && context.before.item === context.after?.item;
}

/** The clip on a side. */
export function sourceAt(context: Context, side: Side): Source | null {
  const neighbour = side === "before" ? context.before : context.after;
  const item = neighbour && itemOf(context, neighbour);
  return neighbour && item ? source(context, neighbour, item, side) : null;
}

function itemOf(context: Context, neighbour: Neighbour): Item | null {
  const items = [context.under, context.gap?.before, context.gap?.after, ...context.selection];
  return items.find((item) => item?.id === neighbour.item) ?? null;
}

/** A clip of another rate than the timeline's shows as many seconds, not as many frames. */
function source(context: Context, { clip, take }: Neighbour, item: Item, side: Side): Source {
  const timeline = parseRate(context.playhead?.rate ?? "");
  const own = parseRate(item.mediaRate ?? "") ?? timeline;
  const inFile = (frames: number) => conformed(frames, timeline, own);
  const start = item.sourceIn;
  const end = start + Math.max(1, inFile(item.range.end - item.range.start));
  const at = start + inFile((context.playhead?.frame ?? item.range.start) - item.range.start);
  const nearest = isUnder(context) ? Math.min(Math.max(at, start), end - 1) : side === "before" ? end - 1 : start;
  const rate = item.mediaRate ?? context.playhead?.rate ?? "24";
  return { item: item.id, clip, take, frames: end + item.rightHandle, rate, bounds: { start, end }, at: nearest };
}

/** How many frames of one rate last as long as so many of another, rounded down. */
function conformed(frames: number, from: Rate | null, to: Rate | null): number {
  if (!from || !to || frames <= 0) {
    return Math.max(0, frames);
  }
  return Number((BigInt(frames) * from.den * to.num) / (from.num * to.den));
}
