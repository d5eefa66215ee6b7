import type { Ask, Session } from "../api/shapes";
import { flaws, formatOf, toAsk, type Draft, type Flaw } from "../compose/draft";
import { operationOf } from "../state/select";
import type { State } from "../state/state";
import { footageAsk, remixAsk, type Wishes } from "./call";
import { isOnFootage } from "./operations";

const FOOTAGE_FIELDS: readonly Flaw["field"][] = ["seed", "takes"];

/** What the main button asks for; null where that cannot be made. `place`: the host it is placed in. */
export function callOf(state: State, draft: Draft, host: Session | null, place: string | null): Ask | null {
  const does = operationOf(state);
  if (isOnFootage(does)) {
    return footageAsk(state.context, does, state, wishesOf(draft, place));
  }
  const ask = toAsk(draft, host, place);
  return does === "remix" ? remixAsk(state.context, ask) : ask;
}

/** What is wrong in the fields that apply to what the button makes. */
export function flawsOf(state: State, draft: Draft, host: Session | null): readonly Flaw[] {
  const onFootage = isOnFootage(operationOf(state));
  return flaws(draft, host).filter(({ field }) => !onFootage || FOOTAGE_FIELDS.includes(field));
}

function wishesOf(draft: Draft, place: string | null): Wishes {
  const { prompt, draftFirst, seed, takes } = draft;
  return { prompt, draftFirst, seed: Number(seed), takes: Number(takes), quality: "final", format: formatOf(draft), place };
}
