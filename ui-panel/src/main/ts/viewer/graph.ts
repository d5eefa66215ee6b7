import type { Lineage } from "../api/shapes";

type Edges = Lineage["edges"];

/** A take's place in the drawing: layers go from left to right, slots from top to bottom. */
export interface Place {
  readonly id: string;
  readonly layer: number;
  readonly slot: number;
}

export interface Line {
  readonly take: string;
  readonly parent: string;
  readonly as: string;
  /** From the parent to the take, one point in every layer. */
  readonly by: readonly { readonly layer: number; readonly slot: number }[];
}

export interface Drawing {
  readonly places: readonly Place[];
  readonly lines: readonly Line[];
  readonly layers: number;
  readonly slots: number;
}

const SWEEPS = 6;

/** One more than the farthest of a take's parents; those without parents are in layer 0. */
export function layersOf(ids: readonly string[], edges: Edges): ReadonlyMap<string, number> {
  const layers = new Map<string, number>();
  const visit = (id: string, on: readonly string[]): number => {
    const known = layers.get(id);
    if (known !== undefined || on.includes(id)) {
      return known ?? 0;
    }
    const parents = edges.filter((edge) => edge.take === id && ids.includes(edge.parent));
    const layer = parents.reduce((most, { parent }) => Math.max(most, visit(parent, [...on, id]) + 1), 0);
    layers.set(id, layer);
    return layer;
  };
  ids.forEach((id) => visit(id, []));
  return layers;
}

interface Chain {
  readonly edge: Edges[number];
  readonly knots: readonly string[];
}

/** Edges over several layers get a knot in each that they pass, so that they find a way between the takes. */
function chainsOf(edges: Edges, layers: ReadonlyMap<string, number>): readonly Chain[] {
  return edges.flatMap((edge, at) => {
    const [from, to] = [layers.get(edge.parent), layers.get(edge.take)];
    if (from === undefined || to === undefined || from >= to) {
      return [];
    }
    const between = Array.from({ length: to - from - 1 }, (_, layer) => `${at}/${from + 1 + layer}`);
    return [{ edge, knots: [edge.parent, ...between, edge.take] }];
  });
}

function ranked(ids: readonly string[], chains: readonly Chain[], layers: ReadonlyMap<string, number>): string[][] {
  const rows: string[][] = [];
  const put = (id: string, layer: number) => {
    const row = (rows[layer] ??= []);
    if (!row.includes(id)) {
      row.push(id);
    }
  };
  ids.forEach((id) => put(id, layers.get(id) ?? 0));
  chains.forEach(({ knots }) => knots.forEach((knot, at) => put(knot, (layers.get(knots[0] ?? "") ?? 0) + at)));
  return rows;
}

/** The mean place of a knot's neighbours in another row; its own where it has none. */
function pull(knot: string, own: number, other: readonly string[], links: readonly (readonly [string, string])[]): number {
  const at = links.flatMap(([a, b]) => (a === knot ? [other.indexOf(b)] : b === knot ? [other.indexOf(a)] : [])).filter((slot) => slot >= 0);
  return at.length === 0 ? own : at.reduce((sum, slot) => sum + slot, 0) / at.length;
}

function sorted(row: readonly string[], other: readonly string[], links: readonly (readonly [string, string])[]): string[] {
  const weighed = row.map((knot, own) => ({ knot, own, pull: pull(knot, own, other, links) }));
  return weighed.sort((a, b) => a.pull - b.pull || a.own - b.own).map(({ knot }) => knot);
}

/** How many pairs of links cross between two rows. */
export function crossings(left: readonly string[], right: readonly string[], links: readonly (readonly [string, string])[]): number {
  const spans = links.map(([a, b]) => [left.indexOf(a), right.indexOf(b)] as const).filter(([a, b]) => a >= 0 && b >= 0);
  return spans.reduce((sum, [a, b], at) => sum + spans.slice(at + 1).filter(([c, d]) => (a - c) * (b - d) < 0).length, 0);
}

function allCrossings(rows: readonly (readonly string[])[], links: readonly (readonly [string, string])[]): number {
  return rows.reduce((sum, row, at) => sum + crossings(row, rows[at + 1] ?? [], links), 0);
}

/** Sweeps to and fro over the rows, each time sorted by the row beside it; the best order found is kept. */
function untangled(rows: readonly string[][], links: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  let best: readonly (readonly string[])[] = rows;
  let now = rows.map((row) => [...row]);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const on = sweep % 2 === 0;
    const order = now.map((_, at) => (on ? at : now.length - 1 - at)).slice(1);
    for (const at of order) {
      const beside = now[on ? at - 1 : at + 1] ?? [];
      now = now.map((row, row_) => (row_ === at ? sorted(row, beside, links) : row));
    }
    best = allCrossings(now, links) < allCrossings(best, links) ? now : best;
  }
  return best;
}

/** Takes in layers from what they come from to what comes from them, with few crossings and none upon another. */
export function drawn({ takes, edges }: Lineage): Drawing {
  const ids = takes.map(({ id }) => id);
  const layers = layersOf(ids, edges);
  const chains = chainsOf(edges, layers);
  const links = chains.flatMap(({ knots }) => knots.slice(1).map((knot, at) => [knots[at] ?? "", knot] as const));
  const rows = untangled(ranked(ids, chains, layers), links);
  const slots = Math.max(1, ...rows.map((row) => row.length));
  const placed = new Map(rows.flatMap((row, layer) => row.map((id, at) => [id, { layer, slot: at + (slots - row.length) / 2 }] as const)));
  const at = (id: string) => placed.get(id) ?? { layer: 0, slot: 0 };
  const places = rows.flatMap((row) => row.filter((id) => layers.has(id)).map((id) => ({ id, ...at(id) })));
  return { places, lines: chains.map(({ edge, knots }) => ({ ...edge, by: knots.map(at) })), layers: rows.length, slots };
}

/** A take in a list that says by its depth what it comes from. */
export interface Entry {
  readonly id: string;
  readonly depth: number;
  /** How it came from the one above it with less depth; empty at the beginning. */
  readonly as: string;
}

/** The same as a list: each take once, under the first of its parents. */
export function outlined({ takes, edges }: Lineage): readonly Entry[] {
  const ids = takes.map(({ id }) => id);
  const listed = new Set<string>();
  const visit = (id: string, depth: number, as: string): Entry[] => {
    if (listed.has(id)) {
      return [];
    }
    listed.add(id);
    const children = edges.filter(({ parent, take }) => parent === id && ids.includes(take));
    return [{ id, depth, as }, ...children.flatMap((edge) => visit(edge.take, depth + 1, edge.as))];
  };
  const roots = ids.filter((id) => !edges.some(({ take, parent }) => take === id && ids.includes(parent)));
  return [...roots, ...ids].flatMap((id) => visit(id, 0, ""));
}
