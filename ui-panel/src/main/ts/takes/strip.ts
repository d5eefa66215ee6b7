/** The cells of a contact strip: pictures of one size, side by side. */
export interface Cells {
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/** How a strip picture divides, from the aspect of the take; at least one cell. */
export function cellsOf(stripWidth: number, stripHeight: number, size: string): Cells {
  const [width = 16, height = 9] = size.split("x").map(Number);
  const count = Math.max(1, Math.round((stripWidth * height) / (stripHeight * width)));
  return { count, width: stripWidth / count, height: stripHeight };
}

/** Which cell stands for a place between 0 (head) and 1 (tail). */
export function cellAt(place: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(place * count)));
}
