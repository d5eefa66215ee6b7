import type { Move } from "../api/shapes";

/**
 * How a job gets from one place among those that wait to before another; `to` may be one after the
 * last. Null where it would stay.
 */
export function moveTo(ids: readonly string[], from: number, to: number): Move | null {
  const before = ids[to];
  if (from < 0 || from >= ids.length || to < 0 || to > ids.length || to === from || to === from + 1) {
    return null;
  }
  return to === 0 ? { to: "front" } : before === undefined ? { to: "back" } : { before };
}

/** Before which of some rows, by their middles from the top down, something is dropped. */
export function dropAt(middles: readonly number[], y: number): number {
  const at = middles.findIndex((middle) => y < middle);
  return at === -1 ? middles.length : at;
}
