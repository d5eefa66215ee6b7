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
  readonly state: JobState;
  readonly held: boolean;
  readonly preview: boolean;
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

export interface Take {
  readonly id: string;
  readonly shot: string;
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
}

export interface Shot {
  readonly id: string;
  readonly asked: string;
  readonly format: string;
  readonly request: ShotRequest;
  readonly takes: readonly string[];
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

export interface Placement {
  readonly id: string;
  readonly host: string;
  readonly shot: string;
  readonly take: string | null;
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
  readonly direction?: Direction;
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
  | { readonly kind: "progress"; readonly id: string; readonly done: number; readonly total: number }
  | { readonly kind: "picture"; readonly id: string; readonly frame: number; readonly url: string }
  | { readonly kind: "dailies"; readonly id: string }
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "session"; readonly session: Session }
  | { readonly kind: "session-gone"; readonly id: string }
  | { readonly kind: "placement"; readonly placement: Placement };
