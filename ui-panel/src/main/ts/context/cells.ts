/** A piece of a picture and where on a canvas it is drawn. */
export interface Patch {
  readonly left: number;
  readonly width: number;
  readonly onto: number;
  readonly ontoWidth: number;
}

/** Cells side by side on a picture: where they begin, how many they are and how wide and high each is. */
export interface Row {
  readonly left: number;
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/** Consecutive frames, drawn whole from one edge on as far as there is room: the edge is where the gap is. */
export function fromEdge(row: Row, edge: "left" | "right", width: number, height: number): readonly Patch[] {
  const cell = (row.width * height) / row.height;
  const count = Math.min(row.count, Math.ceil(width / cell));
  return Array.from({ length: count }, (_, index) => {
    const picture = edge === "left" ? index : row.count - 1 - index;
    const onto = edge === "left" ? index * cell : width - (index + 1) * cell;
    return { left: row.left + picture * row.width, width: row.width, onto, ontoWidth: cell };
  });
}

/** Cells that stand for the whole of a width, each the one nearest to its place. */
export function across(row: Row, width: number, height: number): readonly Patch[] {
  const cell = (row.width * height) / row.height;
  return Array.from({ length: Math.ceil(width / cell) }, (_, index) => {
    const place = Math.min(1, ((index + 0.5) * cell) / width);
    const picture = Math.min(row.count - 1, Math.floor(place * row.count));
    return { left: row.left + picture * row.width, width: row.width, onto: index * cell, ontoWidth: cell };
  });
}
