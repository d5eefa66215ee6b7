import { directingFlaws, directionWords, timesOf, toDirection, UNDIRECTED, type Directing } from "../../main/ts/direction/direction";
import { freeMoves, nextPace } from "../../main/ts/direction/moves";
import { same, test } from "./suite";

const ALL: Directing = {
  camera: ["slow pan left", "handheld"],
  focalLength: "85",
  shallow: "0.8",
  anamorphic: "",
  vignette: "0.5",
  kelvin: "3200",
  speed: "1/2",
  palette: ["#1b2a41", "#d8502c"],
  style: "film grain",
  styleStrength: "0.7",
  loudness: "-16",
  music: true,
  key: "A minor",
  tempo: "90",
  mood: "calm",
  soundFile: " /home/me/song.wav ",
  repeatSound: true,
};

test("a direction is written in the words of the command line", () => {
  same(toDirection(ALL), {
    camera: ["slow pan left", "handheld"],
    lens: "85mm, shallow 0.8, vignette 0.5",
    light: "3200K",
    speed: "1/2",
    palette: ["#1b2a41", "#d8502c"],
    style: "film grain 0.7",
    loudness: "-16",
    music: "A minor, 90 bpm, calm",
    soundFile: "/home/me/song.wav",
    repeatSound: true,
  });
});

test("what nobody said is not asked", () => {
  same(toDirection(UNDIRECTED), undefined);
  same(toDirection({ ...UNDIRECTED, music: true }), { music: "any" });
  same(toDirection({ ...UNDIRECTED, shallow: "0", style: "noir" }), { lens: "shallow 0", style: "noir" });
  same(toDirection({ ...UNDIRECTED, key: "F# major", styleStrength: "0.3", repeatSound: true }), undefined);
});

test("one line says all of it", () => {
  same(directionWords(undefined), "");
  same(directionWords(toDirection(ALL)), "slow pan left, handheld, 85mm, shallow 0.8, vignette 0.5, 3200K, 1/2×, 2 colours, film grain 0.7, -16, music A minor, 90 bpm, calm, own sound");
});

test("every field of a direction that cannot be asked with is named", () => {
  const bad: Directing = { ...UNDIRECTED, focalLength: "9", kelvin: "99999", speed: "-1", loudness: "loud", tempo: "300" };
  same(directingFlaws(bad).map(({ field }) => field), ["focalLength", "kelvin", "speed", "loudness", "tempo"]);
  same(directingFlaws(ALL), []);
  same(directingFlaws({ ...UNDIRECTED, loudness: "OFF" }), []);
  same(directingFlaws({ ...UNDIRECTED, loudness: "-16 LUFS" }), []);
});

test("speeds are decimals or fractions, from 0.05 to 50 times", () => {
  same(["0.5", "1/4", "30x", "half", "1/0"].map(timesOf), [0.5, 0.25, 30, null, Infinity]);
  same(["0.05", "50", "1/20"].map((speed) => directingFlaws({ ...UNDIRECTED, speed }).length), [0, 0, 0]);
  same(["0.04", "51", "1/0", "0/1"].map((speed) => directingFlaws({ ...UNDIRECTED, speed }).length), [1, 1, 1, 1]);
});

test("a camera makes one move of each kind, and none where it stands", () => {
  same(freeMoves(["slow pan left"]).includes("pan right"), false);
  same(freeMoves(["slow pan left"]).includes("static"), false);
  same(freeMoves(["slow pan left"]).includes("tilt up"), true);
  same(freeMoves(["static"]), []);
  same(freeMoves([]).length, 16);
});

test("the pace of a move goes round", () => {
  same(["pan left", "slow pan left", "fast pan left", "static"].map(nextPace), ["slow pan left", "fast pan left", "pan left", "static"]);
});
