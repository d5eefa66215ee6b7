import { factorsOf, shotsOf, toAsk, toCall, toVariants } from "../../main/ts/compose/call";
import { EMPTY, type Draft } from "../../main/ts/compose/draft";
import { flaws } from "../../main/ts/compose/flaws";
import { aspectSize, filled, inserted, wordless, wordsOf } from "../../main/ts/compose/vary";
import { session } from "./samples";
import { same, test } from "./suite";

const HARBOUR: Draft = { ...EMPTY, prompt: "harbour at {hour}", words: [{ name: "hour", words: "dawn, noon, dusk" }] };
const TWELVE: Draft = { ...HARBOUR, aspects: ["16:9", "9:16"], takes: "2" };

test("words, formats and takes are combined with each other", () => {
  same([factorsOf(TWELVE, null), shotsOf(TWELVE, null)], [[3, 2, 2], 12]);
  const variants = toVariants(TWELVE, null);
  same([variants?.words, variants?.sizes, variants?.seeds, variants?.shot.prompt, variants?.shot.takes], [{ hour: ["dawn", "noon", "dusk"] }, ["1920x1080", "1080x1920"], 2, "harbour at {hour}", undefined]);
});

test("several takes of one shot are no variants", () => {
  const four: Draft = { ...EMPTY, prompt: "harbour", takes: "4" };
  same([toVariants(four, null), shotsOf(four, null), toAsk(four, null, null).takes], [null, 1, 4]);
});

test("a table with one word each is one shot with the words in it", () => {
  const one: Draft = { ...HARBOUR, words: [{ name: "hour", words: "dusk" }], aspects: ["1:1"] };
  same([toVariants(one, null), toAsk(one, null, null).prompt, toAsk(one, null, null).size], [null, "harbour at dusk", "1080x1080"]);
});

test("variants are asked for together and not placed", () => {
  const call = toCall(TWELVE, session(), "h");
  same(["variants" in call, JSON.stringify(call).includes("place")], [true, false]);
  const one = toCall({ ...EMPTY, prompt: "harbour" }, session(), "h");
  same("ask" in one && one.ask.place, "h");
});

test("more than 64 shots, unnamed lines and names that the prompt lacks are flaws", () => {
  const fields = (change: Partial<Draft>) => flaws({ ...HARBOUR, ...change }, null).map(({ field }) => field);
  same(fields({}), []);
  same(fields({ aspects: ["16:9", "9:16", "1:1"], takes: "8" }), ["words"]);
  same(fields({ prompt: "harbour" }), ["words"]);
  same(fields({ words: [...HARBOUR.words, { name: "", words: "dawn" }] }), ["words"]);
  same(fields({ prompt: "{place} at {hour}" }), ["words"]);
  same(fields({ words: [{ name: "hour", words: " , " }] }), ["words"]);
  same(fields({ words: [...HARBOUR.words, ...HARBOUR.words] }), ["words"]);
  same(fields({ words: [...HARBOUR.words, { name: " ", words: "" }] }), []);
});

test("a draft alone is asked for as a whole document, and only for one shot", () => {
  const draft: Draft = { ...EMPTY, prompt: "harbour", quality: "draft", seed: "7", takes: "3", length: "2" };
  const ask = toAsk(draft, null, null);
  same([ask.request?.casting, ask.request?.["range"], ask.request?.["kind"], ask.takes, "prompt" in ask], [{ model: "auto", quality: "draft", seed: 7 }, { start: 0, end: 48 }, "generate", 3, false]);
  same(flaws(draft, null), []);
  same(flaws({ ...HARBOUR, quality: "draft" }, null).map(({ field }) => field), ["quality"]);
});

test("draft and final are one ask with a switch", () => {
  same((["both", "final"] as const).map((quality) => toAsk({ ...EMPTY, prompt: "sea", quality }, null, null).draft), [true, false]);
});

test("stills are asked for by what they are for", () => {
  const stills = [{ medium: "file-1", name: "a.png", use: "first" }, { medium: "file-2", name: "b.png", use: "colours" }] as const;
  const ask = toAsk({ ...EMPTY, stills }, null, null);
  same([ask.firstFrame, "lastFrame" in ask, ask.prompt], ["media:file-1", false, ""]);
  const document = toAsk({ ...EMPTY, stills, quality: "draft" }, null, null);
  same(document.request?.["firstFrame"], "media:file-1");
});

test("formats keep the short side and are even", () => {
  same(["16:9", "9:16", "1:1"].map((aspect) => aspectSize(aspect as "1:1", "1920x1080")), ["1920x1080", "1080x1920", "1080x1080"]);
  same(["16:9", "9:16", "1:1"].map((aspect) => aspectSize(aspect as "1:1", "1080x1350")), ["1920x1080", "1080x1920", "1080x1080"]);
  same(aspectSize("16:9", "2048x858"), "1526x858");
});

test("words are divided by commas, or by bars where they have commas of their own", () => {
  same(wordsOf({ name: "a", words: "dawn, noon,, dawn" }), ["dawn", "noon"]);
  same(wordsOf({ name: "a", words: "night, rain | day, sun" }), ["night, rain", "day, sun"]);
});

test("a name goes into the prompt where the caret is", () => {
  same(inserted("harbour at night", "hour", 11, 16), { prompt: "harbour at {hour}", caret: 17 });
  same(inserted("", "a", 0, 0), { prompt: "{a}", caret: 3 });
});

test("names that no line has words for are found once each", () => {
  same(wordless("{place} at {hour}, {place} {} {", HARBOUR.words), ["place"]);
});

test("a prompt is read with the first words", () => {
  same(filled("{place} at {hour}, {hour}", [{ name: "hour", words: "dawn, dusk" }, { name: "place", words: "harbour" }]), "harbour at dawn, dawn");
});
