import { barsNearest, barsOf, framesNearest, metreOf, offMillis, tempoOf } from "../../main/ts/compose/bars";
import { EMPTY, framesOf, type Draft } from "../../main/ts/compose/draft";
import { flaws } from "../../main/ts/compose/flaws";
import { withUnit } from "../../main/ts/compose/length";
import { parseRate } from "../../main/ts/time/timebase";
import { same, test } from "./suite";

const FOUR: Draft = { ...EMPTY, prompt: "calm ocean", unit: "bars", length: "4", tempo: "120", metre: "4/4", rate: "30000/1001" };

test("four bars at 120 bpm in 4/4 are eight seconds, in the nearest whole frames", () => {
  same(framesOf({ ...FOUR, rate: "24" }, null), 192);
  same(framesOf(FOUR, null), 240);
});

test("a bar of 6/8 has three quarter notes", () => {
  same(framesOf({ ...FOUR, rate: "24", length: "1", metre: "6/8" }, null), 36);
  same(framesOf({ ...FOUR, rate: "24", length: "1", metre: "3/4" }, null), 36);
});

test("half a frame counts as one", () => {
  const half = barsOf("1", "100", "1/64");
  const rate = parseRate("40/3");
  same(half && rate && framesNearest(half, rate), 1);
});

test("how far the frames are off the bars is told in milliseconds", () => {
  const rate = parseRate("30000/1001");
  const bars = barsOf("4", "120", "4/4");
  same(rate && bars && [offMillis(240, bars, rate), offMillis(239, bars, rate)], [8, -25.366]);
});

test("a tempo has at most three places and lies from 20 to 400", () => {
  same(["120", "89.5", "19.9", "401", "120.1234", "fast"].map((tempo) => tempoOf(tempo) !== null), [true, true, false, false, false, false]);
});

test("the note of a metre is a power of two", () => {
  same(["4/4", "7/8", "64/64", "4/3", "0/4", "65/4", "4"].map((metre) => metreOf(metre) !== null), [true, true, true, false, false, false, false]);
});

test("a length in bars names what of it is wrong", () => {
  const fields = (change: Partial<Draft>) => flaws({ ...FOUR, ...change }, null).map(({ field }) => field);
  same([fields({}), fields({ length: "0" }), fields({ tempo: "1000" }), fields({ metre: "4" })], [[], ["length"], ["tempo"], ["metre"]]);
});

test("another unit becomes the nearest whole bars, at least one", () => {
  same(withUnit({ ...FOUR, unit: "seconds", length: "9" }, "bars", null).length, "5");
  same(withUnit({ ...FOUR, unit: "frames", length: "1" }, "bars", null).length, "1");
  same(withUnit(FOUR, "frames", null).length, "240");
  const rate = parseRate("24");
  same(rate && barsNearest(100, rate, "none", "4/4"), "4");
});
