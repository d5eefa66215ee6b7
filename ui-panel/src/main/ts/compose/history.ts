import { keep, kept } from "../ui/kept";
import type { Draft } from "./draft";
import { readDraft } from "./saved";

const KEY = "secondunit.history";
const MOST = 50;

/** What was asked for in this browser with its settings, newest first. */
export function savedHistory(): readonly Draft[] {
  return readHistory(kept(KEY));
}

export function saveHistory(history: readonly Draft[]): void {
  keep(KEY, history);
}

export function readHistory(saved: unknown): readonly Draft[] {
  const drafts = Array.isArray(saved) ? saved.map(readDraft) : [];
  return drafts.filter((draft): draft is Draft => draft !== null && draft.prompt.trim() !== "").slice(0, MOST);
}

/** With what was just asked on top. The same words are kept once, with their newest settings. */
export function remembered(history: readonly Draft[], draft: Draft): readonly Draft[] {
  const words = draft.prompt.trim();
  return words === "" ? history : [draft, ...history.filter((earlier) => earlier.prompt.trim() !== words)].slice(0, MOST);
}

/** Where an arrow key goes from a place in the history, -1 being what is written now; null where there is nothing more. */
export function stepped(at: number, step: 1 | -1, length: number): number | null {
  const next = at + step;
  return next < -1 || next >= length ? null : next;
}
