import { STYLES, UNDIRECTED } from "../direction/direction";
import { keep, kept } from "../ui/kept";
import { EMPTY, type Draft } from "./draft";
import { STILL_USES } from "./stills";
import { ASPECTS } from "./vary";

const KEY = "secondunit.compose";

type Saved = Readonly<Record<string, unknown>>;

/** The draft of last time; where a browser keeps nothing, an empty one. */
export function savedDraft(): Draft {
  return readDraft(kept(KEY)) ?? EMPTY;
}

export function saveDraft(draft: Draft): void {
  keep(KEY, draft);
}

/** A draft as it was saved by this version or an older one; null for what is none. */
export function readDraft(saved: unknown): Draft | null {
  if (!isSaved(saved)) {
    return null;
  }
  const { directing: direction } = saved;
  const directing = { ...UNDIRECTED, ...(isSaved(direction) ? fitting(direction, UNDIRECTED, DIRECTING) : {}) };
  return { ...EMPTY, ...ofOld(saved), ...fitting(saved, EMPTY, DRAFT), directing };
}

function isSaved(value: unknown): value is Saved {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Once there was but one switch: a draft first, or not. */
function ofOld(saved: Saved): Partial<Draft> {
  return saved["draftFirst"] === false ? { quality: "final" } : {};
}

/** Whether a field's value can be taken; a field without a rule takes what is of the same type. */
type Rules = Readonly<Record<string, (value: unknown) => boolean>>;

const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value);
const listOf = (rule: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(rule);
const isText = (value: unknown) => typeof value === "string";

const DRAFT: Rules = {
  unit: oneOf(["seconds", "frames", "bars"]),
  loop: oneOf(["auto", true, false]),
  quality: oneOf(["both", "final", "draft"]),
  words: listOf((row) => isSaved(row) && isText(row["name"]) && isText(row["words"])),
  aspects: listOf(oneOf(ASPECTS)),
  stills: listOf((still) => isSaved(still) && isText(still["medium"]) && isText(still["name"]) && oneOf(STILL_USES)(still["use"])),
  directing: () => false,
};

const DIRECTING: Rules = {
  camera: listOf(isText),
  palette: listOf(isText),
  style: oneOf(["", ...STYLES]),
};

function fitting<T extends object>(saved: Saved, empty: T, rules: Rules): Partial<T> {
  const fits = Object.entries(empty).filter(([field, usual]) => {
    const rule = rules[field] ?? ((value: unknown) => typeof value === typeof usual);
    return rule(saved[field]);
  });
  return Object.fromEntries(fits.map(([field]) => [field, saved[field]])) as Partial<T>;
}
