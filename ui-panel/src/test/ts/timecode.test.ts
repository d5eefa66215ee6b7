import { parseRate } from "../../main/ts/time/timebase";
import { dropped, parseFrame, timecode } from "../../main/ts/time/timecode";
import { same, test } from "./suite";

const of = (text: string) => parseRate(text)!;

test("only 29.97 and 59.94 have drop-frame", () => {
  same(["24000/1001", "25", "30000/1001", "30", "60000/1001"].map((text) => Number(dropped(of(text)))), [0, 0, 2, 0, 4]);
});

test("drop-frame skips labels at the minute and not at the tenth", () => {
  same([1799, 1800, 17981, 17982, 107892].map((frame) => timecode(frame, of("30000/1001"), true)), ["00:00:59;29", "00:01:00;02", "00:09:59;29", "00:10:00;00", "01:00:00;00"]);
});

test("59.94 drops four labels a minute", () => {
  same([3599, 3600, 215784].map((frame) => timecode(frame, of("60000/1001"), true)), ["00:00:59;59", "00:01:00;04", "01:00:00;00"]);
});

test("non-drop counts every label", () => {
  same([timecode(107892, of("30000/1001")), timecode(240, of("24000/1001"), true), timecode(59, of("60"))], ["00:59:56:12", "00:00:10:00", "00:00:00:59"]);
});

test("timecodes read back to their frames", () => {
  for (const text of ["24000/1001", "25", "30000/1001", "60000/1001", "60"]) {
    for (let frame = 0; frame < 120000; frame += 977) {
      if (parseFrame(timecode(frame, of(text), true), of(text)) !== frame) {
        throw new Error(`frame ${frame} at ${text}`);
      }
    }
  }
});

test("short forms and frame numbers are read", () => {
  same(["120", "1:12", "2:00:00", "0:00:05:00", " 7 "].map((text) => parseFrame(text, of("24"))), [120, 36, 2880, 120, 7]);
});

test("labels that do not exist are not read", () => {
  same([parseFrame("00:01:00;00", of("30000/1001")), parseFrame("00:00:00:24", of("24")), parseFrame("1:60:00", of("24")), parseFrame("x", of("24"))], [null, null, null, null]);
});
