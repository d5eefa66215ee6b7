import type { Direction } from "../api/shapes";
import { texts } from "../texts/texts";

/** What stands in the fields of the direction, as it is typed; an empty field says nothing. */
export interface Directing {
  /** Moves in the words of the command line, such as `slow pan left`. */
  readonly camera: readonly string[];
  readonly focalLength: string;
  readonly shallow: string;
  readonly anamorphic: string;
  readonly vignette: string;
  readonly kelvin: string;
  readonly speed: string;
  readonly palette: readonly string[];
  readonly style: string;
  readonly styleStrength: string;
  readonly loudness: string;
  readonly music: boolean;
  readonly key: string;
  readonly tempo: string;
  readonly mood: string;
  readonly soundFile: string;
  readonly repeatSound: boolean;
}

export const UNDIRECTED: Directing = {
  camera: [],
  focalLength: "",
  shallow: "",
  anamorphic: "",
  vignette: "",
  kelvin: "",
  speed: "",
  palette: [],
  style: "",
  styleStrength: "",
  loudness: "",
  music: false,
  key: "",
  tempo: "",
  mood: "",
  soundFile: "",
  repeatSound: false,
};

export const STYLES: readonly string[] = ["natural", "cinematic", "film grain", "noir", "anime cel", "oil paint", "watercolour", "neon", "VHS"];
export const MOODS: readonly string[] = ["calm", "soft", "lively", "driving"];
const TONICS: readonly string[] = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];
export const KEYS: readonly string[] = ["minor", "major"].flatMap((kind) => TONICS.map((tonic) => `${tonic} ${kind}`));
export const MOST_COLOURS = 8;

/** A field of the direction that cannot be asked with, and why. */
export interface DirectingFlaw {
  readonly field: keyof Directing;
  readonly text: string;
}

/** A number in plain decimals; null for anything else. */
function decimal(text: string): number | null {
  return /^-?\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

function within(text: string, least: number, most: number): boolean {
  const value = decimal(text);
  return text === "" || (value !== null && value >= least && value <= most);
}

/** How many times as fast a speed such as `0.5`, `1/2` or `30x` is; null for anything else. */
export function timesOf(speed: string): number | null {
  const plain = speed.replace(/x$/, "");
  const parts = /^(\d{1,9})\/(\d{1,9})$/.exec(plain);
  return parts ? Number(parts[1]) / Number(parts[2]) : decimal(plain);
}

function fastEnough(speed: string): boolean {
  const times = timesOf(speed);
  return speed === "" || (times !== null && times >= 0.05 && times <= 50);
}

function loudEnough(loudness: string): boolean {
  return loudness.toLowerCase() === "off" || within(loudness.replace(/ ?lufs$/i, ""), -60, -5);
}

/** What stands in the way of asking, field by field; the server's own limits. */
export function directingFlaws(directing: Directing): readonly DirectingFlaw[] {
  const checks: readonly (readonly [keyof Directing, boolean, string])[] = [
    ["focalLength", within(directing.focalLength, 10, 400), texts.direction.flaws.focalLength],
    ["kelvin", within(directing.kelvin, 1500, 15000) && !directing.kelvin.includes("."), texts.direction.flaws.kelvin],
    ["speed", fastEnough(directing.speed), texts.direction.flaws.speed],
    ["loudness", loudEnough(directing.loudness), texts.direction.flaws.loudness],
    ["tempo", within(directing.tempo, 40, 220), texts.direction.flaws.tempo],
  ];
  return checks.filter(([, right]) => !right).map(([field, , text]) => ({ field, text }));
}

function joined(...parts: readonly string[]): string | undefined {
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? undefined : said.join(", ");
}

function named(name: string, value: string): string {
  return value === "" ? "" : `${name} ${value}`;
}

function lens(directing: Directing): string | undefined {
  const length = directing.focalLength === "" ? "" : `${directing.focalLength}mm`;
  const glass = [named("shallow", directing.shallow), named("anamorphic", directing.anamorphic), named("vignette", directing.vignette)];
  return joined(length, ...glass);
}

function style(directing: Directing): string | undefined {
  return directing.style === "" ? undefined : `${directing.style} ${directing.styleStrength}`.trim();
}

function music(directing: Directing): string | undefined {
  const tempo = directing.tempo === "" ? "" : `${directing.tempo} bpm`;
  return directing.music ? (joined(directing.key, tempo, directing.mood) ?? "any") : undefined;
}

function some(texts: readonly string[]): readonly string[] | undefined {
  return texts.length === 0 ? undefined : texts;
}

function said(text: string): string | undefined {
  return text === "" ? undefined : text;
}

/** The direction as a request has it; undefined where nothing is directed. */
export function toDirection(directing: Directing): Direction | undefined {
  const file = said(directing.soundFile.trim());
  const members: Record<string, Direction[keyof Direction]> = {
    camera: some(directing.camera),
    lens: lens(directing),
    light: directing.kelvin === "" ? undefined : `${directing.kelvin}K`,
    speed: said(directing.speed),
    palette: some(directing.palette),
    style: style(directing),
    loudness: said(directing.loudness),
    music: music(directing),
    soundFile: file,
    repeatSound: file !== undefined && directing.repeatSound ? true : undefined,
  };
  const asked = Object.entries(members).filter(([, value]) => value !== undefined);
  return asked.length === 0 ? undefined : (Object.fromEntries(asked) as Direction);
}
