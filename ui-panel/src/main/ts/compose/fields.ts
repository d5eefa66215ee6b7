import type { Does } from "../api/shapes";

/** Which fields of the composer apply to what is made. */
export interface Fields {
  /** Size, rate and length; footage has its own. */
  readonly shape: boolean;
  /** Loop, alpha, sound. */
  readonly switches: boolean;
  readonly stills: boolean;
  readonly directing: boolean;
  readonly variants: boolean;
  readonly promptNeeded: boolean;
}

const WORDS: Fields = { shape: true, switches: true, stills: true, directing: true, variants: true, promptNeeded: true };
const FOOTAGE: Fields = { shape: false, switches: false, stills: false, directing: false, variants: false, promptNeeded: false };

/** New frames on the user's footage follow the footage, and its place says how many; only a shot from words has a shape of its own. */
export function fieldsFor(operation: Does): Fields {
  switch (operation) {
    case "generate":
    case "remix":
      return WORDS;
    case "extend-head":
    case "extend-tail":
    case "fill":
    case "loop":
    case "retake":
      return FOOTAGE;
  }
}
