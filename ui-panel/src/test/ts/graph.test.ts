import type { Lineage } from "../../main/ts/api/shapes";
import { crossings, drawn, layersOf, outlined, type Drawing } from "../../main/ts/viewer/graph";
import { same, test } from "./suite";

function lineage(ids: string, edges: string): Lineage {
  const takes = [...ids].map((id) => ({ id, gone: false, kind: "generate", prompt: id, quality: "final" as const }));
  return { takes, edges: edges.split(" ").filter((edge) => edge !== "").map((edge) => ({ parent: edge.charAt(0), take: edge.charAt(1), as: "remix" })) };
}

function crossed({ lines }: Drawing): number {
  const links = lines.flatMap(({ by }) => by.slice(1).map((to, at) => [by[at] ?? to, to] as const));
  return links.reduce((sum, [a, b], at) => sum + links.slice(at + 1).filter(([c, d]) => a.layer === c.layer && (a.slot - c.slot) * (b.slot - d.slot) < 0).length, 0);
}

test("a take stands right of all that it comes from", () => {
  const { edges } = lineage("abcd", "ab bc ac cd");
  same([...layersOf(["a", "b", "c", "d"], edges)], [["a", 0], ["b", 1], ["c", 2], ["d", 3]]);
});

test("no two takes stand in one place", () => {
  const { places } = drawn(lineage("abcdefgh", "ab ac ad be ce df eg fg ah"));
  same(new Set(places.map(({ layer, slot }) => `${layer}/${slot}`)).size, 8);
  same(places.length, 8);
});

test("a line over several layers finds a way past the takes between", () => {
  const drawing = drawn(lineage("abc", "ab bc ac"));
  const long = drawing.lines.find(({ parent, take }) => parent === "a" && take === "c");
  const middle = drawing.places.find(({ id }) => id === "b");
  same([long?.by.length, long?.by[1]?.layer, long?.by[1]?.slot === middle?.slot], [3, 1, false]);
});

test("lines that need not cross do not", () => {
  same(crossings(["a", "b"], ["c", "d"], [["a", "d"], ["b", "c"]]), 1);
  same(crossed(drawn(lineage("abcd", "ad bc"))), 0);
  same(crossed(drawn(lineage("abcdef", "ac bd cf de"))), 0);
});

test("a row that is shorter stands in the middle", () => {
  const { places, slots } = drawn(lineage("abcd", "ab ac ad"));
  same([slots, places.find(({ id }) => id === "a")?.slot], [3, 1]);
});

test("takes that come from each other in a circle are drawn all the same", () => {
  same(drawn(lineage("ab", "ab ba")).places.length, 2);
  same(outlined(lineage("ab", "ab ba")).map(({ id }) => id), ["a", "b"]);
});

test("a parent that is not told of is passed over", () => {
  same(drawn(lineage("b", "xb")), { places: [{ id: "b", layer: 0, slot: 0 }], lines: [], layers: 1, slots: 1 });
});

test("as a list every take stands once, under the first it comes from", () => {
  same(outlined(lineage("abcd", "ab ac bd cd")).map(({ id, depth, as }) => `${id}${depth}${as}`), ["a0", "b1remix", "d2remix", "c1remix"]);
});
