import type { Ask, FrameRange, Quality, ShotRequest, Take } from "../api/shapes";

/** How one goes on from a take. */
export type Onward = "head" | "tail" | "loop" | "retake" | "retime";
export const ONWARDS: readonly Onward[] = ["head", "tail", "loop", "retake", "retime"];

/** What is said about it, as it stands in the fields. */
export interface Wish {
  readonly way: Onward;
  /** New frames of an extend. */
  readonly frames: string;
  /** New frames of a loop; empty for the shortest change. */
  readonly turn: string;
  readonly speed: string;
  readonly prompt: string;
  readonly quality: Quality;
}

export const HANDLES = 12;
export const MOST_FRAMES = 36000;

export function firstWish(take: Take): Wish {
  return { way: "tail", frames: "24", turn: "", speed: "1/2", prompt: "", quality: take.quality };
}

export type OnwardFlaw = "frames" | "turn" | "range" | "speed";

function whole(text: string): number | null {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return value >= 1 && value <= MOST_FRAMES ? value : null;
}

/** `1/4`, `25%`, `0.5` and `2` are speeds. */
export function isSpeed(text: string): boolean {
  const parts = text.trim().replace(/%$/, "").split("/");
  const form = /^(\d{1,4}(\.\d{1,6})?%?|\d{1,4}\/\d{1,4})$/.test(text.trim());
  return form && parts.every((part) => Number(part) > 0);
}

/** What stands in the way, null for nothing. */
export function flawOf(wish: Wish, range: FrameRange | null): OnwardFlaw | null {
  switch (wish.way) {
    case "head":
    case "tail":
      return whole(wish.frames) === null ? "frames" : null;
    case "loop":
      return wish.turn.trim() !== "" && whole(wish.turn) === null ? "turn" : null;
    case "retake":
      return range === null ? "range" : null;
    case "retime":
      return isSpeed(wish.speed) ? null : "speed";
  }
}

type Members = Readonly<Record<string, unknown>>;

function members(wish: Wish, take: Take, range: FrameRange | null): Members {
  const clip = take.file;
  const prompt = wish.prompt.trim();
  switch (wish.way) {
    case "head":
    case "tail":
      return { kind: "extend", clip, side: wish.way, frames: whole(wish.frames) ?? 1, handles: HANDLES, prompt };
    case "loop":
      return { kind: "loop", clip, handles: HANDLES, prompt, ...(wish.turn.trim() === "" ? {} : { frames: whole(wish.turn) ?? 1 }) };
    case "retake":
      return { kind: "retake", clip, range: range ?? { start: 0, end: take.frames }, handles: HANDLES, prompt };
    case "retime":
      return { kind: "retime", clip, speed: wish.speed.trim(), sound: take.sound, ...(range === null ? {} : { range }) };
  }
}

/** What is asked of the server; only for a wish without a flaw. */
export function onwardAsk(wish: Wish, take: Take, range: FrameRange | null): Ask {
  const casting: ShotRequest["casting"] = { model: "auto", quality: wish.quality, seed: take.seed };
  return { request: { schema: "ShotRequest.1", ...members(wish, take, range), casting } };
}
