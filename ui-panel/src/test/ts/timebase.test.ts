import { frameAt, frameDuring, framesIn, millisAt, parseRate, rate, rateLabel, rateText, seekTime } from "../../main/ts/time/timebase";
import { same, test } from "./suite";

const RATES = ["24000/1001", "24", "25", "30000/1001", "30", "50", "60000/1001", "60"];

function known(text: string) {
  const found = parseRate(text);
  if (!found) {
    throw new Error(`${text} is no rate`);
  }
  return found;
}

test("rates are read as exact fractions", () => {
  same(RATES.map((text) => rateText(known(text))), RATES);
});

test("decimals of NTSC rates mean the fraction, rounded or cut off", () => {
  same(["23.976", "23.98", "23.97", "29.97", "59.94", "23.976024"].map((text) => rateText(known(text))), ["24000/1001", "24000/1001", "24000/1001", "30000/1001", "60000/1001", "24000/1001"]);
});

test("any other decimal is taken literally", () => {
  same(["12.5", "25.0", "29.9", "15.50"].map((text) => rateText(known(text))), ["25/2", "25", "299/10", "31/2"]);
});

test("what is no rate is none", () => {
  same(["", "abc", "0", "0/5", "24/0", "-25", "1e3", "24/"].map(parseRate), [null, null, null, null, null, null, null, null]);
});

test("rates are said as editors say them", () => {
  same(RATES.map((text) => rateLabel(known(text))), ["23.976", "24", "25", "29.97", "30", "50", "59.94", "60"]);
});

test("seconds become the nearest whole number of frames", () => {
  same([framesIn("10", known("24000/1001")), framesIn("10", known("30000/1001")), framesIn("0.5", known("25")), framesIn("1001", known("24000/1001")), framesIn("x", known("24"))], [240, 300, 13, 24000, null]);
});

test("milliseconds are exact over ten hours", () => {
  same(millisAt(24000 * 36, rate(24000n, 1001n)), 1001 * 36 * 1000);
});

test("the middle of every frame of ten minutes seeks to that frame", () => {
  for (const text of RATES) {
    const of = known(text);
    for (let frame = 0; frame < 36000; frame += 101) {
      if (frameDuring(seekTime(frame, of), of) !== frame) {
        throw new Error(`frame ${frame} at ${text}`);
      }
    }
  }
});

test("presentation times of WebM, rounded to milliseconds, name their frame", () => {
  for (const text of RATES) {
    const of = known(text);
    for (let frame = 0; frame < 3600; frame += 11) {
      if (frameAt(millisAt(frame, of) / 1000, of) !== frame) {
        throw new Error(`frame ${frame} at ${text}`);
      }
    }
  }
});
