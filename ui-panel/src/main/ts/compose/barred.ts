import type { Session } from "../api/shapes";
import { flawsOf } from "../context/asking";
import { offerOf } from "../context/labels";
import { operationOf } from "../state/select";
import type { State } from "../state/state";
import { texts } from "../texts/texts";
import type { Draft } from "./draft";

/** What is in the way of asking, for people; empty for nothing. `handing`: the still that is being handed in. */
export function barredBy(state: State, draft: Draft, host: Session | null, handing: string): string {
  const { why } = offerOf(state, operationOf(state));
  if (state.link.name !== "live" || why !== "") {
    return why === "" ? texts.context.offline : why;
  }
  if (handing !== "") {
    return texts.compose.stills.handing(handing);
  }
  const [first] = flawsOf(state, draft, host);
  return first === undefined ? "" : first.field === "prompt" ? texts.context.sayPrompt : texts.context.lookAtFields;
}
