/** A frame rate: `num` frames in `den` seconds, reduced. */
export interface Rate {
  readonly num: bigint;
  readonly den: bigint;
}

const FRACTION = /^(\d{1,10})\/(\d{1,10})$/;
const DECIMAL = /^\d{1,6}(\.\d{1,9})?$/;

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** The whole number nearest to `a / b`, halves up. `a` is not negative, `b` is positive. */
export function nearest(a: bigint, b: bigint): bigint {
  return (2n * a + b) / (2n * b);
}

export function rate(num: bigint, den: bigint = 1n): Rate {
  if (num <= 0n || den <= 0n) {
    throw new RangeError(`frame rate ${num}/${den} is not positive`);
  }
  const divisor = gcd(num, den);
  return { num: num / divisor, den: den / divisor };
}

/** A decimal number as an exact fraction, or null for text that is none. */
export function decimal(text: string): { num: bigint; den: bigint } | null {
  const [whole = "", places = ""] = text.trim().split(".");
  if (!DECIMAL.test(text.trim())) {
    return null;
  }
  return { num: BigInt(whole + places), den: 10n ** BigInt(places.length) };
}

/** `1000/1001` of a multiple of 12 or 15 frames, if the decimal is such a rate rounded or cut off. */
function ntsc(num: bigint, den: bigint): Rate | null {
  const nominal = (num + den - 1n) / den;
  if (den < 100n || (nominal % 12n !== 0n && nominal % 15n !== 0n)) {
    return null;
  }
  const exact = nominal * 1000n * den;
  const isIt = num === exact / 1001n || num === nearest(exact, 1001n);
  return isIt ? rate(nominal * 1000n, 1001n) : null;
}

/** Reads `24000/1001`, `25` or a decimal; 23.976, 29.97 and the like mean the NTSC rates. */
export function parseRate(text: string): Rate | null {
  const fraction = FRACTION.exec(text.trim());
  if (fraction) {
    const num = BigInt(fraction[1] ?? "0");
    const den = BigInt(fraction[2] ?? "0");
    return num > 0n && den > 0n ? rate(num, den) : null;
  }
  const value = decimal(text);
  return value && value.num > 0n ? (ntsc(value.num, value.den) ?? rate(value.num, value.den)) : null;
}

/** `24000/1001`, or `25` for a whole rate: the form of the API. */
export function rateText(of: Rate): string {
  return of.den === 1n ? `${of.num}` : `${of.num}/${of.den}`;
}

/** The rate as editors say it: `23.976`, `29.97`, `25`. */
export function rateLabel(of: Rate): string {
  const thousandths = nearest(of.num * 1000n, of.den);
  const places = (thousandths % 1000n).toString().padStart(3, "0").replace(/0+$/, "");
  return places === "" ? `${thousandths / 1000n}` : `${thousandths / 1000n}.${places}`;
}

/** Frames in one second of timecode: 24 for 24000/1001. */
export function nominal(of: Rate): bigint {
  const whole = nearest(of.num, of.den);
  return whole < 1n ? 1n : whole;
}

/** The number of whole frames nearest to a duration written as a decimal of seconds. */
export function framesIn(seconds: string, of: Rate): number | null {
  const value = decimal(seconds);
  return value ? Number(nearest(value.num * of.num, value.den * of.den)) : null;
}

/** Milliseconds from the start of frame 0 to the start of `frame`, nearest. */
export function millisAt(frame: number, of: Rate): number {
  return Number(nearest(BigInt(frame) * 1000n * of.den, of.num));
}

/**
 * Where a media element must be to show `frame`: the middle of its time in seconds, so that no
 * rounding of the element's clock reaches a neighbour.
 */
export function seekTime(frame: number, of: Rate): number {
  return Number((2n * BigInt(frame) + 1n) * of.den) / Number(2n * of.num);
}

/** The frame that begins nearest to a presentation time in seconds, as a browser reports it. */
export function frameAt(mediaTime: number, of: Rate): number {
  const micros = BigInt(Math.max(0, Math.round(mediaTime * 1e6)));
  return Number(nearest(micros * of.num, 1000000n * of.den));
}

/** The frame that shows at a time in seconds. */
export function frameDuring(time: number, of: Rate): number {
  const micros = BigInt(Math.max(0, Math.round(time * 1e6)));
  return Number((micros * of.num) / (1000000n * of.den));
}
