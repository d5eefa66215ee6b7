import { decimal, nearest, type Rate } from "../time/timebase";

/**
 * A length in bars of music, as the server reads it: the tempo counts quarter notes, as audio
 * programs do, so a bar of 6/8 has three of them. Seconds are `num / den`.
 */
export interface Exactly {
  readonly num: bigint;
  readonly den: bigint;
}

const MOST_BARS = 10_000n;
const SLOWEST = 20n;
const FASTEST = 400n;
const MOST_BEATS = 64n;
const NOTES: readonly bigint[] = [1n, 2n, 4n, 8n, 16n, 32n, 64n];
const USUAL_BARS = "4";

/** A tempo in quarter notes a minute; null outside of 20 to 400. */
export function tempoOf(text: string): Exactly | null {
  const tempo = /^\d{1,3}(\.\d{1,3})?$/.test(text.trim()) ? decimal(text) : null;
  return tempo && tempo.num >= SLOWEST * tempo.den && tempo.num <= FASTEST * tempo.den ? tempo : null;
}

/** A metre such as `3/4`; null for what is none. */
export function metreOf(text: string): { readonly beats: bigint; readonly note: bigint } | null {
  const parts = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim());
  const beats = BigInt(parts?.[1] ?? "0");
  const note = BigInt(parts?.[2] ?? "0");
  return beats >= 1n && beats <= MOST_BEATS && NOTES.includes(note) ? { beats, note } : null;
}

/** Exactly how long so many bars last; null where one of the three is none. */
export function barsOf(count: string, tempo: string, metre: string): Exactly | null {
  const bars = /^\d{1,5}$/.test(count.trim()) ? BigInt(count.trim()) : 0n;
  const quarters = tempoOf(tempo);
  const bar = metreOf(metre);
  return bars < 1n || bars > MOST_BARS || !quarters || !bar ? null : { num: bars * bar.beats * 4n * 60n * quarters.den, den: quarters.num * bar.note };
}

/** The number of whole frames nearest to a length; half a frame counts as one. */
export function framesNearest(length: Exactly, rate: Rate): number {
  return Number(nearest(length.num * rate.num, length.den * rate.den));
}

/** By how much so many frames are longer than a length, in milliseconds; less than 0 where they are shorter. */
export function offMillis(frames: number, length: Exactly, rate: Rate): number {
  const off = BigInt(frames) * rate.den * length.den - length.num * rate.num;
  return Number((off * 1_000_000n) / (rate.num * length.den)) / 1000;
}

/** The whole bars nearest to so many frames, at least one; four where tempo and metre are none. */
export function barsNearest(frames: number, rate: Rate, tempo: string, metre: string): string {
  const one = barsOf("1", tempo, metre);
  if (!one) {
    return USUAL_BARS;
  }
  const bars = nearest(BigInt(frames) * rate.den * one.den, one.num * rate.num);
  return `${bars < 1n ? 1n : bars}`;
}
