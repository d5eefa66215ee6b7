import type { Take } from "../api/shapes";
import { SIZES } from "../compose/choices";
import { CUSTOM, type Draft } from "../compose/draft";

/** What the composer takes over of a take that is to be remixed: its words and settings. */
export function remixOf(take: Take): Partial<Draft> {
  const { prompt, size, rate, frames, loop, alpha, sound, seed } = take;
  const known = SIZES.includes(size);
  const shape = known ? { size } : { size: CUSTOM, customSize: size };
  return { prompt, ...shape, rate, length: `${frames}`, unit: "frames", loop, alpha, sound, seed: `${seed}`, takes: "1" };
}
