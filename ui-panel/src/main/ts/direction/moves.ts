/** What the camera can do, by what it changes: at most one move of each kind at a time. */
export const MOVES: readonly (readonly string[])[] = [
  ["static"],
  ["pan left", "pan right"],
  ["tilt up", "tilt down"],
  ["zoom in", "zoom out"],
  ["dolly in", "dolly out"],
  ["truck left", "truck right"],
  ["orbit left", "orbit right"],
  ["handheld"],
  ["rack focus near to far", "rack focus far to near"],
];

export const STATIC = "static";

export type Pace = "usual" | "slow" | "fast";
export const PACES: readonly Pace[] = ["slow", "usual", "fast"];

/** A move without its pace. */
export function moveOf(words: string): string {
  return words.replace(/^(slow|fast) /, "");
}

export function paceOf(words: string): Pace {
  return words.startsWith("slow ") ? "slow" : words.startsWith("fast ") ? "fast" : "usual";
}

/** The same move at a pace. A camera that stands has none. */
export function atPace(words: string, pace: Pace): string {
  const move = moveOf(words);
  return pace === "usual" || move === STATIC ? move : `${pace} ${move}`;
}

function kindOf(move: string): readonly string[] {
  return MOVES.find((kind) => kind.includes(move)) ?? [move];
}

/** With a move or, where it is there, without it. It takes the place of others of its kind; a camera that stands makes no other move. */
export function toggled(camera: readonly string[], move: string): readonly string[] {
  if (camera.some((words) => moveOf(words) === move)) {
    return camera.filter((words) => moveOf(words) !== move);
  }
  const rest = camera.filter((words) => !kindOf(move).includes(moveOf(words)) && moveOf(words) !== STATIC);
  return move === STATIC ? [STATIC] : [...rest, move];
}
