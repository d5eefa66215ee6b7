import { language, texts } from "../texts/texts";
import { millisAt, parseRate, rateLabel } from "../time/timebase";
import { timecode } from "../time/timecode";

/** `1920×1080`. */
export function sizeWords(size: string): string {
  return size.replace("x", "×");
}

/** `29.97 fps` for `30000/1001`. */
export function fpsWords(rate: string): string {
  return `${rateWords(rate)}\u00a0fps`;
}

/** `23.976` for `24000/1001`. */
export function rateWords(rate: string): string {
  const of = parseRate(rate);
  return of ? local(rateLabel(of)) : rate;
}

/** `10 s`, `2.5 s`, `1 min 4 s`. */
export function lengthWords(frames: number, rate: string): string {
  const of = parseRate(rate);
  return of ? durationWords(millisAt(frames, of)) : texts.context.frames(frames);
}

export function durationWords(millis: number): string {
  const tenths = Math.round(millis / 100);
  if (tenths < 600) {
    return `${tenths % 10 === 0 ? tenths / 10 : local((tenths / 10).toFixed(1))}\u00a0s`;
  }
  const seconds = Math.round(millis / 1000);
  return seconds % 60 === 0 ? `${seconds / 60}\u00a0min` : `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60}\u00a0s`;
}

/** The timecode just after the last frame: the length as editors write it. */
export function lengthTimecode(frames: number, rate: string): string {
  const of = parseRate(rate);
  return of ? timecode(frames, of, true) : "";
}

/** About how long: `14 s`, `2 min 10 s`, `35 min`, `1 h 20 min`. */
export function roughWords(seconds: number): string {
  if (seconds < 60) {
    return `${Math.max(1, Math.round(seconds))}\u00a0s`;
  }
  if (seconds < 600) {
    return durationWords(Math.round(seconds / 10) * 10_000);
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0h${minutes % 60 === 0 ? "" : ` ${minutes % 60}\u00a0min`}`;
}

/** A number with the decimal sign of the language. */
export function local(number: string): string {
  return number.replace(".", texts.shell.decimalSign);
}

/** `8.4`, `112`, with the decimal sign of the language. */
export function decimal(number: number): string {
  return number < 10 ? local(number.toFixed(1)) : `${Math.round(number)}`;
}

/** Who made a take, in plain words. */
export function playerWords(player: string): string {
  return texts.viewer.players[player] ?? player;
}

/** The time of day in 24 hours, as timecodes and the queue's hours are; options as of `toLocaleTimeString`. */
export function clockWords(at: Date, more: Intl.DateTimeFormatOptions = {}): string {
  return at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...more });
}

/** When, for people: the time today, otherwise the date and the time. */
export function whenWords(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = clockWords(at);
  return at.toDateString() === now.toDateString() ? time : `${at.toLocaleDateString(language, { dateStyle: "medium" })} ${time}`;
}

/** The name people know a host by. */
export function hostWords(kind: string): string {
  return kind === "obs" ? "OBS" : kind.charAt(0).toUpperCase() + kind.slice(1);
}
