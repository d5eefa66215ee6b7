import { clockOf } from "../../main/ts/ui/clock";
import { same, test } from "./suite";

test("a time of day is read as people type it", () => {
  same(["22:00", "9:30", "9.30", "0930", "22", "22 h", "6 Uhr", " 06:05 "].map(clockOf), ["22:00", "09:30", "09:30", "09:30", "22:00", "22:00", "06:00", "06:05"]);
});

test("what is no time of day is none", () => {
  same(["", "24:00", "12:60", "7:5", "noon", "123456", "-1"].map(clockOf), [null, null, null, null, null, null, null]);
});
