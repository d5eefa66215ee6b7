import type { ServerEvent } from "../../main/ts/api/shapes";
import { reduce } from "../../main/ts/state/reduce";
import { NOTHING, type State } from "../../main/ts/state/state";
import { EMPTY_QUEUE, job, placement, session, take } from "./samples";
import { same, test } from "./suite";

const RUNNING = { name: "running", since: "2026-01-01T00:00:01Z", done: 5, total: 240 } as const;
const DONE = { name: "done", at: "2026-01-01T00:00:09Z" } as const;

function after(state: State, ...events: ServerEvent[]): State {
  return events.reduce((now, event, index) => reduce(now, { kind: "event", event, at: index * 1000 }), state);
}

test("a job that has ended does not begin again by an older event", () => {
  const ended = after(NOTHING, { kind: "job", job: job("a", DONE) });
  const late = after(ended, { kind: "job", job: job("a", RUNNING) }, { kind: "progress", id: "a", done: 9, total: 240, left: null });
  same(late.jobs["a"]?.state, DONE);
});

test("progress makes a queued job running", () => {
  const state = after(NOTHING, { kind: "job", job: job("a", { name: "queued" }) }, { kind: "progress", id: "a", done: 12, total: 240, left: null });
  same(state.jobs["a"]?.state, { name: "running", since: "2026-01-01T00:00:00Z", done: 12, total: 240 });
});

test("progress of a job nobody knows changes nothing", () => {
  const state = after(NOTHING, { kind: "progress", id: "a", done: 12, total: 240, left: null });
  same(state === NOTHING, true);
});

test("an ended job forgets its pace", () => {
  const running = after(NOTHING, { kind: "job", job: job("a", RUNNING) }, { kind: "progress", id: "a", done: 12, total: 240, left: null });
  same(running.samples["a"]?.length, 1);
  same(after(running, { kind: "job", job: job("a", DONE) }).samples, {});
});

test("the held frame comes first and does not replace a later picture", () => {
  const held: ServerEvent = { kind: "picture", id: "a", frame: -1, url: "held" };
  const preview: ServerEvent = { kind: "picture", id: "a", frame: 24, url: "preview" };
  const start = after(NOTHING, { kind: "job", job: job("a", RUNNING) });
  same(after(start, held).pictures["a"], { frame: -1, url: "held" });
  same(after(start, held).jobs["a"]?.held, true);
  same(after(start, held, preview, held).pictures["a"], { frame: 24, url: "preview" });
});

test("dailies of a known take are there from then on", () => {
  const state = reduce(NOTHING, { kind: "take", take: take("a", { dailies: false }) });
  same(after(state, { kind: "dailies", id: "a" }).takes["a"]?.dailies, true);
});

test("a deleted take is gone, and its job with it", () => {
  const state = reduce(after(NOTHING, { kind: "job", job: job("a", DONE) }), { kind: "take", take: take("a") });
  const gone = after(state, { kind: "gone", id: "a" });
  same([gone.takes, gone.jobs], [{}, {}]);
});

test("a removed placement is gone", () => {
  const placed = after(NOTHING, { kind: "placement", placement: placement("p") });
  same(Object.keys(placed.placements), ["p"]);
  same(after(placed, { kind: "placement", placement: placement("p", { state: "removed" }) }).placements, {});
});

test("a forgotten host is gone", () => {
  const connected = after(NOTHING, { kind: "session", session: session() });
  same(after(connected, { kind: "session-gone", id: "h" }).sessions, {});
});

test("reading everything afresh forgets what is no longer there", () => {
  const before = after(NOTHING, { kind: "job", job: job("old", RUNNING) }, { kind: "picture", id: "old", frame: 3, url: "u" });
  const fresh = { queue: EMPTY_QUEUE, jobs: [job("new", RUNNING)], takes: [take("t")], moreTakes: "t", sessions: [session()], placements: [placement("p")] };
  const state = reduce(before, { kind: "everything", everything: fresh });
  same([Object.keys(state.jobs), Object.keys(state.takes), Object.keys(state.pictures), state.moreTakes, state.loaded], [["new"], ["t"], [], "t", true]);
});

test("a further page of takes is added", () => {
  const first = reduce(NOTHING, { kind: "page", takes: [take("b")], moreTakes: "b" });
  const both = reduce(first, { kind: "page", takes: [take("a")], moreTakes: null });
  same([Object.keys(both.takes), both.moreTakes], [["b", "a"], null]);
});

test("only the newest notices are kept", () => {
  const notices = [1, 2, 3, 4, 5].map((id) => ({ kind: "notice", notice: { id, tone: "done", text: `${id}`, todo: "" } }) as const);
  same(notices.reduce(reduce, NOTHING).notices.map(({ id }) => id), [2, 3, 4, 5]);
});
