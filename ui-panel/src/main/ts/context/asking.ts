import type { Session } from "../api/shapes";
import { toAsk, toCall, type Call } from "../compose/call";
import { formatOf, type Draft } from "../compose/draft";
import { flaws, type Flaw } from "../compose/flaws";
import { operationOf } from "../state/select";
import type { State } from "../state/state";
import { footageAsk, remixAsk, type Wishes } from "./call";
import { isOnFootage } from "./operations";

/** What the main button asks for; null where that cannot be made. `place`: the host it is placed in. */
export function callOf(state: State, draft: Draft, host: Session | null, place: string | null): Call | null {
  const does = operationOf(state);
  if (does === "generate") {
    return toCall(draft, host, place);
  }
  const ask = isOnFootage(does) ? footageAsk(state.context, does, state, wishesOf(draft, place)) : remixAsk(state.context, toAsk(draft, host, place));
  return ask && { ask };
}

/** What is wrong in the fields that apply to what the button makes. */
export function flawsOf(state: State, draft: Draft, host: Session | null): readonly Flaw[] {
  return flaws(draft, host, operationOf(state));
}

function wishesOf(draft: Draft, place: string | null): Wishes {
  const { prompt, quality, seed, takes } = draft;
  return { prompt, draftFirst: quality === "both", seed: Number(seed), takes: Number(takes), quality: quality === "draft" ? "draft" : "final", format: formatOf(draft), place };
}
