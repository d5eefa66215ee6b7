import type { Ask, Session, ShotRequest, Variants } from "../api/shapes";
import { toDirection } from "../direction/direction";
import { rateText } from "../time/timebase";
import { DEFAULT_RATE, DEFAULT_SIZE, formatOf, framesOf, loopOf, rateOf, sizesOf, whole, type Draft } from "./draft";
import { stillMembers } from "./stills";
import { filled, rowsOf, tableOf, wordsOf } from "./vary";

/** What the server is asked: one shot, or several in one go. */
export type Call = { readonly ask: Ask } | { readonly variants: Variants };

/** The shot or the variants of a draft without flaws. Variants are placed one by one, so `place` is for one shot alone. */
export function toCall(draft: Draft, host: Session | null, place: string | null): Call {
  const variants = toVariants(draft, host);
  return variants ? { variants } : { ask: toAsk(draft, host, place) };
}

/** How many there are of each thing that varies: words line by line, sizes, takes; ones are left out. */
export function factorsOf(draft: Draft, host: Session | null): readonly number[] {
  const words = rowsOf(draft.words).map((row) => wordsOf(row).length);
  return [...words, sizesOf(draft, host).length, whole(draft.takes) ?? 1].filter((factor) => factor !== 1);
}

/** How many shots words and sizes make, each with one take. */
function combined(draft: Draft, host: Session | null): number {
  return rowsOf(draft.words).reduce((shots, row) => shots * wordsOf(row).length, sizesOf(draft, host).length);
}

/** How many shots are asked for; several takes of one and the same are one shot. */
export function shotsOf(draft: Draft, host: Session | null): number {
  const shots = combined(draft, host);
  return shots > 1 ? shots * (whole(draft.takes) ?? 1) : 1;
}

/** Several shots, everything combined with everything; null where there is only one. */
export function toVariants(draft: Draft, host: Session | null): Variants | null {
  if (combined(draft, host) < 2) {
    return null;
  }
  const rows = rowsOf(draft.words);
  const sizes = sizesOf(draft, host);
  const seeds = whole(draft.takes) ?? 1;
  const shot: Ask = { ...fromWords(draft, host), prompt: draft.prompt.trim(), ...formatMember(draft), draft: draft.quality === "both" };
  return { shot, ...(rows.length > 0 ? { words: tableOf(rows) } : {}), ...(sizes.length > 1 ? { sizes } : {}), ...(seeds > 1 ? { seeds } : {}) };
}

/** What is asked of the server; only for a draft without flaws. */
export function toAsk(draft: Draft, host: Session | null, place: string | null): Ask {
  const takes = whole(draft.takes) ?? 1;
  const more = { takes, ...formatMember(draft), ...(place === null ? {} : { place }) };
  return draft.quality === "draft" ? { request: toRequest(draft, host), ...more } : { ...fromWords(draft, host), ...more, draft: draft.quality === "both" };
}

function formatMember(draft: Draft): Pick<Ask, "format"> {
  const format = formatOf(draft);
  return format === null ? {} : { format };
}

function fromWords(draft: Draft, host: Session | null): Ask {
  const rate = rateOf(draft, host);
  const direction = toDirection(draft.directing);
  const ask: Ask = {
    prompt: filled(draft.prompt, draft.words).trim(),
    size: sizesOf(draft, host)[0] ?? DEFAULT_SIZE,
    rate: rate ? rateText(rate) : DEFAULT_RATE,
    frames: framesOf(draft, host) ?? 1,
    loop: loopOf(draft, host),
    alpha: draft.alpha,
    sound: draft.sound,
    seed: whole(draft.seed) ?? 1,
  };
  return { ...ask, ...stillMembers(draft.stills), ...(direction ? { direction } : {}) };
}

/** A draft that no final follows is asked for with the whole document, where the quality can be said. */
function toRequest(draft: Draft, host: Session | null): ShotRequest {
  const { seed = 1, frames = 1, ...shot } = fromWords(draft, host);
  return { schema: "ShotRequest.1", kind: "generate", ...shot, frames, range: { start: 0, end: frames }, casting: { model: "auto", quality: "draft", seed } };
}
