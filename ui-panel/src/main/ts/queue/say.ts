import type { Job } from "../api/shapes";
import { texts } from "../texts/texts";
import { clockWords, fpsWords, lengthWords, roughWords, sizeWords } from "../ui/words";
import type { When } from "./when";

const t = texts.queue;
const DAY_MILLIS = 86_400_000;

/** `draft, 1920×1080, 25 fps, 10 s, seed 3`, as far as it is known before the take is there. */
export function factsOf(job: Job): string {
  const { size, rate, frames } = job;
  const length = frames === null ? null : rate === null ? t.newFrames(frames) : lengthWords(frames, rate);
  const facts = [texts.takes.qualities[job.quality], size === null ? null : sizeWords(size), rate === null ? null : fpsWords(rate), length, t.seed(job.seed)];
  return facts.filter((fact) => fact !== null).join(", ");
}

/** When a job begins, or what it waits for. */
export function whenSaid(when: When, hours: { readonly from: string; readonly until: string } | null): string {
  switch (when.why) {
    case "paused":
      return t.paused;
    case "not-before":
      return t.notBefore(clockSaid(when.at));
    case "hours":
      return hours === null ? t.hours : t.afterHours(hours.from, hours.until);
    case "in":
      return when.seconds < 2 ? t.beginsSoon : t.beginsIn(roughWords(when.seconds));
    case "at":
      return t.beginsAt(clockSaid(when.at));
    case "unknown":
      return t.waiting;
  }
}

/** The time of day, with the weekday where it is not within a day. */
function clockSaid(iso: string): string {
  const at = new Date(iso);
  const far = at.getTime() - Date.now() > DAY_MILLIS;
  return clockWords(at, far ? { weekday: "short" } : {});
}

/** How long it still takes. */
export function leftSaid(seconds: number | null, done: number): string {
  if (seconds === null) {
    return done === 0 ? t.starting : "";
  }
  return seconds < 1 ? t.almostDone : t.left(roughWords(seconds));
}

/** What is kept of a take that was put off; empty where nothing is. */
export function keptSaid(job: Job): string {
  const frames = job.checkpoint?.frames;
  if (frames === undefined) {
    return "";
  }
  return job.frames === null ? t.keptOfMany(frames) : t.kept(frames, job.frames);
}
