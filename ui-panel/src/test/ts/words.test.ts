import { framesPerSecond, sampled, type Sample } from "../../main/ts/state/pace";
import { cellAt, cellsOf } from "../../main/ts/takes/strip";
import { decimal, durationWords, lengthTimecode, lengthWords, rateWords, roughWords, sizeWords } from "../../main/ts/ui/words";
import { shuttled, within } from "../../main/ts/viewer/shuttle";
import { same, test } from "./suite";

/** A number and its unit stay on one line. */
function tied(words: string): string {
  return words.replace(/(\d) (s|min)/g, "$1\u00a0$2");
}

test("durations are said in seconds, then minutes", () => {
  same([500, 10_000, 12_340, 59_900, 60_000, 64_000].map(durationWords), ["0.5 s", "10 s", "12.3 s", "59.9 s", "1 min", "1 min 4 s"].map(tied));
});

test("lengths are said exactly", () => {
  same([lengthWords(240, "24"), lengthWords(240, "24000/1001"), lengthTimecode(300, "30000/1001"), lengthTimecode(300, "30")], [tied("10 s"), tied("10 s"), "00:00:10;00", "00:00:10:00"]);
});

test("small words", () => {
  same([sizeWords("1920x1080"), rateWords("24000/1001"), decimal(8.44), decimal(112.4)], ["1920×1080", "23.976", "8.4", "112"]);
});

test("forecasts are said as roughly as they are known", () => {
  same([0, 14.4, 61, 126, 604, 3600, 4790].map(roughWords).map((words) => words.replace(/\u00a0/g, " ")), ["1 s", "14 s", "1 min", "2 min 10 s", "10 min", "1 h", "1 h 20 min"]);
});

test("pace is that of the last ten seconds", () => {
  const slow: Sample[] = [{ at: 0, done: 0 }, { at: 10_000, done: 10 }];
  const samples = sampled(sampled(slow, { at: 15_000, done: 60 }), { at: 20_000, done: 110 });
  same(framesPerSecond(samples), 10);
});

test("a job that begins again has a new pace", () => {
  same(sampled([{ at: 0, done: 100 }], { at: 1000, done: 3 }), [{ at: 1000, done: 3 }]);
  same([framesPerSecond([]), framesPerSecond([{ at: 0, done: 1 }])], [null, null]);
});

test("a contact strip divides by the take's aspect", () => {
  same([cellsOf(2560, 90, "1920x1080").count, cellsOf(816, 90, "1080x1920").count, cellsOf(10, 90, "1920x1080").count], [16, 16, 1]);
  same([cellAt(0, 16), cellAt(0.5, 16), cellAt(1, 16), cellAt(-1, 16)], [0, 8, 15, 0]);
});

test("J and L double their speed, K stops", () => {
  same([shuttled(0, "l"), shuttled(1, "l"), shuttled(8, "l"), shuttled(4, "j"), shuttled(-1, "j"), shuttled(-2, "k")], [1, 2, 8, -1, -2, 0]);
});

test("steps stay within the take or go round it", () => {
  same([within(240, 240, true), within(-1, 240, true), within(240, 240, false), within(-1, 240, false)], [0, 239, 239, 0]);
});
