import { reduce } from "../../main/ts/state/reduce";
import { connectedHost, entryOf, finalOf, finishedJobs, isReplaced, lostJobs, openCount, openJobs, placementsFor, placementsShowing, progressOf, takesFor, takesNewestFirst, waitingJobs } from "../../main/ts/state/select";
import { NOTHING, type State } from "../../main/ts/state/state";
import { EMPTY_QUEUE, entry, job, placement, session, take } from "./samples";
import { same, test } from "./suite";

const QUEUED = { name: "queued" } as const;
const RUNNING = { name: "running", since: "2026-01-01T00:00:01Z", done: 5, total: 240 } as const;

function state(parts: Partial<{ jobs: ReturnType<typeof job>[]; takes: ReturnType<typeof take>[]; sessions: ReturnType<typeof session>[]; placements: ReturnType<typeof placement>[] }>): State {
  return reduce(NOTHING, { kind: "everything", everything: { queue: EMPTY_QUEUE, jobs: [], takes: [], sessions: [], placements: [], moreTakes: null, ...parts } });
}

const ids = (values: readonly { readonly id: string }[]) => values.map(({ id }) => id);

test("running jobs come first, then queued ones as they were accepted", () => {
  const jobs = [job("c", QUEUED, { accepted: "3" }), job("b", QUEUED, { accepted: "2" }), job("a", RUNNING, { accepted: "4" }), job("d", { name: "cancelled", at: "5" })];
  same(ids(openJobs(state({ jobs }))), ["a", "b", "c"]);
});

test("what waits stands in the server's order, and what it does not name yet comes last", () => {
  const jobs = ["a", "b", "c", "new"].map((id, at) => job(id, QUEUED, { accepted: `${at}` }));
  const all = reduce(state({ jobs }), { kind: "queue", queue: { ...EMPTY_QUEUE, waiting: [entry("c"), entry("a"), entry("b")], more: 7 } });
  same(ids(waitingJobs(all)), ["c", "a", "b", "new"]);
  same([openCount(all), openCount(state({ jobs }))], [10, 4]);
  same([entryOf(all, "a")?.id, entryOf(all, "new")], ["a", null]);
});

test("progress is that of all that runs", () => {
  const jobs = [job("a", RUNNING), job("b", { ...RUNNING, done: 115, total: 240 }), job("c", QUEUED)];
  same([progressOf(state({ jobs })), progressOf(state({ jobs: [job("c", QUEUED)] }))], [0.25, null]);
});

test("jobs that came to nothing are newest first until they are dismissed", () => {
  const all = state({ jobs: [job("a", { name: "cancelled", at: "1" }), job("b", { name: "failed", at: "2", fault: "render", problem: "" }), job("c", { name: "done", at: "3" })] });
  same(ids(lostJobs(all)), ["b", "a"]);
  same(ids(lostJobs(reduce(all, { kind: "dismiss", job: "b" }))), ["a"]);
});

test("finished jobs are those since the panel follows, without drafts that have a final", () => {
  const begun = reduce(NOTHING, { kind: "begin", since: "2", dismissed: [] });
  const jobs = ["1", "3", "4"].map((at) => job(at, { name: "done", at }, { shot: "s" }));
  const takes = [take("1"), take("3", { shot: "s", quality: "draft" }), take("4", { shot: "s" })];
  const all = reduce(begun, { kind: "everything", everything: { queue: EMPTY_QUEUE, jobs, takes, sessions: [], placements: [], moreTakes: null } });
  same(ids(finishedJobs(all)), ["4"]);
});

test("a draft is replaced by the final of the same shot and seed only", () => {
  const draft = take("d", { shot: "s", quality: "draft", seed: 2 });
  same(isReplaced(draft, [draft, take("f", { shot: "s", seed: 2 })]), true);
  same(isReplaced(draft, [draft, take("f", { shot: "s", seed: 3 }), take("g", { shot: "other", seed: 2 })]), false);
  same(isReplaced(take("f", { shot: "s" }), [draft]), false);
});

test("takes are newest first", () => {
  same(ids(takesNewestFirst(state({ takes: [take("a", { at: "1" }), take("b", { at: "2" })] }))), ["b", "a"]);
});

test("only a connected host can be placed in", () => {
  same(connectedHost(state({ sessions: [session({ state: "waiting" })] })), null);
  same(connectedHost(state({ sessions: [session()] }))?.id, "h");
});

test("a take swaps in for others with the same frame count", () => {
  const takes = [take("t", { shot: "shot-t" }), take("same"), take("longer", { frames: 300 })];
  const all = state({ takes, placements: [placement("p")] });
  same(ids(placementsFor(all, takes[1]!)), ["p"]);
  same(ids(placementsFor(all, takes[2]!)), []);
  same(ids(placementsFor(all, takes[0]!)), []);
  same(ids(placementsShowing(all, "t")), ["p"]);
});

test("a placement offers its own shot's takes first", () => {
  const takes = [take("t", { shot: "shot-t" }), take("other", { at: "9" }), take("own", { shot: "shot-t", at: "1" }), take("longer", { frames: 1 })];
  same(ids(takesFor(state({ takes, placements: [placement("p")] }), placement("p"))), ["own", "other"]);
});


test("a draft knows the final that has followed it", () => {
  const draft = take("d", { shot: "s", quality: "draft" });
  same(finalOf(state({ takes: [draft] }), draft), null);
  same(finalOf(state({ takes: [draft, take("f", { shot: "s" })] }), draft)?.id, "f");
});
