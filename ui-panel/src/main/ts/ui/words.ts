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
  return of ? rateLabel(of) : rate;
}

/** `10 s`, `2.5 s`, `1 min 4 s`. */
export function lengthWords(frames: number, rate: string): string {
  const of = parseRate(rate);
  return of ? durationWords(millisAt(frames, of)) : `${frames} frames`;
}

/** `1920×1080, 25 fps, 10 s`, as far as it is known before the take is there. */
export function askedWords(size: string | null, rate: string | null, frames: number | null): string {
  const length = frames === null ? null : rate === null ? `${frames} new frames` : lengthWords(frames, rate);
  return [size === null ? null : sizeWords(size), rate === null ? null : fpsWords(rate), length].filter((part) => part !== null).join(", ");
}

export function durationWords(millis: number): string {
  const tenths = Math.round(millis / 100);
  if (tenths < 600) {
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}\u00a0s`;
  }
  const seconds = Math.round(millis / 1000);
  return seconds % 60 === 0 ? `${seconds / 60}\u00a0min` : `${Math.floor(seconds / 60)}\u00a0min ${seconds % 60}\u00a0s`;
}

/** The timecode just after the last frame: the length as editors write it. */
export function lengthTimecode(frames: number, rate: string): string {
  const of = parseRate(rate);
  return of ? timecode(frames, of, true) : "";
}

/** How long something still takes. */
export function leftWords(seconds: number | null): string {
  if (seconds === null) {
    return "";
  }
  return seconds < 1 ? "almost done" : `${durationWords(seconds * 1000)} left`;
}

/** `8.4 fps`, `112 fps`. */
export function paceWords(framesPerSecond: number | null): string {
  if (framesPerSecond === null) {
    return "";
  }
  return `${framesPerSecond < 10 ? framesPerSecond.toFixed(1) : Math.round(framesPerSecond)} fps`;
}

/** `1 take`, `3 takes`. */
export function counted(count: number, one: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${one}s`;
}

/** Who made a take, in plain words. */
export function playerWords(player: string): string {
  switch (player) {
    case "stage":
      return "Stage, procedural";
    case "motion":
      return "Motion, from your footage";
    default:
      return player;
  }
}

/** When, for people: the time today, otherwise the date and the time. */
export function whenWords(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  return at.toDateString() === now.toDateString() ? time : `${at.toLocaleDateString()} ${time}`;
}

/** The name people know a host by. */
export function hostWords(kind: string): string {
  return kind === "obs" ? "OBS" : kind.charAt(0).toUpperCase() + kind.slice(1);
}
