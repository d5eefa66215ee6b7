import type { Does, Session } from "../api/shapes";
import { directingFlaws, type Directing } from "../direction/direction";
import { texts } from "../texts/texts";
import { metreOf, tempoOf } from "./bars";
import { framesOf, sizeOf, whole, type Draft } from "./draft";
import { fieldsFor, type Fields } from "./fields";
import { shotsOf } from "./call";
import { fromStill } from "./stills";
import { blank, MOST_ROWS, MOST_SHOTS, rowsOf, wordless, wordsOf, type WordRow } from "./vary";

const MOST_TAKES = 16;
const MOST_SEED = 2147483647;

/** A field that cannot be asked with, and why. */
export interface Flaw {
  readonly field: "prompt" | "size" | "length" | "tempo" | "metre" | "seed" | "takes" | "words" | "quality" | keyof Directing;
  readonly text: string;
}

type Check = readonly [field: Flaw["field"], wrong: boolean, text: string];

/** What stands in the way of asking, field by field. Fields that do not apply have no flaws. */
export function flaws(draft: Draft, host: Session | null, operation: Does = "generate"): readonly Flaw[] {
  const fields = fieldsFor(operation);
  const checks = [ofPrompt(draft, fields), ...(fields.shape ? ofShape(draft, host) : []), ...ofTakes(draft)];
  const found = checks.filter(([, wrong]) => wrong).map(([field, , text]) => ({ field, text }));
  return [...found, ...(fields.variants ? ofVariants(draft, host) : []), ...(fields.directing ? directingFlaws(draft.directing) : [])];
}

function ofPrompt(draft: Draft, fields: Fields): Check {
  const said = draft.prompt.trim() !== "" || fromStill(draft.stills);
  return ["prompt", fields.promptNeeded && !said, texts.compose.flaws.prompt];
}

function ofTakes(draft: Draft): readonly Check[] {
  const seed = whole(draft.seed);
  const takes = whole(draft.takes);
  return [
    ["seed", seed === null || seed > MOST_SEED, texts.compose.flaws.seed(MOST_SEED)],
    ["takes", takes === null || takes < 1 || takes > MOST_TAKES, texts.compose.flaws.takes(MOST_TAKES)],
  ];
}

function ofShape(draft: Draft, host: Session | null): readonly Check[] {
  const musical = draft.unit === "bars";
  const tempo = musical && tempoOf(draft.tempo) === null;
  const metre = musical && metreOf(draft.metre) === null;
  return [
    ["size", sizeOf(draft, host) === null, texts.compose.flaws.size],
    ["length", !tempo && !metre && framesOf(draft, host) === null, musical ? texts.compose.flaws.bars : texts.compose.flaws.length],
    ["tempo", tempo, texts.compose.flaws.tempo],
    ["metre", metre, texts.compose.flaws.metre],
  ];
}

function ofVariants(draft: Draft, host: Session | null): readonly Flaw[] {
  const rows = rowsOf(draft.words);
  const shots = shotsOf(draft, host);
  const alone = shots > 1 && draft.quality === "draft" && (rows.length > 0 || draft.aspects.length > 0);
  const found = [...rows.map((row, index) => ofRow(row, rows.slice(0, index), draft.prompt)), ...wordless(draft.prompt, rows).map((name) => texts.compose.flaws.noLine(blank(name))), shots > MOST_SHOTS ? texts.compose.flaws.tooMany(shots, MOST_SHOTS) : null];
  const words = [...found, rows.length > MOST_ROWS ? texts.compose.flaws.rows(MOST_ROWS) : null].filter((text): text is string => text !== null);
  return [...words.map((text): Flaw => ({ field: "words", text })), ...(alone ? [{ field: "quality", text: texts.compose.flaws.draftAlone } as const] : [])];
}

function ofRow(row: WordRow, before: readonly WordRow[], prompt: string): string | null {
  const name = row.name.trim();
  if (name === "" || /[{}]/.test(name)) {
    return texts.compose.flaws.nameless(row.words.trim());
  }
  if (wordsOf(row).length === 0) {
    return texts.compose.flaws.wordless(blank(name));
  }
  if (before.some((other) => other.name.trim() === name)) {
    return texts.compose.flaws.twice(blank(name));
  }
  return prompt.includes(blank(name)) ? null : texts.compose.flaws.notInPrompt(blank(name));
}
