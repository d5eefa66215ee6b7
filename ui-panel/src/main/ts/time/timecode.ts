import { nominal, type Rate } from "./timebase";

/** Labels that drop-frame skips in each minute but every tenth: 2 at 29.97, 4 at 59.94; 0 where there is no drop-frame. */
export function dropped(of: Rate): bigint {
  const perSecond = nominal(of);
  return of.den === 1001n && perSecond % 30n === 0n ? (perSecond / 30n) * 2n : 0n;
}

function labelNumber(frame: bigint, of: Rate): bigint {
  const skip = dropped(of);
  const perMinute = 60n * nominal(of) - skip;
  const perTen = 10n * perMinute + skip;
  const tens = frame / perTen;
  const rest = frame % perTen;
  const minutes = rest < skip ? 0n : (rest - skip) / perMinute;
  return frame + skip * (9n * tens + minutes);
}

function two(value: bigint): string {
  return value.toString().padStart(2, "0");
}

/** The timecode of a frame counted from 00:00:00:00; drop-frame has `;` before the frames. */
export function timecode(frame: number, of: Rate, drop = false): string {
  const isDrop = drop && dropped(of) > 0n;
  const label = isDrop ? labelNumber(BigInt(frame), of) : BigInt(frame);
  const perSecond = nominal(of);
  const second = label / perSecond;
  const digits = perSecond > 100n ? 3 : 2;
  const frames = (label % perSecond).toString().padStart(digits, "0");
  return `${two((second / 3600n) % 24n)}:${two((second / 60n) % 60n)}:${two(second % 60n)}${isDrop ? ";" : ":"}${frames}`;
}

const LABEL = /^(?:(\d{1,2})[:;])?(?:(\d{1,2})[:;])?(\d{1,2})([:;])(\d{1,3})$/;

/**
 * Reads a frame number such as `120`, or a timecode such as `1:12` or `00:00:05:00`, as a frame
 * counted from 0; null for text that is neither or a label that does not exist.
 */
export function parseFrame(text: string, of: Rate): number | null {
  if (/^\d{1,9}$/.test(text.trim())) {
    return Number(text.trim());
  }
  const label = LABEL.exec(text.trim());
  if (!label) {
    return null;
  }
  const [, first, second, third = "0", separator, frames = "0"] = label;
  const minutesText = second ?? first;
  const hours = BigInt(second === undefined ? "0" : (first ?? "0"));
  return frameOf(hours, BigInt(minutesText ?? "0"), BigInt(third), BigInt(frames), separator === ";", of);
}

function frameOf(hours: bigint, minutes: bigint, seconds: bigint, frames: bigint, drop: boolean, of: Rate): number | null {
  const perSecond = nominal(of);
  if (minutes > 59n || seconds > 59n || frames >= perSecond) {
    return null;
  }
  const label = ((hours * 60n + minutes) * 60n + seconds) * perSecond + frames;
  const skip = drop ? dropped(of) : 0n;
  if (skip > 0n && seconds === 0n && minutes % 10n !== 0n && frames < skip) {
    return null;
  }
  const all = hours * 60n + minutes;
  return Number(label - skip * (all - all / 10n));
}
