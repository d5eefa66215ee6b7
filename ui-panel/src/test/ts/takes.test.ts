import { ANYTHING, asksServer, isNarrow, searchOf, toggledTag, toQuery, widened } from "../../main/ts/takes/query";
import { remixOf } from "../../main/ts/takes/remix";
import { current, laidOut, stackKey } from "../../main/ts/takes/stacks";
import { jobTitle, titled } from "../../main/ts/takes/title";
import { job, take } from "./samples";
import { same, test } from "./suite";

test("a search asks the server for what is said, and for nothing else", () => {
  same(toQuery(ANYTHING), {});
  same(toQuery({ ...ANYTHING, words: "  calm sea ", tags: ["b", "a"], kind: "loop", host: "h" }), { q: "calm sea", tags: ["b", "a"], kind: "loop", host: "h" });
});

test("quality is sieved here and does not ask the server", () => {
  const drafts = { ...ANYTHING, quality: "draft" } as const;
  same([asksServer(drafts), isNarrow(drafts)], [false, true]);
});

test("clearing a search keeps how takes are laid out", () => {
  same(widened({ ...ANYTHING, words: "sea", quality: "final", stacked: false, replaced: true }), { ...ANYTHING, stacked: false, replaced: true });
});

test("a tag is put in or taken out", () => {
  same([toggledTag(["a"], "b"), toggledTag(["a", "b"], "a")], [["a", "b"], ["b"]]);
});

test("a search that was kept comes back, and what is not one is left out", () => {
  const search = { ...ANYTHING, words: "sea", tags: ["a"], kind: "loop", quality: "draft", stacked: false } as const;
  same(searchOf(JSON.parse(JSON.stringify(search))), search);
  same(searchOf({ words: 3, tags: ["a", 4], kind: "dance", quality: "best", stacked: "no" }), { ...ANYTHING, tags: ["a"] });
  same(searchOf(null), ANYTHING);
});

test("takes of the same words lie on one stack at the place of the newest", () => {
  const takes = [take("c"), take("b", { prompt: "rain" }), take("a", { prompt: " Calm Ocean" })];
  same(laidOut(takes, () => false).map(({ take: { id }, under }) => [id, under]), [["c", 1], ["b", 0]]);
  same(laidOut(takes, () => true).map(({ take: { id }, under, spread }) => [id, under, spread]), [["c", 1, true], ["a", 0, true], ["b", 0, false]]);
});

test("takes of footage lie together only where one shot made them", () => {
  const made = { kind: "extend", prompt: "" } as const;
  same(stackKey(take("a", made)) === stackKey(take("b", made)), false);
  same(stackKey(take("a", { ...made, shot: "s" })) === stackKey(take("b", { ...made, shot: "s" })), true);
});

test("a remix takes words and settings over, and a size that is on no list as typed", () => {
  const remix = remixOf(take("a", { size: "320x180", frames: 48, seed: 7, loop: true }));
  same([remix.prompt, remix.size, remix.customSize, remix.length, remix.unit, remix.seed, remix.loop], ["calm ocean", "custom", "320x180", "48", "frames", "7", true]);
  same(remixOf(take("a")).size, "1920x1080");
});

test("a draft that has a final is left out, unless it is open", () => {
  const takes = [take("f", { shot: "s" }), take("d", { shot: "s", quality: "draft" }), take("e", { shot: "s", seed: 2, quality: "draft" })];
  same([current(takes, null), current(takes, "d")].map((left) => left.map(({ id }) => id)), [["f", "e"], ["f", "d", "e"]]);
});

test("a take without words is named by what it was made of, and by its file where that is not known", () => {
  const first = take("a");
  const more = take("b", { prompt: "", kind: "extend", name: "street-extended-1-0a1b2c3d.mp4", parents: [{ take: "a", as: "source" }] });
  const named = [titled({ a: first }, first), titled({ a: first, b: more }, more), titled({}, more)];
  same(named, ["calm ocean", "extend of calm ocean", "street extended"]);
});

test("a job without words is named by how it is made", () => {
  same([job("a", { name: "queued" }), job("b", { name: "queued" }, { prompt: " ", kind: "bridge" })].map(jobTitle), ["calm ocean", "bridge"]);
});
