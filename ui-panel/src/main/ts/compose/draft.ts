import type { Ask, Session } from "../api/shapes";
import { directingFlaws, toDirection, UNDIRECTED, type Directing } from "../direction/direction";
import { framesIn, parseRate, rateText, type Rate } from "../time/timebase";

/** What stands in the fields of the composer. `host` means: as the connected host has it. */
export interface Draft {
  readonly prompt: string;
  readonly size: string;
  readonly customSize: string;
  readonly rate: string;
  readonly length: string;
  readonly unit: "seconds" | "frames";
  /** `auto`: on while a host that plays round is connected. */
  readonly loop: boolean | "auto";
  readonly alpha: boolean;
  readonly sound: boolean;
  readonly draftFirst: boolean;
  readonly seed: string;
  readonly takes: string;
  readonly format: string;
  readonly directing: Directing;
}

export const HOST = "host";
export const CUSTOM = "custom";
export const AUTO = "auto";

export const EMPTY: Draft = {
  prompt: "",
  size: HOST,
  customSize: "1280x720",
  rate: HOST,
  length: "10",
  unit: "seconds",
  loop: AUTO,
  alpha: false,
  sound: true,
  draftFirst: true,
  seed: "1",
  takes: "1",
  format: AUTO,
  directing: UNDIRECTED,
};

export const SIZES: readonly (readonly [string, string])[] = [
  ["3840x2160", "UHD 3840×2160"],
  ["2560x1440", "QHD 2560×1440"],
  ["1920x1080", "HD 1920×1080"],
  ["1280x720", "HD 1280×720"],
  ["960x540", "960×540"],
  ["1080x1920", "Vertical 1080×1920"],
  ["1080x1350", "Portrait 1080×1350"],
  ["1080x1080", "Square 1080×1080"],
];

export const RATES: readonly (readonly [string, string])[] = [
  ["24000/1001", "23.976"],
  ["24", "24"],
  ["25", "25"],
  ["30000/1001", "29.97"],
  ["30", "30"],
  ["50", "50"],
  ["60000/1001", "59.94"],
  ["60", "60"],
];

/** Id, what it is, whether it can hold alpha. */
export const FORMATS: readonly (readonly [string, string, boolean])[] = [
  ["mp4", "MP4, H.264", false],
  ["mov-prores", "MOV, ProRes 422", false],
  ["mov-prores4444", "MOV, ProRes 4444", true],
  ["mov-dnxhr", "MOV, DNxHR HQ", false],
  ["mov-dnxhqx", "MOV, DNxHR HQX", false],
  ["mov-qtrle", "MOV, Animation", true],
  ["webm-vp9", "WebM, VP9", true],
  ["mkv-ffv1", "MKV, FFV1 lossless", true],
];

const DEFAULT_SIZE = "1920x1080";
const DEFAULT_RATE = "24";
const MOST_TAKES = 16;
const MOST_SEED = 2147483647;

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

export function rateOf(draft: Draft, host: Session | null): Rate | null {
  return parseRate(draft.rate === HOST ? (hostRate(host) ?? DEFAULT_RATE) : draft.rate);
}

/** The length in frames; null while the field does not hold one. */
export function framesOf(draft: Draft, host: Session | null): number | null {
  const rate = rateOf(draft, host);
  if (!rate) {
    return null;
  }
  const frames = draft.unit === "frames" ? whole(draft.length) : framesIn(draft.length, rate);
  return frames !== null && frames >= 1 ? frames : null;
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

function whole(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** A field that cannot be asked with, and why. */
export interface Flaw {
  readonly field: "prompt" | "size" | "length" | "seed" | "takes" | keyof Directing;
  readonly text: string;
}

/** What stands in the way of asking, field by field. */
export function flaws(draft: Draft, host: Session | null): readonly Flaw[] {
  const seed = whole(draft.seed);
  const takes = whole(draft.takes);
  const found: (Flaw | null)[] = [
    draft.prompt.trim() === "" ? { field: "prompt", text: "Say what to show." } : null,
    sizeOf(draft, host) === null ? { field: "size", text: "Size: such as 1280x720, with sides of 16 to 7680." } : null,
    framesOf(draft, host) === null ? { field: "length", text: "Length: at least one frame." } : null,
    seed === null || seed > MOST_SEED ? { field: "seed", text: `Seed: a whole number up to ${MOST_SEED}.` } : null,
    takes === null || takes < 1 || takes > MOST_TAKES ? { field: "takes", text: `Takes: 1 to ${MOST_TAKES}.` } : null,
  ];
  return [...found.filter((flaw): flaw is Flaw => flaw !== null), ...directingFlaws(draft.directing)];
}

/** What is asked of the server; only for a draft without flaws. */
export function toAsk(draft: Draft, host: Session | null, place: string | null): Ask {
  const rate = rateOf(draft, host);
  const format = formatOf(draft);
  const direction = toDirection(draft.directing);
  const ask: Ask = {
    prompt: draft.prompt.trim(),
    size: sizeOf(draft, host) ?? DEFAULT_SIZE,
    rate: rate ? rateText(rate) : DEFAULT_RATE,
    frames: framesOf(draft, host) ?? 1,
    loop: loopOf(draft, host),
    alpha: draft.alpha,
    sound: draft.sound,
    seed: whole(draft.seed) ?? 1,
    takes: whole(draft.takes) ?? 1,
    draft: draft.draftFirst,
  };
  return { ...ask, ...(format === null ? {} : { format }), ...(place === null ? {} : { place }), ...(direction ? { direction } : {}) };
}

/** The draft with another unit of length that means the same, as near as the rate allows. */
export function withUnit(draft: Draft, unit: Draft["unit"], host: Session | null): Draft {
  const frames = framesOf(draft, host);
  const rate = rateOf(draft, host);
  if (unit === draft.unit || frames === null || !rate) {
    return { ...draft, unit };
  }
  return { ...draft, unit, length: unit === "frames" ? `${frames}` : secondsText(frames, rate) };
}

/** Seconds of so many frames, with the fewest places that give the same frames back. */
function secondsText(frames: number, rate: Rate): string {
  for (let places = 0; places <= 9; places++) {
    const scale = 10n ** BigInt(places);
    const scaled = (2n * BigInt(frames) * rate.den * scale + rate.num) / (2n * rate.num);
    const digits = scaled.toString().padStart(places + 1, "0");
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    if (framesIn(text, rate) === frames) {
      return text;
    }
  }
  return `${frames}`;
}
