import type { Ask, Context, Does, FrameRange, Operation, Quality } from "../api/shapes";
import { isExtend, lengthOf, offered, retakeRange, type Settings } from "./operations";

/** What of the composer's fields applies to a shot on footage. */
export interface Wishes {
  readonly prompt: string;
  readonly seed: number;
  readonly quality: Quality;
  /** A draft first, then its final. */
  readonly draftFirst: boolean;
  readonly takes: number;
  /** Null for the usual one. */
  readonly format: string | null;
  /** The host it is placed in, null for none. */
  readonly place: string | null;
}

/** What an operation makes: so many new frames, or this range anew. */
export interface Extent {
  readonly frames: number | null;
  readonly range: FrameRange | null;
}

/** The operation's own request with what the user wants of it; null where it cannot be. */
export function askFor(operation: Operation, wishes: Wishes, extent: Extent): Ask | null {
  const request = operation.ask?.request;
  if (!request) {
    return null;
  }
  const prompt = wishes.prompt.trim();
  const changed = {
    ...request,
    ...(prompt === "" ? {} : { prompt }),
    ...(isExtend(operation.do) && extent.frames !== null ? { frames: extent.frames } : {}),
    ...(operation.do === "retake" && extent.range !== null ? { range: extent.range } : {}),
    casting: { ...request.casting, quality: wishes.quality, seed: wishes.seed },
  };
  return {
    ...operation.ask,
    ...movedSpot(operation, extent.range),
    request: changed,
    draft: wishes.draftFirst,
    takes: wishes.takes,
    ...(wishes.format === null ? {} : { format: wishes.format }),
    ...(wishes.place === null ? {} : { place: wishes.place }),
  };
}

/** What is made anew stands where it was, wherever In has been set. */
function movedSpot({ ask, do: does }: Operation, range: FrameRange | null): Pick<Ask, "at"> {
  const from = (ask?.request?.["range"] as FrameRange | undefined)?.start;
  return does === "retake" && range !== null && from !== undefined && ask?.at !== undefined ? { at: ask.at + range.start - from } : {};
}

/** Where on the timeline a shot from words belongs. */
export function spotFor(context: Context | null, does: Does): Pick<Ask, "at" | "until"> {
  const { at, until } = offered(context, does)?.ask ?? {};
  return { ...(at === undefined ? {} : { at }), ...(until === undefined ? {} : { until }) };
}

/** A shot on the footage at the playhead; null where it cannot be made there. */
export function footageAsk(context: Context | null, does: Does, settings: Settings, wishes: Wishes): Ask | null {
  const operation = offered(context, does);
  const extent = { frames: lengthOf(context, does, settings), range: retakeRange(context, settings.marks) };
  return operation && askFor(operation, wishes, extent);
}

/** The composer's shot as a remix of the take at the playhead. */
export function remixAsk(context: Context | null, ask: Ask): Ask | null {
  const parent = offered(context, "remix")?.ask?.parent;
  return parent === undefined ? null : { ...ask, parent };
}

/** The words of the take that a remix begins with; empty where they are not known. */
export function parentWords(context: Context | null): string {
  return offered(context, "remix")?.ask?.prompt ?? "";
}
