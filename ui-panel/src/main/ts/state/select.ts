import type { Does, Job, Placement, QueueEntry, Session, Take } from "../api/shapes";
import { hasEnded } from "./events";
import type { State } from "./state";

function newest<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...values].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

/** What is being made, the longest-running first. */
export function runningJobs(state: State): readonly Job[] {
  return Object.values(state.jobs)
    .filter((job) => job.state.name === "running")
    .sort((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1));
}

function sinceOf(job: Job): string {
  return job.state.name === "running" ? job.state.since : "";
}

/** What waits, in the server's order; what the queue does not name yet comes last, as it was accepted. */
export function waitingJobs(state: State): readonly Job[] {
  const places = new Map((state.queue?.waiting ?? []).map(({ id }, place) => [id, place]));
  const placeOf = (job: Job) => places.get(job.id) ?? Number.MAX_SAFE_INTEGER;
  return Object.values(state.jobs)
    .filter((job) => job.state.name === "queued")
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.accepted < b.accepted ? -1 : 1));
}

/** Running jobs, then waiting ones in the server's order. */
export function openJobs(state: State): readonly Job[] {
  return [...runningJobs(state), ...waitingJobs(state)];
}

/** How many jobs run or wait, also those that were not read. */
export function openCount(state: State): number {
  const { queue } = state;
  return queue === null ? openJobs(state).length : Math.max(openJobs(state).length, queue.running.length + queue.waiting.length + queue.more);
}

/** How the queue stands with a job; null while it does not name it. */
export function entryOf(state: State, job: string): QueueEntry | null {
  return [...(state.queue?.running ?? []), ...(state.queue?.waiting ?? [])].find(({ id }) => id === job) ?? null;
}

/** How much of all that runs is made, 0 to 1; null where nothing runs. */
export function progressOf(state: State): number | null {
  const steps = runningJobs(state).flatMap(({ state: now }) => (now.name === "running" ? [now] : []));
  const total = steps.reduce((sum, step) => sum + step.total, 0);
  return steps.length === 0 ? null : steps.reduce((sum, step) => sum + step.done, 0) / Math.max(1, total);
}

/** Jobs that ended without a take, newest first, less those that were dismissed. */
export function lostJobs(state: State): readonly Job[] {
  const lost = Object.values(state.jobs).filter((job) => hasEnded(job) && job.state.name !== "done");
  return newest(lost.filter((job) => !state.dismissed.includes(job.id)), endedAt);
}

/** Jobs that were finished since the panel follows, newest first, less drafts that have a final. */
export function finishedJobs(state: State): readonly Job[] {
  const takes = Object.values(state.takes);
  const done = Object.values(state.jobs).filter((job) => {
    const take = state.takes[job.id];
    return job.state.name === "done" && take !== undefined && !isReplaced(take, takes);
  });
  return newest(done.filter((job) => endedAt(job) > state.since), endedAt);
}

function endedAt(job: Job): string {
  return "at" in job.state ? job.state.at : job.accepted;
}

/** Takes, newest first. */
export function takesNewestFirst(state: State): readonly Take[] {
  return newest(Object.values(state.takes), (take) => take.at);
}

/** Whether a draft has been followed by its final. */
export function isReplaced(take: Take, takes: readonly Take[]): boolean {
  return (
    take.quality === "draft" &&
    takes.some((other) => other.shot === take.shot && other.seed === take.seed && other.quality === "final")
  );
}

/** Sessions by name. */
export function sessionList(state: State): readonly Session[] {
  return Object.values(state.sessions).sort((a, b) => a.name.localeCompare(b.name));
}

/** What the main button makes: what the user chose, else what the playhead suggests. */
export function operationOf(state: State): Does {
  return state.operation ?? suggestedOf(state);
}

/** What the place suggests: who has set in or out in the clip under the playhead means to retake it. */
export function suggestedOf({ context, marks }: State): Does {
  const isMarked = marks !== null && context?.gap === null && context.before?.item === marks.item;
  const canRetake = context?.operations.some((operation) => operation.do === "retake" && operation.ask !== null) ?? false;
  return isMarked && canRetake ? "retake" : (context?.suggested ?? "generate");
}

/** Sessions that are connected, by name. */
export function connectedHosts(state: State): readonly Session[] {
  return sessionList(state).filter((session) => session.state === "connected");
}

/** The host that is meant: the one that was chosen, else the first that is connected; null for none. */
export function connectedHost(state: State): Session | null {
  const connected = connectedHosts(state);
  return connected.find((session) => session.id === state.host) ?? connected[0] ?? null;
}

/** Whether a host has a timeline with a playhead on it; a streaming program has none. */
export function hasTimeline(session: Session): boolean {
  const can = (session.hello?.capabilities ?? []).map((capability) => capability.toLowerCase().replace(/[-_]/g, ""));
  return can.includes("playhead") && !can.includes("liveloop");
}

/** What is placed in a host, newest first. */
export function placementsIn(state: State, host: string): readonly Placement[] {
  return newest(Object.values(state.placements).filter((placement) => placement.host === host), (placement) => placement.asked);
}

/** Where a take shows now. */
export function placementsShowing(state: State, take: string): readonly Placement[] {
  return Object.values(state.placements).filter((placement) => placement.shown === take && placement.state !== "removed");
}

/** Placements that may show this take instead of what they show: same frame count, another take. */
export function placementsFor(state: State, take: Take): readonly Placement[] {
  return Object.values(state.placements).filter(
    (placement) =>
      placement.shown !== take.id && (placement.state === "live" || placement.state === "failed") && framesOf(state, placement) === take.frames,
  );
}

/** Takes that a placement may show instead: its own shot's first, then others with the same frame count. */
export function takesFor(state: State, placement: Placement): readonly Take[] {
  const frames = framesOf(state, placement);
  const fit = takesNewestFirst(state).filter((take) => take.id !== placement.shown && (take.shot === placement.shot || take.frames === frames));
  return [...fit.filter((take) => take.shot === placement.shot), ...fit.filter((take) => take.shot !== placement.shot)];
}

/** The frame count of what a placement shows; null while that is not known. */
function framesOf(state: State, placement: Placement): number | null {
  const shown = placement.shown === null ? null : state.takes[placement.shown];
  const any = shown ?? Object.values(state.takes).find((take) => take.shot === placement.shot);
  return any?.frames ?? null;
}

/** The final that has followed a draft, null for none. */
export function finalOf(state: State, take: Take): Take | null {
  const finals = Object.values(state.takes).filter((other) => isReplaced(take, [other]));
  return finals[0] ?? null;
}
