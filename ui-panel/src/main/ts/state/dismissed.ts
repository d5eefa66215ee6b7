import { keep, kept } from "../ui/kept";

const KEY = "secondunit.dismissed";

/** The jobs that were dismissed in this browser. */
export function savedDismissed(): readonly string[] {
  const saved = kept(KEY);
  return Array.isArray(saved) ? saved.filter((id): id is string => typeof id === "string") : [];
}

export function saveDismissed(ids: readonly string[]): void {
  keep(KEY, ids);
}
