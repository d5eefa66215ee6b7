import { texts } from "../texts/texts";
import type { Directing } from "./direction";
import { moveOf, paceOf } from "./moves";

/** What of a direction is disclosed at a time. */
export type Aspect = "camera" | "lens" | "light" | "pace" | "style" | "sound";
export const ASPECTS: readonly Aspect[] = ["camera", "lens", "light", "pace", "style", "sound"];

/** Something that is directed: where it is set, in words, and what takes it away. */
export interface Chosen {
  readonly aspect: Aspect;
  readonly words: string;
  readonly without: Partial<Directing>;
}

/** A word of the command line in the panel's language; as it is where there is no other. */
function said(words: Readonly<Record<string, string>>, word: string): string {
  return words[word] ?? word;
}

/** A move with its pace, in words. */
export function moveWords(words: string): string {
  const { moves, paces, paced } = texts.direction;
  const pace = paceOf(words);
  const move = said(moves, moveOf(words));
  return pace === "usual" ? move : paced(paces[pace], move);
}

export function styleWords(style: string): string {
  return said(texts.direction.styles, style);
}

export function moodWords(mood: string): string {
  return said(texts.direction.sound.moods, mood);
}

/** Everything that is directed, in the order of the aspects. */
export function chosen(directing: Directing): readonly Chosen[] {
  return [...ofCamera(directing), ...ofLens(directing), ...ofLight(directing), ...ofPace(directing), ...ofStyle(directing), ...ofSound(directing)];
}

function one(aspect: Aspect, is: boolean, words: string, without: Partial<Directing>): readonly Chosen[] {
  return is ? [{ aspect, words, without }] : [];
}

function ofCamera({ camera }: Directing): readonly Chosen[] {
  return camera.map((move) => ({ aspect: "camera", words: moveWords(move), without: { camera: camera.filter((other) => other !== move) } }));
}

function ofLens({ focalLength, shallow, anamorphic, vignette }: Directing): readonly Chosen[] {
  const { lens } = texts.direction;
  return [
    ...one("lens", focalLength !== "", lens.millimetres(focalLength), { focalLength: "" }),
    ...one("lens", shallow !== "", lens.strength(lens.shallow, shallow), { shallow: "" }),
    ...one("lens", anamorphic !== "", lens.strength(lens.anamorphic, anamorphic), { anamorphic: "" }),
    ...one("lens", vignette !== "", lens.strength(lens.vignette, vignette), { vignette: "" }),
  ];
}

function ofLight({ kelvin, palette }: Directing): readonly Chosen[] {
  const { light } = texts.direction;
  return [...one("light", kelvin !== "", light.kelvin(kelvin), { kelvin: "" }), ...one("light", palette.length > 0, light.colours(palette.length), { palette: [] })];
}

function ofPace({ speed }: Directing): readonly Chosen[] {
  return one("pace", speed !== "", texts.direction.pace.times(speed), { speed: "" });
}

function ofStyle({ style, styleStrength }: Directing): readonly Chosen[] {
  return one("style", style !== "", `${styleWords(style)} ${styleStrength}`.trim(), { style: "", styleStrength: "" });
}

function ofSound({ loudness, music, key, tempo, mood, soundFile }: Directing): readonly Chosen[] {
  const { sound } = texts.direction;
  const level = /^-?\d/.test(loudness) ? sound.levelWords(loudness.replace(/ ?lufs$/i, "")) : sound.off;
  const bed = [key, tempo === "" ? "" : sound.bpm(tempo), moodWords(mood)].filter((part) => part !== "").join(", ");
  return [
    ...one("sound", loudness !== "", level, { loudness: "" }),
    ...one("sound", music, sound.musicChip(bed), { music: false }),
    ...one("sound", soundFile.trim() !== "", sound.own, { soundFile: "" }),
  ];
}
