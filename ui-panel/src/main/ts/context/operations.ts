import type { Context, Does, FrameRange, Operation } from "../api/shapes";
import { markedRange, type Marks, type NewFrames } from "../state/marks";
import { sourceAt } from "./place";

/** What can be made at a playhead, in the order in which it is listed. */
export const OPERATIONS: readonly Does[] = ["extend-head", "extend-tail", "fill", "loop", "retake", "remix", "generate"];

/** The most new frames that an extend makes. */
export const MOST_NEW_FRAMES = 1000;

/** Whether something is made from the clips at the playhead; otherwise it is made from words. */
export function isOnFootage(does: Does): boolean {
  return does !== "generate" && does !== "remix";
}

/** What the host's context says of an operation; null where there is no context. */
export function offered(context: Context | null, does: Does): Operation | null {
  return context?.operations.find((operation) => operation.do === does) ?? null;
}

/** What the user has set for what is made: in and out, the number of new frames. */
export interface Settings {
  readonly marks: Marks | null;
  readonly newFrames: NewFrames | null;
}

/** From which to which frame of its file the clip under the playhead is made anew; null where it cannot be. */
export function retakeRange(context: Context | null, marks: Marks | null): FrameRange | null {
  const usual = rangeIn(offered(context, "retake"));
  const source = context && sourceAt(context, "before");
  return usual && source ? markedRange(marks, source.item, usual, source.bounds) : usual;
}

/** Stands for the place and what was offered there: another place has other usual frames. */
export function placeKey(operation: Operation): string {
  const request = operation.ask?.request;
  return JSON.stringify([request?.["clip"], request?.["side"], request?.["frames"]]);
}

/** How many frames are made, as far as that is known before. */
export function lengthOf(context: Context | null, does: Does, settings: Settings): number | null {
  const operation = offered(context, does);
  if (does === "retake") {
    const range = retakeRange(context, settings.marks);
    return range && range.end - range.start;
  }
  const frames = operation?.ask?.request?.["frames"];
  if (typeof frames !== "number" || !operation) {
    return null;
  }
  const wanted = settings.newFrames;
  return isExtend(does) && wanted?.key === placeKey(operation) ? wanted.frames : frames;
}

export function isExtend(does: Does): boolean {
  return does === "extend-head" || does === "extend-tail";
}

function rangeIn(operation: Operation | null): FrameRange | null {
  const range = operation?.ask?.request?.["range"];
  return isRange(range) ? range : null;
}

function isRange(value: unknown): value is FrameRange {
  const range = value as Partial<FrameRange> | null | undefined;
  return typeof range?.start === "number" && typeof range.end === "number";
}
