import { keep, kept } from "../ui/kept";
import { EMPTY, type Draft } from "./draft";

const KEY = "secondunit.compose";

/** The draft of last time; where a browser keeps nothing, an empty one. */
export function savedDraft(): Draft {
  const saved = kept(KEY);
  return typeof saved === "object" && saved !== null ? { ...EMPTY, ...fitting(saved as Record<string, unknown>) } : EMPTY;
}

export function saveDraft(draft: Draft): void {
  keep(KEY, draft);
}

/** Only fields that a draft has, with a value of the same type. */
function fitting(saved: Record<string, unknown>): Partial<Draft> {
  const fits = Object.entries(EMPTY).filter(([field, empty]) => alike(saved[field], empty) || (field === "loop" && typeof saved[field] === "boolean"));
  return Object.fromEntries(fits.map(([field]) => [field, saved[field]])) as Partial<Draft>;
}

/** True for the same type, in every field of an object; a list holds texts. */
function alike(saved: unknown, empty: unknown): boolean {
  if (Array.isArray(empty)) {
    return Array.isArray(saved) && saved.every((entry) => typeof entry === "string");
  }
  if (typeof empty === "object" && empty !== null) {
    return typeof saved === "object" && saved !== null && Object.entries(empty).every(([field, value]) => alike((saved as Record<string, unknown>)[field], value));
  }
  return typeof saved === typeof empty;
}
