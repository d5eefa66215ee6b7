import type { Does } from "../api/shapes";
import { store } from "../state/store";
import { keep, kept } from "../ui/kept";
import { OPERATIONS } from "./operations";

const HOST = "secondunit.host";
const PLACE = "secondunit.place";
const OPERATION = "secondunit.operation";

/** Means the host of last time. */
export function meanHostOfLastTime(): void {
  const host = kept(HOST);
  store.dispatch({ kind: "mean", host: typeof host === "string" ? host : null });
}

/** What was chosen to make sticks over a reload of the page. */
export function chooseAsLastTime(): void {
  const chosen = kept(OPERATION);
  store.dispatch({ kind: "operate", operation: OPERATIONS.find((does) => does === chosen) ?? null });
}

/** Chooses what to make; null for what the playhead suggests. */
export function choose(operation: Does | null): void {
  keep(OPERATION, operation);
  store.dispatch({ kind: "operate", operation });
}

/** Means this host from now on. */
export function meanHost(host: string): void {
  keep(HOST, host);
  store.dispatch({ kind: "mean", host });
}

/** Whether what is made is placed at once, which each kind of host has a word of its own for; yes at first. */
export function placesIn(kind: string): boolean {
  return saved()[kind] !== false;
}

export function savePlacesIn(kind: string, places: boolean): void {
  keep(PLACE, { ...saved(), [kind]: places });
}

function saved(): Readonly<Record<string, unknown>> {
  const all = kept(PLACE);
  return typeof all === "object" && all !== null ? (all as Record<string, unknown>) : {};
}
