/** The JSON of the server's API, as `docs/reference/api.md` has it. */

export type Quality = "draft" | "final";

export type JobState =
  | { readonly name: "queued" }
  | { readonly name: "running"; readonly since: string; readonly done: number; readonly total: number }
  | { readonly name: "done"; readonly at: string }
  | { readonly name: "refused"; readonly at: string; readonly what: string; readonly todo: string }
  | { readonly name: "failed"; readonly at: string; readonly fault: string; readonly problem: string }
  | { readonly name: "cancelled"; readonly at: string };

export interface Job {
  readonly id: string;
  readonly shot: string;
  readonly kind: string;
  readonly prompt: string;
  readonly quality: Quality;
  readonly format: string;
  /** Null for footage, whose own it is; so is the rate, and the length where only the clip tells it. */
  readonly size: string | null;
  readonly rate: string | null;
  readonly frames: number | null;
  readonly seed: number;
  readonly loop: boolean;
  readonly alpha: boolean;
  readonly sound: boolean;
  readonly accepted: string;
  readonly attempts: number;
  readonly paused: boolean;
  /** Waits for the queue's hours. */
  readonly afterHours: boolean;
  readonly notBefore: string | null;
  readonly state: JobState;
  readonly held: boolean;
  readonly preview: boolean;
  /** What is kept of a take that was put off, or null. */
  readonly checkpoint?: { readonly frames: number } | null;
}

export type Grade = "good" | "fair" | "bad";

/** How new frames join the user's own. */
export interface Seam {
  readonly grade: Grade;
  readonly joins: readonly SeamJoin[];
  /** Where there is a picture of the joins, its file's name. */
  readonly strip?: string;
  readonly anchorGrade?: { readonly file: string; readonly mean: number; readonly most: number };
}

export interface SeamJoin {
  readonly intoNew: boolean;
  readonly grade: Grade;
  readonly findings: readonly { readonly defect: string; readonly grade: Grade; readonly words: string }[];
}

/** `take` came from `parent` by an extend, a bridge, a loop, a retake, a retime, a remix, a redo or a promote. */
export interface Parent {
  readonly take: string;
  readonly as: string;
}

export interface Take {
  readonly id: string;
  readonly shot: string;
  readonly kind: string;
  readonly prompt: string;
  readonly world: string | null;
  readonly quality: Quality;
  readonly file: string;
  readonly name: string;
  readonly frames: number;
  readonly rate: string;
  readonly size: string;
  readonly player: string;
  readonly why: string;
  readonly seed: number;
  readonly kept: readonly string[];
  readonly ignored: readonly string[];
  readonly seam: Seam | null;
  readonly seconds: number;
  readonly warnings: readonly string[];
  readonly loop: boolean;
  readonly alpha: boolean;
  readonly sound: boolean;
  readonly at: string;
  readonly proxyType: string;
  readonly dailies: boolean;
  readonly tags: readonly string[];
  readonly parents: readonly Parent[];
}

/** A take and everything it comes from or has led to; those that are `gone` were deleted. */
export interface Lineage {
  readonly takes: readonly { readonly id: string; readonly gone: boolean; readonly kind: string | null; readonly prompt: string | null; readonly quality: Quality | null }[];
  readonly edges: readonly { readonly take: string; readonly parent: string; readonly as: string }[];
}

export interface Tag {
  readonly tag: string;
  readonly takes: number;
}

/** Looks for takes of which all of it is so. */
export interface TakeQuery {
  readonly q?: string;
  readonly tags?: readonly string[];
  readonly world?: string;
  readonly kind?: string;
  readonly host?: string;
}

export interface Shot {
  readonly id: string;
  readonly asked: string;
  readonly format: string;
  readonly request: ShotRequest;
  readonly takes: readonly string[];
  readonly group: string | null;
}

/** One job that runs or waits; `begins` and `left` (seconds) are null where nothing like it was made. */
export interface QueueEntry {
  readonly id: string;
  readonly paused: boolean;
  readonly afterHours: boolean;
  readonly notBefore: string | null;
  readonly begins: string | null;
  readonly left: number | null;
}

export interface WorkQueue {
  readonly paused: boolean;
  readonly afterHours: { readonly from: string; readonly until: string };
  readonly left: number | null;
  readonly running: readonly QueueEntry[];
  readonly waiting: readonly QueueEntry[];
  readonly more: number;
}

/** Where a waiting job goes. */
export type Move = { readonly to: "front" | "back" } | { readonly before: string };

/** One shot and what varies of it: at most 64 shots. */
export interface Variants {
  readonly shot: Ask;
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly sizes?: readonly string[];
  readonly seeds?: number | readonly number[];
}

export interface Group {
  readonly group: string;
  readonly shots: readonly Shot[];
}

/** A file that was handed in. */
export interface Medium {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly contents: {
    readonly kind: "video" | "still" | "sound" | "other";
    readonly size: string | null;
    readonly rate: string | null;
    readonly frames: number | null;
    readonly problem: string | null;
  };
}

/** Frames of a file or a timeline; the end is exclusive. */
export interface FrameRange {
  readonly start: number;
  readonly end: number;
}

/** A clip on a host's timeline. */
export interface Item {
  readonly id: string;
  readonly media: string | null;
  readonly track: string;
  readonly range: FrameRange;
  readonly sourceIn: number;
  readonly leftHandle: number;
  readonly rightHandle: number;
  readonly mediaRate: string | null;
  readonly key: string | null;
  readonly take: string | null;
}

export interface Gap {
  readonly track: string;
  readonly range: FrameRange;
  readonly before: Item | null;
  readonly after: Item | null;
}

/** A clip that new frames join, with the frames of its file that the timeline shows. */
export interface Neighbour {
  readonly item: string;
  readonly clip: string;
  readonly range: FrameRange;
  readonly take: string | null;
}

export type Does = "extend-head" | "extend-tail" | "fill" | "loop" | "retake" | "remix" | "generate";

/** Something that can be made at the playhead; where it cannot, `ask` is null and `why` and `todo` say what is in the way. */
export interface Operation {
  readonly do: Does;
  readonly label: string;
  readonly ask: Ask | null;
  readonly why: string | null;
  readonly todo: string;
}

/** What a host has at its playhead and what can be made there. */
export interface Context {
  readonly playhead: Playhead | null;
  readonly under: Item | null;
  readonly gap: Gap | null;
  readonly selection: readonly Item[];
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
  readonly operations: readonly Operation[];
  readonly suggested: Does;
  readonly untold: readonly { readonly what: string; readonly hostError: string; readonly why: string }[];
}

/** A request's own document; only what "ask again" changes is named. */
export interface ShotRequest {
  readonly casting: { readonly model: string; readonly quality: Quality; readonly seed: number };
  readonly [field: string]: unknown;
}

export interface Hello {
  readonly host: string;
  readonly version: string;
  readonly edition: string;
  readonly capabilities: readonly string[];
}

export interface Playhead {
  readonly timeline: string;
  readonly frame: number;
  readonly rate: string;
  readonly drop: boolean;
  readonly timecode: string;
  readonly width: number;
  readonly height: number;
}

export interface Session {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly address: string;
  readonly state: "connecting" | "connected" | "waiting" | "stopped";
  readonly hello: Hello | null;
  readonly problem: string | null;
  readonly playhead: Playhead | null;
}

export interface Degraded {
  readonly asked: string;
  readonly used: string;
  readonly why: string;
}

/** How a clip comes onto a timeline; a host that lacks it uses a track of its own. */
export type PlaceMode = "new_track" | "overwrite" | "ripple" | "take" | "bin";

export interface Placement {
  readonly id: string;
  readonly host: string;
  readonly shot: string;
  readonly take: string | null;
  readonly at: number | null;
  readonly until: number | null;
  readonly mode: PlaceMode;
  readonly asked: string;
  readonly state: "waiting" | "placing" | "live" | "failed" | "removing" | "removed";
  readonly shown: string | null;
  readonly item: string | null;
  readonly degraded: readonly Degraded[];
  readonly problem: string | null;
}

export interface Reading {
  readonly kept: readonly string[];
  readonly ignored: readonly string[];
  /** One sentence that says all that will be done and, read again, means the same. */
  readonly expansion: string;
  /** How contradictions were settled. */
  readonly notes: readonly string[];
  readonly scene: { readonly world: string; readonly parameters: Readonly<Record<string, number>> };
}

export interface World {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly alpha: boolean;
  readonly words: readonly string[];
}

export interface Model {
  readonly id: string;
  readonly title: string;
  readonly operations: readonly string[];
  readonly about: string;
}

export interface ProblemDocument {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly todo: string;
}

/** A picture of at most 96 by 96 pixels: red, green and blue of each in rows, 8 bits, in base64. */
export interface SmallStill {
  readonly width: number;
  readonly height: number;
  readonly rgb: string;
}

/** How a shot is directed, whatever it shows, in the words of the command line. */
export interface Direction {
  readonly camera?: readonly string[];
  readonly lens?: string;
  readonly light?: string;
  readonly speed?: string;
  readonly palette?: readonly string[];
  readonly style?: string;
  readonly loudness?: string;
  readonly music?: string;
  readonly soundFile?: string;
  readonly repeatSound?: boolean;
}

/** What `POST /api/v1/shots` takes. */
export interface Ask {
  readonly prompt?: string;
  readonly request?: ShotRequest;
  readonly frames?: number;
  readonly seconds?: number;
  readonly rate?: string;
  readonly size?: string;
  readonly loop?: boolean;
  readonly alpha?: boolean;
  readonly sound?: boolean;
  readonly seed?: number;
  readonly takes?: number;
  readonly draft?: boolean;
  readonly format?: string;
  readonly place?: string;
  /** Frame of the host's timeline where what is new begins, or (`until`, exclusive) ends. */
  readonly at?: number;
  readonly until?: number;
  readonly direction?: Direction;
  /** Stills that the shot begins and ends at, such as `media:ID`. */
  readonly firstFrame?: string;
  readonly lastFrame?: string;
  readonly tags?: readonly string[];
  readonly parent?: string;
  readonly paused?: boolean;
  readonly afterHours?: boolean;
  readonly notBefore?: string;
}

/** Where a host is found; what is left out is read from the host's own settings. */
export interface HostAddress {
  readonly kind: string;
  readonly address?: string;
  readonly port?: number;
  readonly password?: string;
}

export type ServerEvent =
  | { readonly kind: "job"; readonly job: Job }
  | { readonly kind: "progress"; readonly id: string; readonly done: number; readonly total: number; readonly left: number | null }
  | { readonly kind: "queue" }
  | { readonly kind: "tags"; readonly id: string; readonly tags: readonly string[] }
  | { readonly kind: "picture"; readonly id: string; readonly frame: number; readonly url: string }
  | { readonly kind: "dailies"; readonly id: string }
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "session"; readonly session: Session }
  | { readonly kind: "session-gone"; readonly id: string }
  | { readonly kind: "placement"; readonly placement: Placement };
