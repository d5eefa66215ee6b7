/** Speeds of J-K-L: each further press of the same key doubles, up to eight times. */
const FASTEST = 8;

/** The speed after J (back), K (stop) or L (on); 0 stands, negative runs back. */
export function shuttled(speed: number, key: "j" | "k" | "l"): number {
  if (key === "k") {
    return 0;
  }
  const way = key === "l" ? 1 : -1;
  return Math.sign(speed) === way ? way * Math.min(FASTEST, Math.abs(speed) * 2) : way;
}

/** A frame brought into 0 to `frames - 1`: round the loop, or to the nearest end. */
export function within(frame: number, frames: number, loop: boolean): number {
  if (loop) {
    return ((frame % frames) + frames) % frames;
  }
  return Math.min(frames - 1, Math.max(0, frame));
}
