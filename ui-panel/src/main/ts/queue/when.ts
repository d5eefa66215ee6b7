import type { QueueEntry } from "../api/shapes";

/** Why a job waits, or when it is expected to begin; times are ISO 8601, seconds from now. */
export type When =
  | { readonly why: "paused" }
  | { readonly why: "not-before"; readonly at: string }
  | { readonly why: "hours" }
  | { readonly why: "in"; readonly seconds: number }
  | { readonly why: "at"; readonly at: string }
  | { readonly why: "unknown" };

const HOUR = 3600;

/** What is said of a waiting job: what it waits for first, else the forecast where there is one. */
export function whenOf(entry: QueueEntry | null, now: number): When {
  if (entry === null) {
    return { why: "unknown" };
  }
  if (entry.paused) {
    return { why: "paused" };
  }
  if (entry.notBefore !== null && Date.parse(entry.notBefore) > now) {
    return { why: "not-before", at: entry.notBefore };
  }
  if (entry.begins === null) {
    return entry.afterHours ? { why: "hours" } : { why: "unknown" };
  }
  const seconds = Math.max(0, (Date.parse(entry.begins) - now) / 1000);
  return seconds > HOUR ? { why: "at", at: entry.begins } : { why: "in", seconds };
}
