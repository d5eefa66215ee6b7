package secondunit.shot.prompt;

import org.jspecify.annotations.Nullable;

import secondunit.shot.CameraMove;
import secondunit.shot.Direction;
import secondunit.shot.Lens;
import secondunit.shot.Light;
import secondunit.shot.Look;
import secondunit.shot.Move;
import secondunit.shot.Music;
import secondunit.shot.Palette;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.Speed;
import secondunit.shot.Style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a prompt asks for beside its scene.
///
/// @param wishes everything that was read
/// @param open what of it the world's parameters have not taken up, and what can be followed
public record Brief(List<Wish> wishes, List<Wish> open) {

    public static final Brief NONE = new Brief(List.of(), List.of());

    static final int WARM_KELVIN = 4200;
    static final int COOL_KELVIN = 9000;
    private static final double SHALLOW = 0.8;

    /// Focal lengths in millimetres for the words of lenses.
    private static final Map<String, Double> LENGTHS =
            Map.of("wide", 20.0, "tele", 135.0, "macro", 105.0);

    private static final Map<String, String> SPEEDS =
            Map.of("slow", "1/2", "fast", "2", "slow motion", "1/4", "timelapse", "30");
    private static final Map<String, Style> STYLES =
            Map.of(
                    "natural", Style.NATURAL,
                    "cinematic", Style.CINEMATIC,
                    "grain", Style.FILM_GRAIN,
                    "noir", Style.NOIR,
                    "anime", Style.ANIME_CEL,
                    "oil", Style.OIL_PAINT,
                    "watercolour", Style.WATERCOLOUR,
                    "neon", Style.NEON,
                    "vhs", Style.VHS);

    /// sRGB, where a colour's name stands for it in a picture.
    private static final Map<String, String> COLOURS =
            Map.ofEntries(
                    Map.entry("red", "#c8312b"),
                    Map.entry("orange", "#e8842a"),
                    Map.entry("yellow", "#f0cf3c"),
                    Map.entry("green", "#3f9b4f"),
                    Map.entry("cyan", "#35b5bd"),
                    Map.entry("blue", "#2f5fb8"),
                    Map.entry("purple", "#7b45a6"),
                    Map.entry("pink", "#e66aa6"),
                    Map.entry("white", "#f4f4f2"),
                    Map.entry("black", "#101012"),
                    Map.entry("gold", "#d4a63a"),
                    Map.entry("brown", "#7a5230"),
                    Map.entry("grey", "#8a8d91"),
                    Map.entry("silver", "#c3c7cc"));

    public Brief {
        wishes = List.copyOf(wishes);
        open = List.copyOf(open);
    }

    /// The open value of a topic that has one.
    public Optional<String> value(Topic topic) {
        return values(topic).stream().findFirst();
    }

    /// All open values of a topic, in the prompt's order.
    public List<String> values(Topic topic) {
        return open.stream().filter(it -> it.topic() == topic).map(Wish::value).distinct().toList();
    }

    public boolean loop() {
        return value(Topic.LOOP).filter("true"::equals).isPresent();
    }

    public boolean alpha() {
        return value(Topic.ALPHA).isPresent();
    }

    public boolean silent() {
        return value(Topic.SOUND).filter("none"::equals).isPresent();
    }

    /// The length that is asked for, in seconds, as it can be parsed.
    public Optional<String> seconds() {
        return value(Topic.SECONDS);
    }

    /// The direction, as far as there are values for it.
    public Direction direction() {
        return new Direction(
                camera(), lens(), light(), speed(), palette(), null, look(), null, music(), null);
    }

    /// The shot with what the prompt asks for where the request says nothing of its own.
    ///
    /// Words that want no sound do not take the user's own away.
    ///
    /// @param alphaPossible false where the format of the file has none
    Generate on(Generate asked, boolean alphaPossible) {
        boolean silenced = silent() && asked.direction().sound() == null;
        return new Generate(
                asked.prompt(),
                asked.scene(),
                asked.direction().over(direction()),
                asked.conditioning(),
                asked.frames(),
                asked.range(),
                asked.rate(),
                asked.size(),
                asked.loop() || loop(),
                asked.alpha() || (alpha() && alphaPossible),
                asked.sound() && !silenced,
                asked.casting());
    }

    private @Nullable Music music() {
        Optional<Music.Key> key = value(Topic.KEY).map(Music.Key::parse);
        Optional<Double> tempo =
                value(Topic.TEMPO)
                        .map(Double::valueOf)
                        .filter(beats -> beats >= Music.SLOWEST && beats <= Music.FASTEST);
        boolean any = value(Topic.MUSIC).filter("true"::equals).isPresent();
        return any || key.isPresent() || tempo.isPresent()
                ? new Music(key.orElse(null), tempo.orElse(null), null)
                : null;
    }

    private List<CameraMove> camera() {
        double pace =
                value(Topic.CAMERA_PACE)
                        .map(word -> word.equals("slow") ? CameraMove.SLOW : CameraMove.FAST)
                        .orElse(1.0);
        List<CameraMove> moves = new ArrayList<>();
        for (String value : values(Topic.CAMERA)) {
            Move move = Conflicts.move(value);
            moves.add(new CameraMove(move, move == Move.STATIC ? 1 : pace));
        }
        return moves;
    }

    private Lens lens() {
        Set<String> words = Set.copyOf(values(Topic.LENS));
        Optional<Double> length =
                value(Topic.FOCAL_LENGTH)
                        .map(Double::valueOf)
                        .filter(mm -> mm >= Lens.SHORTEST && mm <= Lens.LONGEST)
                        .or(() ->
                                values(Topic.LENS).stream()
                                        .filter(LENGTHS::containsKey)
                                        .map(LENGTHS::get)
                                        .findFirst());
        return new Lens(
                length.orElse(null),
                shallowness(words),
                words.contains("anamorphic") ? 0.6 : null,
                words.contains("vignette") ? 0.5 : null);
    }

    /// A macro lens is shallow where nothing is said of it.
    private static @Nullable Double shallowness(Set<String> words) {
        if (words.contains("deep")) {
            return 0.0;
        }
        return words.contains("shallow") || words.contains("macro") ? SHALLOW : null;
    }

    private @Nullable Light light() {
        return value(Topic.TEMPERATURE)
                .map(word -> new Light(word.equals("warm") ? WARM_KELVIN : COOL_KELVIN))
                .orElse(null);
    }

    private @Nullable Speed speed() {
        return value(Topic.PACE).map(SPEEDS::get).map(Speed::parse).orElse(null);
    }

    private Palette palette() {
        return new Palette(
                values(Topic.COLOURS).stream()
                        .map(name -> COLOURS.getOrDefault(name, name))
                        .limit(Palette.MOST)
                        .map(Palette.Swatch::parse)
                        .toList());
    }

    private @Nullable Look look() {
        return value(Topic.STYLE).map(STYLES::get).map(style -> new Look(style, 1)).orElse(null);
    }
}
