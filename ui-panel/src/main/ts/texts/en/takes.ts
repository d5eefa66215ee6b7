import type { Grade, Quality } from "../../api/shapes";

function counted(count: number): string {
  return count === 1 ? "1 take" : `${count} takes`;
}

const qualities: Readonly<Record<Quality, string>> = { draft: "draft", final: "final" };
const kinds: Readonly<Record<string, string>> = { generate: "from words", extend: "extend", bridge: "bridge", loop: "loop", retake: "retake", retime: "retime" };
const seam: Readonly<Record<Grade, string>> = { good: "joins good", fair: "joins fair", bad: "joins bad" };
const keys: readonly (readonly [string, string])[] = [
  ["/", "Search the takes"],
  ["Arrows", "From take to take"],
  [", .", "Skim the take"],
  ["Enter", "Open it"],
  ["B", "Compare it with the open take"],
];

/** The texts of the room `takes`. */
export const takes = {
  title: "Takes",
  qualities,
  kinds,
  seam,
  keys,
  none: "No takes yet. What you ask for appears here when it is done.",
  nothing: (sought: readonly string[]) => `No take was found for: ${sought.join(", ")}.`,
  quoted: (words: string) => `“${words}”`,
  tagged: (tag: string) => `tag ${tag}`,
  clear: "Clear the search",
  clearWords: "Clear the words",
  looking: "Looking…",
  count: (count: number, more: boolean) => (more ? `${counted(count)}, and older ones` : counted(count)),
  older: "Older takes",
  search: "Search takes",
  searchHint: "Words of the prompt",
  filters: "Filters",
  takeAway: (words: string) => `Filter ${words}: take away`,
  quality: "Quality",
  kind: "Made by",
  tags: "Tags",
  tagCount: (tag: string, count: number) => (count === 0 ? tag : `${tag} ${count}`),
  placed: "Placed",
  layout: "Show",
  stacked: "Stacked by prompt",
  replaced: "Drafts that have a final",
  inHost: (host: string) => `in ${host}`,
  inLostHost: "in a host that is gone",
  open: (quality: string, words: string, seed: number, length: string) => `Open ${quality} of ${words}, seed ${seed}, ${length}`,
  brief: (size: string, rate: string, seed: number) => `seed ${seed}, ${size}, ${rate}`,
  of: (kind: string, of: string) => `${kind} of ${of}`,
  under: (count: number) => `+${count}`,
  together: "Stack",
  stackOf: (count: number, words: string) => (count === 1 ? `1 more take of ${words}` : `${count} more takes of ${words}`),
  compare: "Compare",
  compareWith: (words: string) => `Compare the open take with ${words}`,
  loop: "loop",
  alpha: "alpha",
  making: "making proxy",
  remixOf: (words: string, seed: number) => `Remix of ${words}, seed ${seed}`,
  noRemix: "No remix any more: a shot of its own",
  redone: (seed: number) => `Asked for one more take, with seed ${seed}.`,
  promoted: "Asked for the final.",
  asked: "Asked. It is in the queue.",
  copied: "Copied.",
  notCopied: "This browser does not let pages copy. Select it here:",
};
