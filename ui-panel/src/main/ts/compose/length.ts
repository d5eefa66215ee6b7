import type { Session } from "../api/shapes";
import { framesIn, type Rate } from "../time/timebase";
import { barsNearest } from "./bars";
import { framesOf, rateOf, type Draft } from "./draft";

/** The draft with another unit of length that means the same, as near as the rate and whole bars allow. */
export function withUnit(draft: Draft, unit: Draft["unit"], host: Session | null): Draft {
  const frames = framesOf(draft, host);
  const rate = rateOf(draft, host);
  if (unit === draft.unit || frames === null || !rate) {
    return { ...draft, unit };
  }
  switch (unit) {
    case "frames":
      return { ...draft, unit, length: `${frames}` };
    case "seconds":
      return { ...draft, unit, length: secondsText(frames, rate) };
    case "bars":
      return { ...draft, unit, length: barsNearest(frames, rate, draft.tempo, draft.metre) };
  }
}

/** Seconds of so many frames, with the fewest places that give the same frames back. */
function secondsText(frames: number, rate: Rate): string {
  for (let places = 0; places <= 9; places++) {
    const scale = 10n ** BigInt(places);
    const scaled = (2n * BigInt(frames) * rate.den * scale + rate.num) / (2n * rate.num);
    const digits = scaled.toString().padStart(places + 1, "0");
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    if (framesIn(text, rate) === frames) {
      return text;
    }
  }
  return `${frames}`;
}
