import type { Context } from "../../main/ts/api/shapes";
import { EMPTY, rolled, type Draft } from "../../main/ts/compose/draft";
import { readHistory, remembered, stepped } from "../../main/ts/compose/history";
import { nearestIn, restOf } from "../../main/ts/compose/nearest";
import { readDraft } from "../../main/ts/compose/saved";
import { hostFrame, usedAs, withStill, type Still } from "../../main/ts/compose/stills";
import { same, test } from "./suite";

const REFUSED = 'Nearest: Open sea by the hour (say "ocean"); Under water: shafts of light and bubbles (say "underwater"). A player for any prompt, such as Wan, is not installed. There is: Northern lights; Open sea by the hour.';

function asked(prompt: string, more: Partial<Draft> = {}): Draft {
  return { ...EMPTY, prompt, ...more };
}

test("a refusal's nearest worlds can be chosen, and the rest is said without the list of all", () => {
  same(nearestIn(REFUSED), [{ title: "Open sea by the hour", say: "ocean" }, { title: "Under water: shafts of light and bubbles", say: "underwater" }]);
  same(restOf(REFUSED), "A player for any prompt, such as Wan, is not installed.");
  same([nearestIn("Install a player."), restOf("Install a player.")], [[], "Install a player."]);
});

test("the history keeps the same words once, with their newest settings, newest first", () => {
  const history = [asked("sea"), asked("rain"), asked(" sea ", { seed: "9" })].reduce(remembered, []);
  same(history.map(({ prompt, seed }) => [prompt, seed]), [[" sea ", "9"], ["rain", "1"]]);
});

test("the history keeps 50, and nothing without words", () => {
  const many = Array.from({ length: 60 }, (_, index) => asked(`sea ${index}`)).reduce(remembered, []);
  same([many.length, many[0]?.prompt, remembered(many, asked(" ")).length], [50, "sea 59", 50]);
});

test("a history that was saved otherwise is read as far as it goes", () => {
  same(readHistory([{ prompt: "sea", draftFirst: false }, 7, null, { prompt: "" }, "x"]).map(({ prompt, quality }) => [prompt, quality]), [["sea", "final"]]);
  same([readHistory(null), readHistory({ prompt: "sea" })], [[], []]);
});

test("the arrows stop at both ends of the history", () => {
  same([stepped(-1, 1, 2), stepped(0, 1, 2), stepped(1, 1, 2), stepped(0, -1, 2), stepped(-1, -1, 2), stepped(-1, 1, 0)], [0, 1, null, -1, null, null]);
});

test("a draft saved before this version still loads", () => {
  const old = { prompt: "sea", unit: "frames", length: "48", draftFirst: false, loop: true, directing: { ...EMPTY.directing, camera: ["pan left"] } };
  const draft = readDraft(JSON.parse(JSON.stringify(old)));
  same([draft?.prompt, draft?.unit, draft?.length, draft?.quality, draft?.loop, draft?.directing.camera, draft?.words], ["sea", "frames", "48", "final", true, ["pan left"], []]);
});

test("everything of a draft survives being saved", () => {
  const full = asked("sea at {hour}", { unit: "bars", tempo: "90", metre: "3/4", quality: "draft", seedLock: true, words: [{ name: "hour", words: "dawn" }], aspects: ["9:16"], stills: [{ medium: "file-1", name: "a.png", use: "last" }], directing: { ...EMPTY.directing, music: true, mood: "calm" } });
  same(readDraft(JSON.parse(JSON.stringify(full))), full);
});

test("what is broken in a saved draft is left out, field by field", () => {
  const broken = { prompt: 7, unit: "weeks", quality: "best", words: [{ name: 1 }], stills: [{ medium: "m", name: "n", use: "none" }], aspects: ["4:3"], seed: "5", directing: { camera: "pan", kelvin: "3200", style: "cubist" } };
  const draft = readDraft(broken);
  same(draft, { ...EMPTY, seed: "5", directing: { ...EMPTY.directing, kelvin: "3200" } });
  same([readDraft(null), readDraft([]), readDraft("x")], [null, null, null]);
});

test("stills are put to the first use that is free", () => {
  const three = ["1", "2", "3"].reduce((stills: readonly Still[], medium) => withStill(stills, medium, `${medium}.png`), []);
  same(three.map(({ medium, use }) => `${medium} ${use}`), ["1 first", "2 last", "3 colours"]);
  same(withStill(three, "4", "d").map(({ medium, use }) => `${medium} ${use}`), ["4 first", "2 last", "3 colours"]);
});

test("two stills change places where one takes the other's use", () => {
  const two = withStill(withStill([], "1", "a"), "2", "b");
  same(usedAs(two, "1", "last").map(({ medium, use }) => `${medium} ${use}`), ["2 first", "1 last"]);
  same(usedAs(two, "1", "colours").map(({ medium, use }) => `${medium} ${use}`), ["2 last", "1 colours"]);
});

test("the host's frame is one of the clip's file, at the clip's own rate", () => {
  const playhead = { timeline: "t", frame: 110, rate: "25", drop: false, timecode: "00:00:04:10", width: 1920, height: 1080 };
  const under = { id: "i", media: "/a.mov", track: "V1", range: { start: 100, end: 200 }, sourceIn: 40, leftHandle: 0, rightHandle: 0, mediaRate: "50", key: null, take: null };
  const context: Context = { playhead, under, gap: null, selection: [], before: null, after: null, operations: [], suggested: "generate", untold: [] };
  same(hostFrame(context), { clip: "/a.mov", frame: 60, timecode: "00:00:04:10" });
  const beside = { ...under, range: { start: 0, end: 110 } };
  same([null, { ...context, under: null }, { ...context, under: { ...under, media: null } }, { ...context, under: beside }].map(hostFrame), [null, null, null, null]);
});

test("a rolled seed is a whole number from 1 on", () => {
  same([rolled(0), rolled(0.5), rolled(0.9999999)], ["1", "500001", "1000000"]);
});
