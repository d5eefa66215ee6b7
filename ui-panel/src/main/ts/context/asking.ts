import type { Session } from "../api/shapes";
import { toCall, type Call } from "../compose/call";
import { formatOf, type Draft } from "../compose/draft";
import { flaws, type Flaw } from "../compose/flaws";
import { operationOf } from "../state/select";
import type { State } from "../state/state";
import { footageAsk, remixAsk, spotFor, type Wishes } from "./call";
import { isOnFootage } from "./operations";

/** What the main button asks for; null where that cannot be made. `place`: the host it is placed in. */
export function callOf(state: State, draft: Draft, host: Session | null, place: string | null): Call | null {
  const does = operationOf(state);
  if (isOnFootage(does)) {
    const ask = footageAsk(state.context, does, state, wishesOf(draft, place));
    return ask && { ask };
  }
  const call = placedAt(toCall(draft, host, place), state);
  return does === "generate" ? call : remixOf(state, call);
}

function placedAt(call: Call, state: State): Call {
  return "ask" in call && call.ask.place !== undefined ? { ask: { ...call.ask, ...spotFor(state.context, operationOf(state)) } } : call;
}

/** Every variant of a remix is one. */
function remixOf(state: State, call: Call): Call | null {
  const ask = remixAsk(state.context, "ask" in call ? call.ask : call.variants.shot);
  return ask && ("ask" in call ? { ask } : { variants: { ...call.variants, shot: ask } });
}

/** What is wrong in the fields that apply to what the button makes. */
export function flawsOf(state: State, draft: Draft, host: Session | null): readonly Flaw[] {
  return flaws(draft, host, operationOf(state));
}

function wishesOf(draft: Draft, place: string | null): Wishes {
  const { prompt, quality, seed, takes } = draft;
  const more = { seed: Number(seed), takes: Number(takes), format: formatOf(draft), place };
  return { prompt, draftFirst: quality === "both", quality: quality === "draft" ? "draft" : "final", ...more };
}
