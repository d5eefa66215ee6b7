import type { Context, Does, Job, Model, Placement, Session, Take, WorkQueue, World } from "../api/shapes";
import type { Marks, NewFrames } from "./marks";
import type { Sample } from "./pace";

/** How the panel stands with its server. */
export type Link =
  | { readonly name: "joining" }
  | { readonly name: "live" }
  | { readonly name: "offline" }
  | { readonly name: "locked"; readonly why: "none" | "pairing" | "tries" | "revoked" };

/** The newest picture of a job; frame -1 is the held frame. */
export interface Picture {
  readonly frame: number;
  readonly url: string;
}

/** Something to tell the user. */
export interface Notice {
  readonly id: number;
  readonly tone: "done" | "trouble";
  readonly text: string;
  readonly todo: string;
}

type ById<T> = Readonly<Record<string, T>>;

/** Everything the panel knows of the server. Never changed in place. */
export interface State {
  readonly link: Link;
  readonly loaded: boolean;
  readonly jobs: ById<Job>;
  readonly takes: ById<Take>;
  /** The take that the open one is compared with, null for none. */
  readonly compared: string | null;
  /** Where the next page of takes begins, null after the last. */
  readonly moreTakes: string | null;
  readonly sessions: ById<Session>;
  readonly placements: ById<Placement>;
  readonly pictures: ById<Picture>;
  /** What the connected host has at its playhead; null where no host is connected or it was not read yet. */
  readonly context: Context | null;
  /** What the user wants to make there; null for what the context suggests. */
  readonly operation: Does | null;
  /** The host that the user has chosen where several are connected; null for none. */
  readonly host: string | null;
  /** Why the context could not be read the last time; null where it could. */
  readonly unread: { readonly text: string; readonly todo: string } | null;
  readonly marks: Marks | null;
  readonly newFrames: NewFrames | null;
  readonly samples: ById<readonly Sample[]>;
  /** Seconds that running jobs still take, as the server foretells. */
  readonly left: ById<number>;
  /** Order and rules of the jobs that wait; null before it was read. */
  readonly queue: WorkQueue | null;
  readonly models: readonly Model[];
  readonly worlds: readonly World[];
  readonly notices: readonly Notice[];
  /** Jobs that came to nothing and that the user does not want to see any more. */
  readonly dismissed: readonly string[];
  /** When the panel began to follow, ISO 8601; empty before. */
  readonly since: string;
}

export const NOTHING: State = {
  link: { name: "joining" },
  loaded: false,
  jobs: {},
  takes: {},
  compared: null,
  moreTakes: null,
  sessions: {},
  placements: {},
  pictures: {},
  context: null,
  operation: null,
  host: null,
  unread: null,
  marks: null,
  newFrames: null,
  samples: {},
  left: {},
  queue: null,
  models: [],
  worlds: [],
  notices: [],
  dismissed: [],
  since: "",
};
