import type { Job, JobState, Placement, QueueEntry, Session, Take, WorkQueue } from "../../main/ts/api/shapes";

export function job(id: string, state: JobState, more: Partial<Job> = {}): Job {
  const plain = { shot: `shot-${id}`, kind: "generate", prompt: "calm ocean", quality: "final", format: "mp4", size: "1920x1080", rate: "24", frames: 240, seed: 1 } as const;
  const flags = { loop: false, alpha: false, sound: true, accepted: "2026-01-01T00:00:00Z", attempts: 0, paused: false, afterHours: false, notBefore: null, held: false, preview: false };
  return { id, ...plain, ...flags, state, ...more };
}

export function take(id: string, more: Partial<Take> = {}): Take {
  const plain = { shot: `shot-${id}`, kind: "generate", prompt: "calm ocean", world: "ocean", quality: "final", file: "/takes/a.mp4", name: "a.mp4", frames: 240, rate: "24", size: "1920x1080", player: "stage", why: "", seed: 1 } as const;
  const rest = { kept: [], ignored: [], seam: null, seconds: 3, warnings: [], loop: false, alpha: false, sound: true, at: "2026-01-01T00:01:00Z", proxyType: "video/mp4", dailies: true, tags: [], parents: [] };
  return { id, ...plain, ...rest, ...more };
}

export function placement(id: string, more: Partial<Placement> = {}): Placement {
  return { id, host: "h", shot: "shot-t", take: null, at: null, until: null, mode: "new_track", asked: "2026-01-01T00:00:00Z", state: "live", shown: "t", item: "1", degraded: [], problem: null, ...more };
}

export function session(more: Partial<Session> = {}): Session {
  const hello = { host: "obs", version: "29.0.2", edition: "", capabilities: ["PLACE", "LIVE_LOOP"] };
  const playhead = { timeline: "Scene", frame: 0, rate: "30000/1001", drop: false, timecode: "", width: 1280, height: 720 };
  return { id: "h", kind: "obs", name: "OBS", address: "127.0.0.1:4455", state: "connected", hello, problem: null, playhead, ...more };
}

export const EMPTY_QUEUE: WorkQueue = { paused: false, afterHours: { from: "22:00", until: "06:00" }, left: null, running: [], waiting: [], more: 0 };

export function entry(id: string, more: Partial<QueueEntry> = {}): QueueEntry {
  return { id, paused: false, afterHours: false, notBefore: null, begins: null, left: null, ...more };
}
