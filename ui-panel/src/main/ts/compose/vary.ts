/** One line of the table of words: what stands for its name in the prompt, one shot for each. */
export interface WordRow {
  readonly name: string;
  /** With commas between them, or with `|` where a word has commas of its own. */
  readonly words: string;
}

export const ASPECTS = ["16:9", "9:16", "1:1"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The server's own limits. */
export const MOST_SHOTS = 64;
export const MOST_ROWS = 6;

/** A name as it stands in the prompt. */
export function blank(name: string): string {
  return `{${name}}`;
}

/** The words of a line, none of them empty or said twice. */
export function wordsOf(row: WordRow): readonly string[] {
  const words = row.words.split(row.words.includes("|") ? "|" : ",").map((word) => word.trim());
  return words.filter((word, index) => word !== "" && words.indexOf(word) === index);
}

/** The lines in which anything stands. */
export function rowsOf(rows: readonly WordRow[]): readonly WordRow[] {
  return rows.filter((row) => row.name.trim() !== "" || row.words.trim() !== "");
}

/** Words by name, as the server takes them. */
export function tableOf(rows: readonly WordRow[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(rowsOf(rows).map((row) => [row.name.trim(), wordsOf(row)]));
}

/** The prompt with the first words of each line. */
export function filled(prompt: string, rows: readonly WordRow[]): string {
  return rowsOf(rows).reduce((said, row) => said.split(blank(row.name.trim())).join(wordsOf(row)[0] ?? row.name), prompt);
}

/** The names in the prompt that no line has words for. */
export function wordless(prompt: string, rows: readonly WordRow[]): readonly string[] {
  const names = [...prompt.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name.trim());
  return names.filter((name, index) => name !== "" && names.indexOf(name) === index && !rows.some((row) => row.name.trim() === name));
}

/** The size of an aspect whose short side is that of another size; sides are even. */
export function aspectSize(aspect: Aspect, size: string): string {
  const [width = 0, height = 0] = size.split("x").map(Number);
  const short = Math.min(width, height);
  const [across = 1, up = 1] = aspect.split(":").map(Number);
  const side = (share: number) => (across === up || share === Math.min(across, up) ? short : 2 * Math.round((short * share) / Math.min(across, up) / 2));
  return `${side(across)}x${side(up)}`;
}

/** The prompt with a name in braces where the caret is, and where the caret is then. */
export function inserted(prompt: string, name: string, start: number, end: number): { readonly prompt: string; readonly caret: number } {
  return { prompt: prompt.slice(0, start) + blank(name) + prompt.slice(end), caret: start + blank(name).length };
}
