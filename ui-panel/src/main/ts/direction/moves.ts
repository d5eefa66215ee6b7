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

const PACES: readonly string[] = ["", "slow", "fast"];

/** A move without its pace. */
export function moveOf(words: string): string {
  return words.replace(/^(slow|fast) /, "");
}

function paceOf(words: string): string {
  return /^(slow|fast) /.exec(words)?.[1] ?? "";
}

function kindOf(move: string): readonly string[] | undefined {
  return MOVES.find((kind) => kind.includes(move));
}

/** The moves that can still join these. A camera that stands makes no other move. */
export function freeMoves(camera: readonly string[]): readonly string[] {
  const taken = camera.map((words) => kindOf(moveOf(words)));
  const free = MOVES.filter((kind) => !taken.includes(kind) && (camera.length === 0 || !kind.includes("static")));
  return camera.some((words) => moveOf(words) === "static") ? [] : free.flat();
}

/** The same move at the next pace: as usual, slow, fast, and round again; a static one has none. */
export function nextPace(words: string): string {
  const move = moveOf(words);
  const pace = PACES[(PACES.indexOf(paceOf(words)) + 1) % PACES.length] ?? "";
  return move === "static" || pace === "" ? move : `${pace} ${move}`;
}
