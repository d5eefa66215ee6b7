import type { Job, Placement, ServerEvent } from "../api/shapes";
import { sampled } from "./pace";
import { with_, without } from "./records";
import type { State } from "./state";

/**
 * The state after an event. Events may be older than what was read meanwhile, so nothing that has
 * ended begins again by one.
 */
export function onEvent(state: State, event: ServerEvent, at: number): State {
  switch (event.kind) {
    case "job":
      return onJob(state, event.job);
    case "progress":
      return onProgress(state, event.id, event.done, event.total, event.left, at);
    case "queue":
      return state;
    case "tags":
      return onTags(state, event.id, event.tags);
    case "picture":
      return onPicture(state, event.id, event.frame, event.url);
    case "dailies":
      return onDailies(state, event.id);
    case "gone":
      return onGone(state, event.id);
    case "session":
      return { ...state, sessions: with_(state.sessions, event.session) };
    case "session-gone":
      return { ...state, sessions: without(state.sessions, [event.id]) };
    case "placement":
      return onPlacement(state, event.placement);
  }
}

export function hasEnded(job: Job): boolean {
  return job.state.name !== "queued" && job.state.name !== "running";
}

function onJob(state: State, job: Job): State {
  const known = state.jobs[job.id];
  if (known && hasEnded(known) && !hasEnded(job)) {
    return state;
  }
  const jobs = with_(state.jobs, job);
  return hasEnded(job) ? { ...state, jobs, samples: without(state.samples, [job.id]), left: without(state.left, [job.id]) } : { ...state, jobs };
}

function onProgress(state: State, id: string, done: number, total: number, seconds: number | null, at: number): State {
  const job = state.jobs[id];
  if (!job || hasEnded(job)) {
    return state;
  }
  const since = job.state.name === "running" ? job.state.since : job.accepted;
  const running: Job = { ...job, state: { name: "running", since, done, total } };
  const samples = sampled(state.samples[id] ?? [], { at, done });
  const left = seconds === null ? without(state.left, [id]) : { ...state.left, [id]: seconds };
  return { ...state, jobs: with_(state.jobs, running), samples: { ...state.samples, [id]: samples }, left };
}

function onPicture(state: State, id: string, frame: number, url: string): State {
  const job = state.jobs[id];
  const known = state.pictures[id];
  if (!job || (known && known.frame > frame && frame < 0)) {
    return state;
  }
  const seen: Job = frame < 0 ? { ...job, held: true } : { ...job, preview: true };
  return { ...state, jobs: with_(state.jobs, seen), pictures: { ...state.pictures, [id]: { frame, url } } };
}

function onDailies(state: State, id: string): State {
  const take = state.takes[id];
  return take ? { ...state, takes: with_(state.takes, { ...take, dailies: true }) } : state;
}

function onGone(state: State, id: string): State {
  const compared = state.compared === id ? null : state.compared;
  return { ...state, compared, takes: without(state.takes, [id]), jobs: without(state.jobs, [id]) };
}

function onTags(state: State, id: string, tags: readonly string[]): State {
  const take = state.takes[id];
  return take ? { ...state, takes: with_(state.takes, { ...take, tags }) } : state;
}

function onPlacement(state: State, placement: Placement): State {
  return placement.state === "removed"
    ? { ...state, placements: without(state.placements, [placement.id]) }
    : { ...state, placements: with_(state.placements, placement) };
}
