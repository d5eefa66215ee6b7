import type { Job, Take } from "../api/shapes";
import { texts } from "../texts/texts";

/** How a take was made, in the field's words. */
export function kindWords(kind: string): string {
  return texts.takes.kinds[kind] ?? kind;
}

/** A job's words; how it is made where nothing was said. */
export function jobTitle({ prompt, kind }: Job): string {
  return prompt.trim() === "" ? kindWords(kind) : prompt;
}

const FAR = 4;

/** A take's words; what it was made of where nothing was said, and what that was made of. */
export function titled(takes: Readonly<Record<string, Take>>, take: Take, far = FAR): string {
  if (take.prompt.trim() !== "") {
    return take.prompt;
  }
  const first = take.parents[0];
  const of = first ? takes[first.take] : undefined;
  return of && far > 0 ? texts.takes.of(kindWords(take.kind), titled(takes, of, far - 1)) : spoken(take);
}

/** The name of its file, which says what it was made of, without seed and id: `street extended`. */
export function spoken({ name }: Take): string {
  return name.replace(/-\d+-[0-9a-f]{8}\.\w+$/, "").replace(/-/g, " ");
}
