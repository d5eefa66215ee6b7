import type { Context } from "../../main/ts/api/shapes";
import { EMPTY, type Draft } from "../../main/ts/compose/draft";
import { callOf, flawsOf } from "../../main/ts/context/asking";
import { askFor, footageAsk, parentWords, remixAsk, spotFor, type Wishes } from "../../main/ts/context/call";
import { across, fromEdge } from "../../main/ts/context/cells";
import { labelOf, offersOf } from "../../main/ts/context/labels";
import { lengthOf, offered, placeKey, retakeRange } from "../../main/ts/context/operations";
import { fileName, sourceAt } from "../../main/ts/context/place";
import { markedRange, markIn, markOut } from "../../main/ts/state/marks";
import { reduce } from "../../main/ts/state/reduce";
import { connectedHost, hasTimeline } from "../../main/ts/state/select";
import { NOTHING, type State } from "../../main/ts/state/state";
import { gap, item, under } from "./place";
import { EMPTY_QUEUE, session } from "./samples";
import { same, test } from "./suite";

const WISHES: Wishes = { prompt: " more wind ", seed: 7, quality: "final", draftFirst: true, takes: 2, format: "mov-prores", place: "h" };
const PLAIN: Wishes = { prompt: " ", seed: 1, quality: "final", draftFirst: false, takes: 1, format: null, place: null };
const UNSET = { marks: null, newFrames: null };
const BOUNDS = { start: 12, end: 60 };
const EDITOR = session({ id: "e", kind: "resolve", name: "Resolve", hello: { host: "resolve", version: "20", edition: "", capabilities: ["playhead", "gap"] } });

function at(context: ReturnType<typeof gap> | null, more: Partial<State> = {}): State {
  return { ...NOTHING, context, ...more };
}

test("a fill is asked for as it was offered, with the user's seed, takes, format and place", () => {
  same(footageAsk(gap(), "fill", UNSET, WISHES), {
    request: { schema: "ShotRequest.1", kind: "bridge", handles: 12, prompt: "more wind", from: "/clips/a.mp4", to: "/clips/b.mp4", frames: 37, casting: { model: "auto", quality: "final", seed: 7 } },
    at: 1060,
    draft: true,
    takes: 2,
    format: "mov-prores",
    place: "h",
  });
});

test("without words, format and place nothing is said of them", () => {
  const ask = footageAsk(gap(), "fill", UNSET, PLAIN);
  same([ask?.request?.["prompt"], ask && "format" in ask, ask && "place" in ask, ask?.draft], ["", false, false, false]);
});

test("what cannot be made is not asked for", () => {
  same(footageAsk(gap(), "loop", UNSET, PLAIN), null);
  same(footageAsk(null, "fill", UNSET, PLAIN), null);
});

test("an extend makes as many frames as were typed for this place and no other", () => {
  const operation = offered(gap(), "extend-tail");
  const newFrames = { key: operation ? placeKey(operation) : "", frames: 50 };
  same([lengthOf(gap(), "extend-tail", { marks: null, newFrames }), lengthOf(gap(), "extend-head", { marks: null, newFrames }), lengthOf(gap(), "fill", { marks: null, newFrames })], [50, 37, 37]);
  same(footageAsk(gap(), "extend-tail", { marks: null, newFrames }, PLAIN)?.request?.["frames"], 50);
});

test("a number of new frames that is none is in the way", () => {
  const operation = offered(gap(), "extend-tail");
  const state = at(gap(), { operation: "extend-tail", newFrames: { key: operation ? placeKey(operation) : "", frames: 0 } });
  same([labelOf(state), offersOf(state).filter(({ why }) => why.startsWith("New frames")).map(({ id }) => id)], ["Extend tail", ["extend-tail"]]);
});

test("only an extend takes a number of frames, only a retake takes a range", () => {
  const extent = { frames: 5, range: { start: 1, end: 2 } };
  const fill = offered(gap(), "fill");
  const retake = offered(under(), "retake");
  same(fill && askFor(fill, PLAIN, extent)?.request?.["frames"], 37);
  same(fill && "range" in (askFor(fill, PLAIN, extent)?.request ?? {}), false);
  same(retake && askFor(retake, PLAIN, extent)?.request?.["range"], { start: 1, end: 2 });
});

test("a retake stands where its In is, and what words make where the place says", () => {
  const retake = offered(under(), "retake");
  same(retake && askFor(retake, PLAIN, { frames: null, range: { start: 30, end: 40 } })?.at, 1115);
  same([spotFor(gap(), "generate"), spotFor(null, "generate")], [{ at: 1060 }, {}]);
});

test("a retake is of its own range until in or out is set in that clip", () => {
  same(retakeRange(under(), null), { start: 25, end: 55 });
  same(retakeRange(under(), { item: "another", in: 30, out: 40 }), { start: 25, end: 55 });
  same(retakeRange(under(), { item: "b", in: 30, out: 40 }), { start: 30, end: 40 });
  same(retakeRange(under(), { item: "b", in: 30, out: null }), { start: 30, end: 60 });
  same(retakeRange(under(), { item: "b", in: null, out: 40 }), { start: 12, end: 40 });
  same(retakeRange(gap(), { item: "b", in: 30, out: 40 }), null);
});

test("in and out stay within what the timeline shows", () => {
  same([markIn(null, "b", 3, BOUNDS).in, markIn(null, "b", 99, BOUNDS).in, markOut(null, "b", 3, BOUNDS).out, markOut(null, "b", 99, BOUNDS).out], [12, 59, 13, 60]);
});

test("an in at or behind the out takes the out away, and the other way round", () => {
  const both = { item: "b", in: 20, out: 30 };
  same(markIn(both, "b", 29, BOUNDS), { item: "b", in: 29, out: 30 });
  same(markIn(both, "b", 30, BOUNDS), { item: "b", in: 30, out: null });
  same(markOut(both, "b", 21, BOUNDS), { item: "b", in: 20, out: 21 });
  same(markOut(both, "b", 20, BOUNDS), { item: "b", in: null, out: 20 });
  same(markIn(both, "other", 15, BOUNDS), { item: "other", in: 15, out: null });
});

test("marks that a trimmed clip does not show any more are not used", () => {
  same(markedRange({ item: "b", in: 50, out: 58 }, "b", { start: 12, end: 20 }, { start: 12, end: 40 }), { start: 12, end: 20 });
});

test("a clip under the playhead is looked at where the playhead stands, with all of its file", () => {
  const source = sourceAt(under(), "before");
  same([source?.at, source?.frames, source?.bounds, source?.take], [25, 68, BOUNDS, "take-b"]);
});

test("a neighbour is looked at where it meets the gap", () => {
  same([sourceAt(gap(), "before")?.at, sourceAt(gap(), "after")?.at], [59, 12]);
  same(sourceAt(gap({ before: null }), "before"), null);
});

test("a clip of another rate shows as many seconds, not as many frames", () => {
  const slow = item("b", 1097, 1157, { mediaRate: "24" });
  const side = { item: "b", clip: "/clips/b.mp4", range: { start: 0, end: 60 }, take: null };
  const source = sourceAt(under({ under: slow, before: side, after: side }), "before");
  same([source?.rate, source?.frames, source?.bounds, source?.at], ["24", 48, { start: 0, end: 48 }, 10]);
});

test("the button reads what is made, with its length", () => {
  const labels = [labelOf(at(gap())), labelOf(at(gap()), "extend-tail"), labelOf(at(under()), "retake"), labelOf(at(under())), labelOf(at(null))];
  same(labels, ["Fill 37 frames", "Extend tail by 37 frames", "Retake 30 frames", "Remix", "Generate"]);
  same(labelOf(at(under(), { operation: "retake", marks: { item: "b", in: 30, out: 31 } })), "Retake 1 frame");
});

test("the list has all seven after what the playhead suggests, with why not", () => {
  const offers = offersOf(at(gap()));
  same(offers.map(({ id }) => id), ["suggested", "extend-head", "extend-tail", "fill", "loop", "retake", "remix", "generate"]);
  same(offers.filter(({ why }) => why !== "").map(({ id, why }) => `${id}: ${why}`), ["loop: no loop", "retake: no retake", "remix: no remix"]);
  same(offersOf(at(null)).filter(({ why }) => why === "").map(({ id }) => id), ["suggested", "generate"]);
});

test("what the user chose sticks wherever the playhead goes, until the suggestion is chosen again", () => {
  const chosen = reduce(at(gap()), { kind: "operate", operation: "loop" });
  same(labelOf(reduce(chosen, { kind: "context", context: under() })), "Loop");
  same(labelOf(reduce(chosen, { kind: "operate", operation: null })), "Fill 37 frames");
});

test("who sets in or out in the clip under the playhead means to retake it", () => {
  const marked = at(under(), { marks: { item: "b", in: 30, out: null } });
  same([labelOf(marked), offersOf(marked)[0]?.label], ["Retake 30 frames", "As the playhead suggests: Retake 30 frames"]);
  same([labelOf(reduce(marked, { kind: "mark", marks: null })), labelOf(reduce(marked, { kind: "operate", operation: "remix" }))], ["Remix", "Remix"]);
  same(labelOf(reduce(marked, { kind: "context", context: gap() })), "Fill 37 frames");
});

test("a remix is the composer's shot with its parent, whose words are offered", () => {
  same(remixAsk(under(), { prompt: "rain" }), { prompt: "rain", parent: "take-b" });
  same([remixAsk(gap(), { prompt: "rain" }), parentWords(under()), parentWords(gap())], [null, "calm ocean", ""]);
});

test("the fields of the composer go where they apply", () => {
  const draft: Draft = { ...EMPTY, prompt: "rain", seed: "3", takes: "2" };
  const ask = (context: Context | null, change: Partial<Draft> = {}) => {
    const call = callOf(at(context), { ...draft, ...change }, null, "h");
    return call && "ask" in call ? call.ask : null;
  };
  same(ask(gap())?.request?.casting, { model: "auto", quality: "final", seed: 3 });
  same([ask(gap())?.draft, ask(gap(), { quality: "draft" })?.draft, ask(gap(), { quality: "draft" })?.request?.casting.quality], [true, false, "draft"]);
  same(ask(under())?.parent, "take-b");
  same([ask(null)?.prompt, ask(null)?.parent], ["rain", undefined]);
});

test("variants of a remix are remixes too", () => {
  const draft: Draft = { ...EMPTY, prompt: "{a}", words: [{ name: "a", words: "rain, snow" }] };
  const call = callOf(at(under()), draft, null, null);
  same(call && "variants" in call && [call.variants.shot.parent, call.variants.words], ["take-b", { a: ["rain", "snow"] }]);
  same(callOf(at(gap()), draft, null, null) !== null && "ask" in (callOf(at(gap()), draft, null, null) ?? {}), true);
});

test("footage needs no prompt and no size, but a seed", () => {
  const draft: Draft = { ...EMPTY, size: "custom", customSize: "x", seed: "-1" };
  same(flawsOf(at(gap()), draft, null).map(({ field }) => field), ["seed"]);
  same(flawsOf(at(null), draft, null).map(({ field }) => field), ["prompt", "size", "seed"]);
});

test("of several hosts the chosen one is meant while it is connected", () => {
  const sessions = [EDITOR, session({ id: "a", name: "Avid" })];
  const everything = { queue: EMPTY_QUEUE, jobs: [], takes: [], sessions, placements: [], moreTakes: null };
  const state = reduce(NOTHING, { kind: "everything", everything });
  same(connectedHost(state)?.id, "a");
  const meant = reduce(state, { kind: "mean", host: "e" });
  same(connectedHost(meant)?.id, "e");
  same(connectedHost(reduce(meant, { kind: "event", event: { kind: "session", session: { ...EDITOR, state: "waiting" } }, at: 1 }))?.id, "a");
});

test("a streaming program has no timeline", () => {
  same([hasTimeline(EDITOR), hasTimeline(session({ hello: { host: "obs", version: "", edition: "", capabilities: ["playhead", "live_loop"] } }))], [true, false]);
});

test("a context that could be read takes back that it could not", () => {
  const unread = reduce(at(gap()), { kind: "unread", text: "gone", todo: "" });
  same([unread.context?.suggested, unread.unread?.text], ["fill", "gone"]);
  same(reduce(unread, { kind: "context", context: gap() }).unread, null);
});

test("files are named without their folders, whatever the system", () => {
  same([fileName("/a/b.mp4"), fileName("C:\\a\\b.mp4"), fileName("b.mp4")], ["b.mp4", "b.mp4", "b.mp4"]);
});

test("a neighbour's frames begin at the edge where the gap is", () => {
  const row = { left: 0, count: 5, width: 160, height: 90 };
  same(fromEdge(row, "right", 120, 45), [{ left: 640, width: 160, onto: 40, ontoWidth: 80 }, { left: 480, width: 160, onto: -40, ontoWidth: 80 }]);
  same(fromEdge({ ...row, left: 800 }, "left", 90, 45).map(({ left, onto }) => [left, onto]), [[800, 0], [960, 80]]);
  same(fromEdge(row, "left", 9999, 45).length, 5);
});

test("a whole clip is drawn from head to tail", () => {
  const patches = across({ left: 0, count: 10, width: 160, height: 90 }, 320, 45);
  same(patches.map(({ left, onto }) => [left / 160, onto]), [[1, 0], [3, 80], [6, 160], [8, 240]]);
});
