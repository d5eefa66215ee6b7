import type { Quality, TakeQuery } from "../api/shapes";

/** What is looked for among the takes, and how they are laid out. */
export interface Search {
  readonly words: string;
  readonly tags: readonly string[];
  /** Empty for any. */
  readonly kind: string;
  /** Where it is placed; empty for anywhere and nowhere. */
  readonly host: string;
  readonly quality: Quality | "";
  /** Takes of one prompt lie on one stack. */
  readonly stacked: boolean;
  /** Drafts that have a final show too. */
  readonly replaced: boolean;
}

export const ANYTHING: Search = { words: "", tags: [], kind: "", host: "", quality: "", stacked: true, replaced: false };

export const KINDS = ["generate", "extend", "bridge", "loop", "retake", "retime"] as const;

/** What the server looks for; quality it does not know, so that is sieved here. */
export function toQuery(search: Search): TakeQuery {
  const { tags, kind, host } = search;
  const words = search.words.trim();
  return {
    ...(words === "" ? {} : { q: words }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(kind === "" ? {} : { kind }),
    ...(host === "" ? {} : { host }),
  };
}

/** Whether the server has to look, rather than all takes being meant. */
export function asksServer(search: Search): boolean {
  return Object.keys(toQuery(search)).length > 0;
}

/** Whether anything is narrowed down. */
export function isNarrow(search: Search): boolean {
  return asksServer(search) || search.quality !== "";
}

/** The same layout, with everything found. */
export function widened(search: Search): Search {
  return { ...ANYTHING, stacked: search.stacked, replaced: search.replaced };
}

/** The tags with one more, or one less where it is among them. */
export function toggledTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag];
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** A search that was kept; what does not fit is left out. */
export function searchOf(saved: unknown): Search {
  if (typeof saved !== "object" || saved === null) {
    return ANYTHING;
  }
  const { words, tags, kind, host, quality, stacked, replaced } = saved as Readonly<Record<string, unknown>>;
  return {
    words: isText(words) ? words.slice(0, 200) : "",
    tags: Array.isArray(tags) ? tags.filter(isText) : [],
    kind: KINDS.find((known) => known === kind) ?? "",
    host: isText(host) ? host : "",
    quality: quality === "draft" || quality === "final" ? quality : "",
    stacked: stacked !== false,
    replaced: replaced === true,
  };
}
