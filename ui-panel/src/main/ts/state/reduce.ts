import type { Context, Does, Job, Model, Placement, ServerEvent, Session, Take, WorkQueue, World } from "../api/shapes";
import { onEvent } from "./events";
import type { Marks, NewFrames } from "./marks";
import { byId, with_, without } from "./records";
import type { Link, Notice, State } from "./state";

/** Everything read afresh. */
export interface Everything {
  readonly jobs: readonly Job[];
  readonly queue: WorkQueue;
  readonly takes: readonly Take[];
  readonly moreTakes: string | null;
  readonly sessions: readonly Session[];
  readonly placements: readonly Placement[];
}

export type Action =
  | { readonly kind: "link"; readonly link: Link }
  | { readonly kind: "everything"; readonly everything: Everything }
  | { readonly kind: "event"; readonly event: ServerEvent; readonly at: number }
  | { readonly kind: "page"; readonly takes: readonly Take[]; readonly moreTakes: string | null }
  | { readonly kind: "take"; readonly take: Take }
  | { readonly kind: "compare"; readonly take: string | null }
  | { readonly kind: "queue"; readonly queue: WorkQueue }
  | { readonly kind: "context"; readonly context: Context | null }
  | { readonly kind: "unread"; readonly text: string; readonly todo: string }
  | { readonly kind: "operate"; readonly operation: Does | null }
  | { readonly kind: "mean"; readonly host: string | null }
  | { readonly kind: "mark"; readonly marks: Marks | null }
  | { readonly kind: "new-frames"; readonly newFrames: NewFrames | null }
  | { readonly kind: "models"; readonly models: readonly Model[]; readonly worlds: readonly World[] }
  | { readonly kind: "notice"; readonly notice: Notice }
  | { readonly kind: "noted"; readonly id: number }
  | { readonly kind: "dismiss"; readonly job: string }
  | { readonly kind: "begin"; readonly since: string; readonly dismissed: readonly string[] };

const NOTICES_KEPT = 4;
const DISMISSED_KEPT = 200;

/** The state after an action. Pure. */
export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case "link":
      return { ...state, link: action.link };
    case "everything":
      return replaced(state, action.everything);
    case "event":
      return onEvent(state, action.event, action.at);
    case "page":
      return { ...state, takes: { ...state.takes, ...byId(action.takes) }, moreTakes: action.moreTakes };
    case "take":
      return { ...state, takes: with_(state.takes, action.take) };
    case "compare":
      return { ...state, compared: action.take };
    case "queue":
      return { ...state, queue: action.queue };
    case "context":
      return { ...state, context: action.context, unread: null };
    case "unread":
      return { ...state, unread: { text: action.text, todo: action.todo } };
    case "operate":
      return { ...state, operation: action.operation };
    case "mean":
      return { ...state, host: action.host };
    case "mark":
      return { ...state, marks: action.marks };
    case "new-frames":
      return { ...state, newFrames: action.newFrames };
    case "models":
      return { ...state, models: action.models, worlds: action.worlds };
    case "notice":
      return { ...state, notices: [...state.notices, action.notice].slice(-NOTICES_KEPT) };
    case "noted":
      return { ...state, notices: state.notices.filter((notice) => notice.id !== action.id) };
    case "dismiss":
      return { ...state, dismissed: [...state.dismissed, action.job].slice(-DISMISSED_KEPT) };
    case "begin":
      return { ...state, since: action.since, dismissed: action.dismissed };
  }
}

function replaced(state: State, all: Everything): State {
  const jobs = byId(all.jobs);
  const dead = Object.keys(state.pictures).filter((id) => !(id in jobs));
  return {
    ...state,
    loaded: true,
    jobs,
    queue: all.queue,
    takes: byId(all.takes),
    moreTakes: all.moreTakes,
    sessions: byId(all.sessions),
    placements: byId(all.placements),
    pictures: without(state.pictures, dead),
    samples: {},
    left: {},
  };
}
