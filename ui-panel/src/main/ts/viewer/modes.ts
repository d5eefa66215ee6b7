import type { PlaceMode, Session } from "../api/shapes";

/** What a host has to be able to do for each way onto its timeline besides a track of its own. */
const NEEDS: readonly (readonly [mode: PlaceMode, capability: string])[] = [
  ["take", "takes"],
  ["overwrite", "overwrite"],
  ["ripple", "ripple"],
  ["bin", "bin"],
];

/** The other ways in which a take can come into a host, in the order in which they are offered. */
export function otherModes(host: Session): readonly PlaceMode[] {
  const can = host.hello?.capabilities ?? [];
  return NEEDS.filter(([, capability]) => can.includes(capability)).map(([mode]) => mode);
}
