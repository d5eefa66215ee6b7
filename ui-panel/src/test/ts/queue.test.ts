import { dropAt, moveTo } from "../../main/ts/queue/order";
import { whenOf } from "../../main/ts/queue/when";
import { entry } from "./samples";
import { same, test } from "./suite";

const ORDER = ["a", "b", "c"];
const NOW = Date.parse("2026-01-01T12:00:00Z");

test("a job goes before another, to the front or to the back", () => {
  same([moveTo(ORDER, 2, 1), moveTo(ORDER, 2, 0), moveTo(ORDER, 0, 2), moveTo(ORDER, 0, 3)], [{ before: "b" }, { to: "front" }, { before: "c" }, { to: "back" }]);
});

test("a job that would stay where it is does not move", () => {
  same([moveTo(ORDER, 1, 1), moveTo(ORDER, 1, 2), moveTo(ORDER, 0, -1), moveTo(ORDER, 2, 4), moveTo(ORDER, -1, 0)], [null, null, null, null, null]);
});

test("what is dropped goes before the first row whose middle is below", () => {
  same([dropAt([10, 30, 50], 0), dropAt([10, 30, 50], 29), dropAt([10, 30, 50], 30), dropAt([10, 30, 50], 90), dropAt([], 5)], [0, 1, 2, 3, 0]);
});

test("a waiting job says what it waits for before any forecast", () => {
  const begins = "2026-01-01T12:02:00Z";
  same(whenOf(entry("a", { paused: true, begins }), NOW), { why: "paused" });
  same(whenOf(entry("a", { notBefore: "2026-01-01T13:00:00Z", afterHours: true }), NOW), { why: "not-before", at: "2026-01-01T13:00:00Z" });
  same(whenOf(entry("a", { afterHours: true }), NOW), { why: "hours" });
  same([whenOf(null, NOW), whenOf(entry("a"), NOW)], [{ why: "unknown" }, { why: "unknown" }]);
});

test("a forecast is said in seconds from now, and as a time where it is far", () => {
  same(whenOf(entry("a", { begins: "2026-01-01T12:02:00Z" }), NOW), { why: "in", seconds: 120 });
  same(whenOf(entry("a", { begins: "2026-01-01T11:59:00Z" }), NOW), { why: "in", seconds: 0 });
  same(whenOf(entry("a", { begins: "2026-01-01T15:00:00Z" }), NOW), { why: "at", at: "2026-01-01T15:00:00Z" });
});

test("a time that is over is waited for no more", () => {
  same(whenOf(entry("a", { notBefore: "2026-01-01T11:00:00Z", begins: "2026-01-01T12:00:30Z" }), NOW), { why: "in", seconds: 30 });
});
