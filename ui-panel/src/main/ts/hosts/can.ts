import type { Hello } from "../api/shapes";
import { texts } from "../texts/texts";

type Capability = keyof typeof texts.hosts.capability;

const KNOWN = Object.keys(texts.hosts.capability) as Capability[];
/** What an editor would miss: the rest is said only where it is there. */
const MISSED: readonly Capability[] = ["playhead", "selection", "gap", "place", "replace_media", "remove"];

function told(hello: Hello): readonly string[] {
  return hello.capabilities.map((capability) => capability.toLowerCase().replace(/-/g, "_"));
}

/** What a host can do, in words; what we have no words for as it was told. */
export function canWords(hello: Hello): readonly string[] {
  const others = told(hello).filter((capability) => !KNOWN.some((known) => known === capability));
  return [...KNOWN.filter((known) => told(hello).includes(known)).map((known) => texts.hosts.capability[known]), ...others];
}

/** What of the things that matter most a host cannot do, in words. */
export function cannotWords(hello: Hello): readonly string[] {
  return MISSED.filter((missed) => !told(hello).includes(missed)).map((missed) => texts.hosts.capability[missed]);
}
