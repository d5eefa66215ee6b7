import type { Does } from "../api/shapes";
import { operationOf } from "../state/select";
import type { State } from "../state/state";
import { texts } from "../texts/texts";
import { isExtend, isOnFootage, lengthOf, MOST_NEW_FRAMES, offered, OPERATIONS } from "./operations";

/** Stands for no choice of the user's. */
export const SUGGESTED = "suggested";

/** One thing that can be made: `why` says what is in the way where it cannot be. */
export interface Offer {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  /** Whether `why` comes from the server, in English. */
  readonly told: boolean;
}

/** What the button reads for an operation, or for the one that it stands on. */
export function labelOf(state: State, does: Does = operationOf(state)): string {
  return texts.context.operation[does](isOnFootage(does) ? lengthOf(state.context, does, state) || null : null);
}

export function offerOf(state: State, does: Does): Offer {
  const operation = offered(state.context, does);
  const label = labelOf(state, does);
  if (isExtend(does) && lengthOf(state.context, does, state) === 0) {
    return { id: does, label, why: texts.context.badNewFrames(MOST_NEW_FRAMES), told: false };
  }
  if (does === "generate" || operation?.ask) {
    return { id: does, label, why: "", told: false };
  }
  return operation ? { id: does, label, why: `${operation.why ?? ""} ${operation.todo}`.trim(), told: true } : { id: does, label, why: texts.context.noContext, told: false };
}

/** Everything that can be made and what cannot, after what the playhead suggests. */
export function offersOf(state: State): readonly Offer[] {
  const suggested = texts.context.suggested(labelOf(state, state.context?.suggested ?? "generate"));
  return [{ id: SUGGESTED, label: suggested, why: "", told: false }, ...OPERATIONS.map((does) => offerOf(state, does))];
}
