import type { SeamJoin, Shot, ShotRequest } from "../../main/ts/api/shapes";
import { rate } from "../../main/ts/time/timebase";
import { asCurl, askedFor, asJavaScript, asPython, inVideosApi } from "../../main/ts/viewer/apicall";
import { commonAspect, commonFrames, differenceOf, dividerBy, nextView, pursuit } from "../../main/ts/viewer/comparing";
import { cutOf } from "../../main/ts/viewer/cuts";
import { isMarked, markedIn, markedOut, rangeOf, UNMARKED } from "../../main/ts/viewer/marks";
import { otherModes } from "../../main/ts/viewer/modes";
import { firstWish, flawOf, isSpeed, onwardAsk } from "../../main/ts/viewer/onward";
import { columnsOf, samplesOf, type Waveform } from "../../main/ts/viewer/peaks";
import { shuttled, within } from "../../main/ts/viewer/shuttle";
import { tagged, written } from "../../main/ts/viewer/tagging";
import { session, take } from "./samples";
import { same, test } from "./suite";

const CASTING = { model: "auto", quality: "final", seed: 1 } as const;
const INTO: SeamJoin = { intoNew: true, grade: "good", findings: [] };
const BACK: SeamJoin = { intoNew: false, grade: "good", findings: [] };

function request(members: Readonly<Record<string, unknown>>): ShotRequest {
  return { schema: "ShotRequest.1", ...members, casting: CASTING };
}

function shot(members: Readonly<Record<string, unknown>> = {}, format = "mp4"): Shot {
  const plain = { kind: "generate", prompt: "calm ocean", frames: 240, range: { start: 0, end: 240 }, rate: "24", size: "1920x1080", loop: false, alpha: false, sound: true };
  return { id: "s", asked: "", format, request: request({ ...plain, ...members }), takes: ["t"], group: null };
}

test("the frame on which out is set is the last one that is meant", () => {
  const marks = markedOut(markedIn(UNMARKED, 10), 19);
  same([marks, rangeOf(marks, 60)], [{ start: 10, end: 20 }, { start: 10, end: 20 }]);
  same(rangeOf(markedOut(markedIn(UNMARKED, 5), 5), 60), { start: 5, end: 6 });
});

test("an in behind out takes out away, and an out before in takes in away", () => {
  same(markedIn({ start: 0, end: 10 }, 10), { start: 10, end: null });
  same(markedOut({ start: 10, end: null }, 9), { start: null, end: 10 });
});

test("one mark alone means from the head, or to the tail", () => {
  same([rangeOf(markedIn(UNMARKED, 10), 60), rangeOf(markedOut(UNMARKED, 10), 60), rangeOf(UNMARKED, 60)], [{ start: 10, end: 60 }, { start: 0, end: 11 }, null]);
  same([isMarked(UNMARKED), isMarked(markedIn(UNMARKED, 0))], [false, true]);
});

test("J K L double up to eight times and turn round at once", () => {
  same([shuttled(0, "l"), shuttled(4, "l"), shuttled(8, "l"), shuttled(8, "j"), shuttled(-2, "j"), shuttled(-8, "k")], [1, 8, 8, -1, -4, 0]);
  same([within(-1, 60, true), within(60, 60, true), within(-1, 60, false), within(99, 60, false)], [59, 0, 0, 59]);
});

test("takes that are compared end with the shorter and lie in the frame of the higher", () => {
  const [a, b] = [take("a"), take("b", { frames: 24, size: "1080x1920", rate: "25" })];
  same([commonFrames(a, b), commonAspect(a, b), differenceOf(a, b)], [24, 1080 / 1920, { frames: true, rate: true, size: true }]);
  same(differenceOf(a, take("c")), { frames: false, rate: false, size: false });
});

test("views follow one another, side by side only where it is wide", () => {
  same([nextView("wipe", true), nextView("flicker", true), nextView("side", true), nextView("flicker", false)], ["flicker", "side", "wipe", "wipe"]);
});

test("the divider goes by keys and stays within the picture", () => {
  same([dividerBy("ArrowRight", false, 50), dividerBy("ArrowLeft", true, 5), dividerBy("End", false, 1), dividerBy("a", false, 1)], [51, 0, 100, null]);
});

test("the player that follows hurries when it is behind, waits when it is ahead, and never jumps about", () => {
  same([pursuit(0), pursuit(1) > 1, pursuit(-1) < 1, pursuit(99), pursuit(-99)], [1, true, true, 1.4, 0.6]);
});

test("tags are written with commas, kept once and without capitals", () => {
  same(written(" Rooftop, rooftop ,, night  shift "), ["rooftop", "night shift"]);
  same(tagged(["a"], "A, b"), { tags: ["a", "b"] });
});

test("a tag of 41 characters and a 21st tag are said to be too much", () => {
  const twenty = Array.from({ length: 20 }, (_, at) => `t${at}`);
  same(tagged(twenty, "more"), { flaw: "many", tag: "more" });
  same(tagged(twenty, "t3"), { tags: twenty });
  same([tagged([], "x".repeat(41)), tagged([], "x".repeat(40))], [{ flaw: "long", tag: "x".repeat(41) }, { tags: ["x".repeat(40)] }]);
});

test("the joins of an extend lie where its new frames begin or end", () => {
  same(cutOf(request({ kind: "extend", side: "tail", frames: 24, handles: 12 }), 36, INTO), 12);
  same(cutOf(request({ kind: "extend", side: "head", frames: 24, handles: 12 }), 36, BACK), 24);
});

test("a retake near the head has fewer handles before it", () => {
  const near = request({ kind: "retake", range: { start: 5, end: 15 }, handles: 12 });
  same([cutOf(near, 27, INTO), cutOf(near, 27, BACK)], [5, 15]);
});

test("a bridge's joins are told only where its length leaves no doubt", () => {
  const bridge = request({ kind: "bridge", frames: 10, handles: 12 });
  same([cutOf(bridge, 34, INTO), cutOf(bridge, 34, BACK), cutOf(bridge, 30, INTO), cutOf(bridge, 10, INTO)], [12, 22, null, null]);
});

test("samples lie under the frames that show while they sound", () => {
  const rate30 = rate(30000n, 1001n);
  same(samplesOf(30, rate30, 48000), 48048);
  const wave: Waveform = { sampleRate: 48000, samples: 48048, samplesPerPoint: 1601.6, min: Array(30).fill(0), max: Array.from({ length: 30 }, (_, at) => (at === 10 ? 100 : 0)) };
  same(columnsOf(wave, 30, 30, rate30).map(({ high }, column) => (high > 0 ? column : -1)).filter((column) => column >= 0), [10]);
});

test("where the sound has ended its columns are flat", () => {
  const wave: Waveform = { sampleRate: 24, samples: 12, samplesPerPoint: 1, min: Array(12).fill(-50), max: Array(12).fill(50) };
  const columns = columnsOf(wave, 24, 24, rate(24n));
  same([columns[11], columns[12]], [{ low: -50, high: 50 }, { low: 0, high: 0 }]);
});

test("what goes on from a take is asked of its own file", () => {
  const from = take("t", { seed: 5 });
  const wish = firstWish(from);
  same(onwardAsk(wish, from, null).request, { schema: "ShotRequest.1", kind: "extend", clip: "/takes/a.mp4", side: "tail", frames: 24, handles: 12, prompt: "", casting: { model: "auto", quality: "final", seed: 5 } });
  same(onwardAsk({ ...wish, way: "retake" }, from, { start: 40, end: 60 }).request?.["range"], { start: 40, end: 60 });
  same(onwardAsk({ ...wish, way: "loop", turn: "" }, from, null).request?.["frames"], undefined);
  same(onwardAsk({ ...wish, way: "retime", speed: " 1/4 " }, from, { start: 0, end: 9 }).request, { schema: "ShotRequest.1", kind: "retime", clip: "/takes/a.mp4", speed: "1/4", sound: true, range: { start: 0, end: 9 }, casting: { model: "auto", quality: "final", seed: 5 } });
});

test("a wish that cannot be asked for says why", () => {
  const wish = firstWish(take("t"));
  same(["", "0", "1.5", "40000"].map((frames) => flawOf({ ...wish, frames }, null)), ["frames", "frames", "frames", "frames"]);
  same([flawOf({ ...wish, way: "retake" }, null), flawOf({ ...wish, way: "loop", turn: "x" }, null), flawOf({ ...wish, way: "retime", speed: "0" }, null), flawOf(wish, null)], ["range", "turn", "speed", null]);
  same(["1/4", "25%", "0.5", "2", "1/0", "0/4", "fast", "-1"].map(isSpeed), [true, true, true, true, false, false, false, false]);
});

test("a call asks for the take's own seed and quality and never shows a key", () => {
  const one = take("t", { seed: 9, quality: "draft" });
  same(askedFor(shot(), one).request?.casting, { model: "auto", quality: "draft", seed: 9 });
  const curl = asCurl(shot({ prompt: "it's dusk" }), one, "http://127.0.0.1:7801");
  same([curl.includes("$SECONDUNIT_KEY"), curl.includes("http://127.0.0.1:7801/api/v1/shots"), curl.includes("it's dusk"), curl.includes("<<'REQUEST'")], [true, true, true, true]);
});

test("the Videos API is offered only for a take of which it says everything", () => {
  same(inVideosApi(shot(), take("t")), { prompt: "calm ocean", seconds: "10", size: "1920x1080" });
  const others = [take("t", { rate: "25" }), take("t", { seed: 2 }), take("t", { sound: false }), take("t", { quality: "draft" }), take("t", { kind: "loop" }), take("t", { frames: 25 })];
  same(others.map((one) => inVideosApi(shot(), one)), others.map(() => null));
  same([inVideosApi(shot({ direction: {} }), take("t")), inVideosApi(shot({}, "webm-vp9"), take("t"))], [null, null]);
  const said = { prompt: 'a "calm" sea', seconds: "10", size: "1920x1080" };
  same([asPython(said, "http://h"), asJavaScript(said, "http://h")].map((text) => text.includes('"a \\"calm\\" sea"') && text.includes("http://h/v1")), [true, true]);
});

test("a host is offered the ways that it knows, an alternative take first", () => {
  const can = (...capabilities: string[]) => otherModes(session({ hello: { host: "fake", version: "1", edition: "", capabilities } }));
  same([can(), can("place", "bin", "takes"), otherModes(session({ hello: null }))], [[], ["take", "bin"], []]);
});
