import { keep, kept } from "../ui/kept";

const KEY = "secondunit.level";
const USUAL = 0.8;

/** The loudness of last time, between 0 and 1. */
export function savedLevel(): number {
  const level = kept(KEY);
  return typeof level === "number" && level >= 0 && level <= 1 ? level : USUAL;
}

export function saveLevel(level: number): void {
  keep(KEY, level);
}
