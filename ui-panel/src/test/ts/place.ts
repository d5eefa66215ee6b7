import type { Ask, Context, Does, Item, Operation, ShotRequest } from "../../main/ts/api/shapes";
import { OPERATIONS } from "../../main/ts/context/operations";

const CASTING = { model: "auto", quality: "final", seed: 1 } as const;

export function item(id: string, start: number, end: number, more: Partial<Item> = {}): Item {
  return { id, media: `/clips/${id}.mp4`, track: "V1", range: { start, end }, sourceIn: 0, leftHandle: 0, rightHandle: 0, mediaRate: "30000/1001", key: null, take: null, ...more };
}

export function request(kind: string, more: Readonly<Record<string, unknown>>): ShotRequest {
  return { schema: "ShotRequest.1", kind, handles: 12, prompt: "", ...more, casting: CASTING };
}

function operations(possible: Partial<Record<Does, Ask>>): readonly Operation[] {
  return OPERATIONS.map((does) => ({ do: does, label: does, ask: possible[does] ?? null, why: possible[does] ? null : `no ${does}`, todo: "" }));
}

const PLAYHEAD = { timeline: "Timeline 1", frame: 1070, rate: "30000/1001", drop: true, timecode: "", width: 1920, height: 1080 };
const NOWHERE: Context = { playhead: PLAYHEAD, under: null, gap: null, selection: [], before: null, after: null, operations: operations({ generate: { prompt: "" } }), suggested: "generate", untold: [] };

/** A gap of 37 frames between `a` and `b`, the playhead in it. */
export function gap(more: Partial<Context> = {}): Context {
  const a = item("a", 1000, 1060);
  const b = item("b", 1097, 1145, { sourceIn: 12, leftHandle: 12 });
  const possible = {
    "extend-head": { request: request("extend", { clip: "/clips/b.mp4", side: "head", frames: 37 }), until: 1097 },
    "extend-tail": { request: request("extend", { clip: "/clips/a.mp4", side: "tail", frames: 37 }), at: 1060 },
    fill: { request: request("bridge", { from: "/clips/a.mp4", to: "/clips/b.mp4", frames: 37 }), at: 1060 },
    generate: { prompt: "", frames: 37, at: 1060 },
  };
  const before = { item: "a", clip: "/clips/a.mp4", range: { start: 0, end: 60 }, take: null };
  const after = { item: "b", clip: "/clips/b.mp4", range: { start: 12, end: 60 }, take: null };
  return { ...NOWHERE, gap: { track: "V1", range: { start: 1060, end: 1097 }, before: a, after: b }, before, after, operations: operations(possible), suggested: "fill", ...more };
}

/** Frames 12 to 60 of `b`, a take, under the playhead at its frame 25. */
export function under(more: Partial<Context> = {}): Context {
  const b = item("b", 1097, 1145, { sourceIn: 12, leftHandle: 12, rightHandle: 8, take: "take-b" });
  const side = { item: "b", clip: "/clips/b.mp4", range: { start: 12, end: 60 }, take: "take-b" };
  const possible = {
    retake: { request: request("retake", { clip: "/clips/b.mp4", range: { start: 25, end: 55 } }), at: 1110 },
    remix: { prompt: "calm ocean", parent: "take-b" },
    generate: { prompt: "" },
  };
  return { ...NOWHERE, playhead: { ...PLAYHEAD, frame: 1110 }, under: b, before: side, after: side, operations: operations(possible), suggested: "remix", ...more };
}
