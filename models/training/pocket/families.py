"""What Pocket learns to show: twelve of Stage's worlds, how their parameters are drawn, and the words that name what was drawn.

An attribute is a choice between options that can be told apart by eye or ear; an option narrows some parameters and has words for it, those of
the world's manifest and of `models/text/wishes.txt`, so that a reader of prompts that knows those can be judged, and judge, by the same labels.
All other parameters are drawn evenly over a range of their own: the part of the manifest's range that still reads at 160x90.
"""
import random
from dataclasses import dataclass, field

# colours of the words as the product paints them (secondunit.shot.prompt.Brief), encoded R G B
SWATCHES = {"red": 0xC8312B, "orange": 0xE8842A, "gold": 0xD4A63A, "green": 0x3F9B4F, "cyan": 0x35B5BD, "blue": 0x2F5FB8, "purple": 0x7B45A6, "pink": 0xE66AA6, "white": 0xF4F4F2}
MOVES = {"static": {}, "pan left": {"camera.pan": (-0.22, -0.10)}, "pan right": {"camera.pan": (0.10, 0.22)}, "zoom in": {"camera.zoom": (0.10, 0.22)}, "zoom out": {"camera.zoom": (-0.22, -0.10)}}
MOVE_SHARES = (0.6, 0.11, 0.11, 0.09, 0.09)
MOVE_WORDS = {"static": ["static camera", "locked camera"], "pan left": ["camera pan left", "slow pan left"], "pan right": ["camera pan right", "slow pan right"], "zoom in": ["zoom in", "camera zooms in"], "zoom out": ["zoom out", "camera zooms out"]}


@dataclass(frozen=True)
class Option:
    """words: phrases that say it, none where nobody would; ranges: parameter to (least, most); swatch: a colour for a world that is painted."""

    words: tuple[str, ...]
    ranges: dict[str, tuple[float, float]] = field(default_factory=dict)
    swatch: str = ""


@dataclass(frozen=True)
class Family:
    world: str
    share: float  # of the clips that show a world
    say: tuple[str, ...]
    free: dict[str, tuple[float, float]]
    attributes: dict[str, dict[str, Option]]
    first: tuple[int, int] = (0, 120)  # frame of the shot that the clip begins with


def o(words: str, swatch: str = "", **ranges) -> Option:
    return Option(tuple(w for w in words.split("|") if w), {k: v if isinstance(v, tuple) else (v, v) for k, v in ranges.items()}, swatch)


def colours(form: str, *names: str) -> dict[str, Option]:
    return {n: o("|".join(f.format(n) for f in form.split("|")), swatch=n) for n in names}


FAMILIES = {
    "fire": Family("fire", 0.07, ("fire", "flames", "burning fire"), {"wind": (0, 0.35), "warmth": (0.3, 0.9), "crackle": (0.3, 1), "density": (0.2, 0.9), "size": (0.8, 1.15)}, {
        "kind": {"campfire": o("campfire|bonfire|campfire at night", kind=0), "wall": o("wall of fire|flame wall", kind=1)},
        "height": {"small": o("small|low fire", size=(0.5, 0.65)), "usual": o(""), "big": o("big|tall flames", size=(1.3, 1.5))},
        "sparks": {"none": o("no sparks", sparks=0), "some": o("", sparks=(0.2, 0.6)), "many": o("many sparks|sparks", sparks=(0.8, 1))},
    }, (0, 48)),
    "ocean": Family("ocean", 0.08, ("ocean", "sea", "open sea", "ocean waves"), {"clouds": (0.05, 0.7), "height": (3, 12), "azimuth": (-20, 20)}, {
        "hour": {"day": o("at noon|in daylight|by day", hour=(10, 15)), "sunset": o("at sunset|sunset", hour=(17.4, 17.75)), "dusk": o("at dusk|blue hour", hour=(18.25, 18.5)), "night": o("at night|moonlit", hour=(22.5, 24))},
        "sea": {"calm": o("calm|light breeze", wind=(2, 3.5), swell=(0.2, 0.7)), "usual": o("", wind=(5, 9), swell=(0.8, 1.8)), "stormy": o("stormy|rough", wind=(14, 20), swell=(2.8, 4.5))},
    }),
    "rain": Family("rain", 0.08, ("rain on window", "rain on glass", "raindrops on a window"), {"blur": (0.55, 1), "traffic": (0.1, 0.9), "lights": (0.3, 0.8)}, {
        "rain": {"light": o("light rain|gentle rain", rain=(0.12, 0.3)), "heavy": o("heavy rain|pouring", rain=(0.85, 1))},
        "warmth": {"warm": o("warm lights|amber", warmth=(0.9, 1)), "mixed": o("", warmth=(0.4, 0.6)), "cold": o("cold lights|blue", warmth=(0.03, 0.12))},
    }),
    "aurora": Family("aurora", 0.07, ("aurora", "northern lights", "aurora borealis"), {"stars": (0.2, 1), "snow": (0.3, 1), "wind": (0.1, 0.7)}, {
        "colour": {"green": o("green", colour=(0, 0.08)), "mixed": o("", colour=(0.35, 0.55)), "purple": o("purple|violet", colour=(0.9, 1))},
        "intensity": {"faint": o("faint", intensity=(0.28, 0.42)), "bright": o("bright|intense", intensity=(0.85, 1))},
    }),
    "snow": Family("snow", 0.07, ("snowfall", "falling snow", "snow"), {"size": (1, 2.2), "lights": (0.2, 1), "focus": (2, 25)}, {
        "density": {"light": o("light snow|few flakes", density=(0.15, 0.3)), "heavy": o("heavy snow|dense snow", density=(0.85, 1))},
        "hour": {"day": o("daytime|at noon", hour=(10, 14)), "dusk": o("at dusk|blue hour", hour=(18, 18.35)), "night": o("at night|night", hour=(21.5, 24))},
        "wind": {"calm": o("calm|still", wind=(0, 0.06)), "windy": o("windy", wind=(0.5, 0.75))},
    }),
    "clouds": Family("clouds", 0.06, ("clouds", "moving clouds", "cloudscape"), {"size": (0.8, 1.9), "wind": (0.4, 1), "growth": (0.3, 0.9), "azimuth": (-150, 150)}, {
        "hour": {"day": o("by day|daylight", hour=(9.5, 15)), "sunset": o("at sunset|golden hour", hour=(17.3, 17.65))},
        "amount": {"few": o("few clouds", clouds=(0.15, 0.3)), "usual": o("", clouds=(0.4, 0.6)), "many": o("many clouds|overcast", clouds=(0.75, 0.95))},
    }),
    "balls": Family("balls", 0.20, ("bouncing balls", "balls bouncing"), {"bounce": (0.86, 1), "floor": (0, 0.7), "shadow": (0.8, 1), "shutter": (0.25, 0.5), "size": (1, 1.6)}, {
        "count": {"one": o("one ball|single ball", count=1), "two": o("two balls", count=2), "three": o("three balls", count=3), "five": o("five balls", count=5)},
        "material": {"rubber": o("rubber", material=0), "plastic": o("plastic|glossy", material=1), "steel": o("steel|metal", material=2)},
        "tones": {"bright": o("bright", palette=0), "pastel": o("pastel", palette=1), "neon": o("neon|dark studio", palette=2), "warm": o("warm colours", palette=3)},
        "gravity": {"earth": o("", gravity=(8.5, 11)), "low": o("low gravity|moon", gravity=(2, 3.5))},
    }, (0, 72)),
    "storm": Family("storm", 0.14, ("thunderstorm", "lightning", "lightning storm"), {"wind": (0.1, 0.7), "lightning": (22, 40), "fork": (0.7, 1), "flash": (0.55, 1)}, {
        "rain": {"dry": o("no rain|dry thunderstorm", density=0), "rain": o("light rain", density=(0.25, 0.4)), "heavy": o("heavy rain|downpour", density=(0.85, 1))},
        "hour": {"day": o("by day|afternoon", hour=(12, 16)), "dusk": o("at dusk|evening", hour=(18.2, 18.8)), "night": o("at night|midnight", hour=(22, 24))},
        "distance": {"near": o("close lightning|overhead", distance=(200, 420)), "far": o("distant lightning|distant storm", distance=(3000, 5000))},
    }, (0, 72)),
    "smoke": Family("smoke", 0.06, (), {"curl": (0.3, 0.95), "width": (0.15, 0.7)}, {
        "kind": {"smoke": o("smoke|curling smoke|rising smoke", rise=(0.5, 1.2), backdrop=(0, 0.04)), "ink": o("ink in water|ink|ink cloud", rise=(-0.9, -0.5), backdrop=(0.9, 1))},
        "density": {"thin": o("thin|wispy", density=(0.15, 0.3)), "thick": o("thick|dense", density=(0.8, 1))},
        "colour": {"grey": o("", warmth=(0.4, 0.5)), **colours("{}", "red", "green", "blue", "purple", "orange")},
    }),
    "stars": Family("stars", 0.05, ("starry sky", "stars", "night sky with stars"), {"twinkle": (0.2, 1), "warmth": (0.1, 0.7), "wind": (0, 0.6), "azimuth": (-60, 60), "land": (0.7, 1.5)}, {
        "density": {"few": o("few stars", density=(0.15, 0.3)), "many": o("many stars|countless stars", density=(0.85, 1))},
        "milkyway": {"none": o("no milky way", milkyway=0), "bright": o("milky way|bright milky way", milkyway=(0.85, 1))},
        "turning": {"still": o("", rotation=(0, 0.05)), "turning": o("timelapse|rotating", rotation=(1.5, 3))},
    }),
    "bokeh": Family("bokeh", 0.06, ("bokeh lights", "bokeh", "out of focus lights"), {"depth": (0.3, 0.9), "twinkle": (0.2, 0.9), "drift": (0.3, 0.9), "music": (0.3, 0.5)}, {
        "colour": {"warm": o("warm", warmth=(0.85, 1)), "cool": o("cool", warmth=(0, 0.15)), **colours("{}|{} light", "red", "green", "blue", "purple", "pink")},
        "size": {"small": o("small bokeh", size=(0.5, 0.75)), "big": o("big bokeh", size=(1.5, 2.3))},
        "density": {"few": o("few lights", density=(0.12, 0.25)), "many": o("many lights", density=(0.75, 0.95))},
    }),
    "synthwave": Family("synthwave", 0.06, ("neon grid", "synthwave", "retro neon grid"), {"tempo": (80, 130), "key": (-6, 6), "beat": (0.5, 1), "glow": (0.4, 0.9)}, {
        "colour": {"usual": o(""), **colours("{}", "red", "green", "blue", "purple", "orange")},
        "sun": {"none": o("no sun", sun=0), "sun": o("striped sun|big sun", sun=(0.9, 1.5))},
        "pace": {"slow": o("slow grid", pace=(0.8, 1.4)), "fast": o("fast grid|rushing", pace=(4, 5.5))},
        "mountains": {"flat": o("flat|no mountains", mountains=0), "mountains": o("mountains|high mountains", mountains=(0.7, 1))},
    }),
}  # fmt: skip


def draw(rng: random.Random) -> tuple[dict[str, str], dict[str, float], list[list[float]] | None]:
    """Labels (family, attribute: option, camera), values for the world's programs, and a palette (encoded R G B) or None."""
    name = rng.choices(list(FAMILIES), [f.share for f in FAMILIES.values()])[0]
    family = FAMILIES[name]
    labels, ranges, colour = {"family": name}, dict(family.free), None
    for attribute, options in family.attributes.items():
        chosen = rng.choice(list(options))
        labels[attribute] = chosen
        ranges |= options[chosen].ranges
        if options[chosen].swatch:
            code = SWATCHES[options[chosen].swatch]
            paint = [min(1.0, max(0.0, (code >> s & 255) / 255 + rng.uniform(-0.05, 0.05))) for s in (16, 8, 0)]
            # neon needs its own dark and its own light to stand out from itself
            colour = [[0.15 * c for c in paint], paint, [c + 0.6 * (1 - c) for c in paint]] if name == "synthwave" else [paint]
    labels["camera"] = rng.choices(list(MOVES), MOVE_SHARES)[0]
    ranges |= MOVES[labels["camera"]]
    return labels, {k: rng.uniform(*r) for k, r in ranges.items()}, colour


def mirrored(labels: dict[str, str]) -> dict[str, str]:
    """What the labels are once left and right have changed places."""
    swap = {"pan left": "pan right", "pan right": "pan left"}
    return labels | {"camera": swap.get(labels.get("camera", ""), labels.get("camera", ""))}


def caption(labels: dict[str, str], rng: random.Random) -> str:
    """Words for labels: the subject and most attributes, in some order; empty where nothing is to be named (no family)."""
    if "family" not in labels:
        return ""
    family = FAMILIES[labels["family"]]
    kinds = family.attributes.get("kind", {}).get(labels.get("kind", ""))
    subject = rng.choice(kinds.words if kinds and (not family.say or rng.random() < 0.85) else family.say)
    before, after = [], []
    for attribute, options in family.attributes.items():
        words = options[labels[attribute]].words
        if attribute != "kind" and words and rng.random() < 0.8:
            word = rng.choice(words)
            # a single word may stand before what it tells of
            (before if " " not in word and rng.random() < 0.6 else after).append(word)
    rng.shuffle(before), rng.shuffle(after)
    move = labels.get("camera", "static")
    if rng.random() < (0.15 if move == "static" else 0.85):
        after.insert(rng.randint(0, len(after)), rng.choice(MOVE_WORDS[move]))
    if labels.get("loop"):
        after.append("loop")
    text = ", ".join([" ".join(before + [subject])] + after)
    return text if rng.random() < 0.8 else " ".join(text.split(", "))
