/** How two takes are looked at together. */
export type View = "wipe" | "flicker" | "side";
export const VIEWS: readonly View[] = ["wipe", "flicker", "side"];

/** Pixels from which two pictures side by side are worth it. */
export const SIDE_BY_SIDE = 520;

interface Sized {
  readonly frames: number;
  readonly rate: string;
  readonly size: string;
}

/** What is different about two takes that are compared. */
export interface Difference {
  readonly frames: boolean;
  readonly rate: boolean;
  readonly size: boolean;
}

export function differenceOf(a: Sized, b: Sized): Difference {
  return { frames: a.frames !== b.frames, rate: a.rate !== b.rate, size: a.size !== b.size };
}

/** Both stop at the end of the shorter. */
export function commonFrames(a: Sized, b: Sized): number {
  return Math.min(a.frames, b.frames);
}

/** Width by height of a picture. */
export function aspectOf(size: string): number {
  const [width = 16, height = 9] = size.split("x").map(Number);
  return width > 0 && height > 0 ? width / height : 16 / 9;
}

/** The frame that two pictures of the same width lie in: that of the higher one. */
export function commonAspect(a: Sized, b: Sized): number {
  return Math.min(aspectOf(a.size), aspectOf(b.size));
}

export function nextView(view: View, wide: boolean): View {
  const can = VIEWS.filter((one) => one !== "side" || wide);
  return can[(can.indexOf(view) + 1) % can.length] ?? "wipe";
}

/** Where the divider goes by a key, in per cent; null for a key that does not move it. */
export function dividerBy(key: string, shift: boolean, at: number): number | null {
  const step = shift ? 10 : 1;
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: at - step,
    ArrowDown: at - step,
    ArrowRight: at + step,
    ArrowUp: at + step,
    PageDown: at - 10,
    PageUp: at + 10,
    Home: 0,
    End: 100,
  };
  const wished = to[key];
  return wished === undefined ? null : Math.min(100, Math.max(0, wished));
}

const PULL = 0.08;
const MOST_PULL = 0.4;

/** How much faster or slower a player plays that is so many frames behind the one it follows. */
export function pursuit(behind: number): number {
  return 1 + Math.min(MOST_PULL, Math.max(-MOST_PULL, behind * PULL));
}
