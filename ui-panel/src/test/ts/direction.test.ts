import { chosen } from "../../main/ts/direction/chosen";
import { directingFlaws, timesOf, toDirection, UNDIRECTED, type Directing } from "../../main/ts/direction/direction";
import { atPace, paceOf, toggled } from "../../main/ts/direction/moves";
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

test("every thing that is directed is a chip of its aspect", () => {
  same(chosen(UNDIRECTED), []);
  same(
    chosen(ALL).map(({ aspect, words }) => `${aspect}: ${words}`),
    ["camera: slow pan left", "camera: handheld", "lens: 85 mm", "lens: shallow 0.8", "lens: vignette 0.5", "light: 3200 K", "light: 2 colours", "pace: 1/2×", "style: film grain 0.7", "sound: -16 LUFS", "sound: music, A minor, 90 bpm, calm", "sound: Own sound"],
  );
});

test("taking every chip away leaves nothing asked", () => {
  const left = chosen(ALL).reduce((directing, chip) => ({ ...directing, ...chosen(directing).find(({ words }) => words === chip.words)?.without }), ALL);
  same([chosen(left), toDirection(left)], [[], undefined]);
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
  same(toggled(["slow pan left", "handheld"], "pan right"), ["handheld", "pan right"]);
  same(toggled(["slow pan left"], "tilt up"), ["slow pan left", "tilt up"]);
  same(toggled(["slow pan left"], "static"), ["static"]);
  same(toggled(["static"], "pan left"), ["pan left"]);
});

test("a second press takes a move away, whatever its pace", () => {
  same(toggled(["slow pan left", "handheld"], "pan left"), ["handheld"]);
  same(toggled(["static"], "static"), []);
});

test("a move has a pace, and a camera that stands has none", () => {
  same(["pan left", "slow pan left", "fast pan left"].map((move) => atPace(move, "fast")), ["fast pan left", "fast pan left", "fast pan left"]);
  same([atPace("slow pan left", "usual"), atPace("static", "slow")], ["pan left", "static"]);
  same(["pan left", "slow pan left", "fast pan left"].map(paceOf), ["usual", "slow", "fast"]);
});
