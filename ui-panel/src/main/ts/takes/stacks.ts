import type { Take } from "../api/shapes";

/** Takes of one prompt; the first one is on top. */
export interface Stack {
  readonly key: string;
  readonly takes: readonly Take[];
}

/** Takes from the same words belong together; those made of footage only where one shot made them. */
export function stackKey(take: Take): string {
  const words = take.prompt.trim().toLowerCase();
  return take.kind === "generate" && words !== "" ? `words ${words}` : `shot ${take.shot}`;
}

/** Takes as stacks, each at the place of its first one, in the given order. */
export function stacks(takes: readonly Take[]): readonly Stack[] {
  const found = new Map<string, Take[]>();
  for (const take of takes) {
    const key = stackKey(take);
    const stack = found.get(key);
    if (stack) {
      stack.push(take);
    } else {
      found.set(key, [take]);
    }
  }
  return [...found].map(([key, lying]) => ({ key, takes: lying }));
}

/** The takes less the drafts that have been followed by their final; one that is open stays. */
export function current(takes: readonly Take[], opened: string | null): readonly Take[] {
  const place = ({ shot, seed }: Take) => `${shot} ${seed}`;
  const finals = new Set(takes.filter(({ quality }) => quality === "final").map(place));
  return takes.filter((take) => take.id === opened || take.quality === "final" || !finals.has(place(take)));
}

/** One take that shows, and how many lie under it; 0 where it lies alone or under another. */
export interface Shown {
  readonly take: Take;
  readonly key: string;
  readonly under: number;
  readonly spread: boolean;
}

/** The takes that show: the top of each stack, and all of the stacks that are spread. */
export function laidOut(takes: readonly Take[], spread: (stack: Stack) => boolean): readonly Shown[] {
  return stacks(takes).flatMap((stack) => {
    const open = stack.takes.length > 1 && spread(stack);
    const shown = open ? stack.takes : stack.takes.slice(0, 1);
    return shown.map((take, at) => ({ take, key: stack.key, under: at === 0 ? stack.takes.length - 1 : 0, spread: open }));
  });
}
