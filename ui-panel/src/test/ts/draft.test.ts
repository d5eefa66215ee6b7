import { toAsk } from "../../main/ts/compose/call";
import { AUTO, CUSTOM, EMPTY, formatOf, framesOf, HOST, loopOf, sizeOf, type Draft } from "../../main/ts/compose/draft";
import { fieldsFor } from "../../main/ts/compose/fields";
import { flaws } from "../../main/ts/compose/flaws";
import { withUnit } from "../../main/ts/compose/length";
import { session } from "./samples";
import { same, test } from "./suite";

const SEA: Draft = { ...EMPTY, prompt: " calm ocean " };

test("a draft as the host has it takes the exact canvas and rate", () => {
  const ask = toAsk(SEA, session(), "h");
  same([ask.size, ask.rate, ask.frames, ask.place], ["1280x720", "30000/1001", 300, "h"]);
});

test("without a host it is HD at 24", () => {
  const ask = toAsk(SEA, null, null);
  same([ask.prompt, ask.size, ask.rate, ask.frames, "place" in ask, "format" in ask], ["calm ocean", "1920x1080", "24", 240, false, false]);
});

test("a host whose clips go round makes loops unless the user says otherwise", () => {
  same([loopOf(SEA, session()), loopOf(SEA, null), loopOf({ ...SEA, loop: false }, session())], [true, false, false]);
});

test("a format without alpha is not asked for with alpha", () => {
  same([formatOf({ ...SEA, format: "mp4" }), formatOf({ ...SEA, format: "mp4", alpha: true }), formatOf({ ...SEA, format: "webm-vp9", alpha: true }), formatOf({ ...SEA, format: AUTO })], ["mp4", null, "webm-vp9", null]);
});

test("custom sizes are checked", () => {
  const custom = (customSize: string) => sizeOf({ ...SEA, size: CUSTOM, customSize }, null);
  same([custom("1280x720"), custom("8x720"), custom("9000x10"), custom("wide")], ["1280x720", null, null, null]);
});

test("every field that cannot be asked with is named", () => {
  const bad: Draft = { ...EMPTY, size: CUSTOM, customSize: "x", length: "0", seed: "-1", takes: "99" };
  same(flaws(bad, null).map(({ field }) => field), ["prompt", "size", "length", "seed", "takes"]);
  same(flaws(SEA, null), []);
});

test("changing the unit keeps the length to the frame", () => {
  for (const rate of ["24000/1001", "25", "60000/1001"]) {
    for (const length of ["1", "7", "100", "1001"]) {
      const frames: Draft = { ...SEA, rate, unit: "frames", length };
      same(framesOf(withUnit(frames, "seconds", null), null), Number(length));
    }
  }
  same(withUnit({ ...SEA, rate: "30000/1001" }, "frames", null).length, "300");
  same(withUnit({ ...SEA, rate: HOST }, "seconds", null).length, "10");
});

test("footage operations ask for neither a prompt nor a shape", () => {
  const bad: Draft = { ...EMPTY, size: CUSTOM, customSize: "x", length: "0", words: [{ name: "a", words: "" }], directing: { ...EMPTY.directing, kelvin: "9" } };
  for (const operation of ["extend-head", "extend-tail", "fill", "loop", "retake"] as const) {
    same(flaws(bad, null, operation), []);
    same(flaws({ ...bad, seed: "x" }, null, operation).map(({ field }) => field), ["seed"]);
    same([fieldsFor(operation).shape, fieldsFor(operation).promptNeeded], [false, false]);
  }
});

test("a shot between stills needs no words", () => {
  const still = (use: "first" | "colours"): Draft => ({ ...EMPTY, stills: [{ medium: "file-1", name: "a.png", use }] });
  same([flaws(still("first"), null).length, flaws(still("colours"), null).map(({ field }) => field)], [0, ["prompt"]]);
});
