export const MOST_TAGS = 20;
export const LONGEST_TAG = 40;

/** Tags as they were written, with commas between them, in the form in which they are kept. */
export function written(text: string): readonly string[] {
  const words = text.split(",").map((tag) => tag.trim().replace(/\s+/g, " ").toLowerCase());
  return [...new Set(words.filter((tag) => tag !== ""))];
}

export type Tagged = { readonly tags: readonly string[] } | { readonly flaw: "many" | "long"; readonly tag: string };

/** The tags with those that were written, or what is wrong with them. */
export function tagged(tags: readonly string[], text: string): Tagged {
  const more = written(text).filter((tag) => !tags.includes(tag));
  const long = more.find((tag) => tag.length > LONGEST_TAG);
  if (long !== undefined) {
    return { flaw: "long", tag: long };
  }
  const all = [...tags, ...more];
  return all.length > MOST_TAGS ? { flaw: "many", tag: more[0] ?? "" } : { tags: all };
}
