const KEY = "secondunit.level";
const USUAL = 0.8;

/** The loudness of last time, between 0 and 1. */
export function savedLevel(): number {
  try {
    const level = Number.parseFloat(localStorage.getItem(KEY) ?? "");
    return level >= 0 && level <= 1 ? level : USUAL;
  } catch {
    return USUAL;
  }
}

export function saveLevel(level: number): void {
  try {
    localStorage.setItem(KEY, `${level}`);
  } catch {
    // A browser that keeps nothing begins with the usual loudness.
  }
}
