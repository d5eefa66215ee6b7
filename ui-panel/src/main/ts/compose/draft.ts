import type { Session } from "../api/shapes";
import { UNDIRECTED, type Directing } from "../direction/direction";
import { framesIn, parseRate, type Rate } from "../time/timebase";
import { barsOf, framesNearest, type Exactly } from "./bars";
import { FORMATS } from "./choices";
import type { Still } from "./stills";
import { aspectSize, type Aspect, type WordRow } from "./vary";

/** What stands in the fields of the composer. `host` means: as the connected host has it. */
export interface Draft {
  readonly prompt: string;
  readonly size: string;
  readonly customSize: string;
  readonly rate: string;
  /** So many of the unit. */
  readonly length: string;
  readonly unit: "seconds" | "frames" | "bars";
  /** Quarter notes a minute, for a length in bars. */
  readonly tempo: string;
  readonly metre: string;
  /** `auto`: on while a host that plays round is connected. */
  readonly loop: boolean | "auto";
  readonly alpha: boolean;
  readonly sound: boolean;
  /** `both`: a draft, which its final replaces. */
  readonly quality: "both" | "final" | "draft";
  readonly seed: string;
  /** Whether the seed stays after asking. */
  readonly seedLock: boolean;
  readonly takes: string;
  readonly format: string;
  readonly words: readonly WordRow[];
  readonly aspects: readonly Aspect[];
  readonly stills: readonly Still[];
  readonly directing: Directing;
}

export const HOST = "host";
export const CUSTOM = "custom";
export const AUTO = "auto";
export const DEFAULT_SIZE = "1920x1080";
export const DEFAULT_RATE = "24";

export const EMPTY: Draft = {
  prompt: "",
  size: HOST,
  customSize: "1280x720",
  rate: HOST,
  length: "10",
  unit: "seconds",
  tempo: "120",
  metre: "4/4",
  loop: AUTO,
  alpha: false,
  sound: true,
  quality: "both",
  seed: "1",
  seedLock: false,
  takes: "1",
  format: AUTO,
  words: [],
  aspects: [],
  stills: [],
  directing: UNDIRECTED,
};

/** The canvas of a host as a size; null where it tells none. */
export function hostSize(host: Session | null): string | null {
  const playhead = host?.playhead;
  return playhead && playhead.width > 0 ? `${playhead.width}x${playhead.height}` : null;
}

/** The exact rate of a host; null where it tells none. */
export function hostRate(host: Session | null): string | null {
  return host?.playhead?.rate ?? null;
}

export function sizeOf(draft: Draft, host: Session | null): string | null {
  if (draft.size === HOST) {
    return hostSize(host) ?? DEFAULT_SIZE;
  }
  const size = draft.size === CUSTOM ? draft.customSize : draft.size;
  const sides = /^(\d{2,4})x(\d{2,4})$/.exec(size);
  return sides && [sides[1], sides[2]].every((side) => Number(side) >= 16 && Number(side) <= 7680) ? size : null;
}

/** The sizes that are made: the one that is chosen, or the aspects derived from it. */
export function sizesOf(draft: Draft, host: Session | null): readonly string[] {
  const size = sizeOf(draft, host);
  return size === null ? [] : draft.aspects.length === 0 ? [size] : draft.aspects.map((aspect) => aspectSize(aspect, size));
}

export function rateOf(draft: Draft, host: Session | null): Rate | null {
  return parseRate(draft.rate === HOST ? (hostRate(host) ?? DEFAULT_RATE) : draft.rate);
}

/** The bars of a draft whose length is in bars; null for any other, and while the fields hold none. */
export function musicalOf(draft: Draft): Exactly | null {
  return draft.unit === "bars" ? barsOf(draft.length, draft.tempo, draft.metre) : null;
}

/** The length in frames; null while the field does not hold one. */
export function framesOf(draft: Draft, host: Session | null): number | null {
  const rate = rateOf(draft, host);
  if (!rate) {
    return null;
  }
  const frames = inFrames(draft, rate);
  return frames !== null && frames >= 1 ? frames : null;
}

function inFrames(draft: Draft, rate: Rate): number | null {
  switch (draft.unit) {
    case "frames":
      return whole(draft.length);
    case "seconds":
      return framesIn(draft.length, rate);
    case "bars": {
      const bars = musicalOf(draft);
      return bars && framesNearest(bars, rate);
    }
  }
}

export function loopOf(draft: Draft, host: Session | null): boolean {
  return draft.loop === AUTO ? playsRound(host) : draft.loop;
}

/** Whether a host shows clips round and round. */
export function playsRound(host: Session | null): boolean {
  return (host?.hello?.capabilities ?? []).some((capability) => capability.toLowerCase().replace(/[-_]/g, "") === "liveloop");
}

export function formatOf(draft: Draft): string | null {
  const format = FORMATS.find(([id]) => id === draft.format);
  return format && (!draft.alpha || format[2]) ? format[0] : null;
}

/** A whole number that is typed; null for anything else. */
export function whole(text: string): number | null {
  return /^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** Another seed, from a number of 0 to 1. */
export function rolled(random: number): string {
  return `${1 + Math.floor(random * 1_000_000)}`;
}
