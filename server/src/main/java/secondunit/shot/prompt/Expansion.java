package secondunit.shot.prompt;

import secondunit.shot.Music;
import secondunit.shot.Scene;
import secondunit.shot.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One plain sentence that says all that will be done and, read again, means the same.
final class Expansion {

    private static final Map<String, String> LENSES =
            Map.of(
                    "wide", "wide angle",
                    "tele", "telephoto",
                    "macro", "macro lens",
                    "shallow", "shallow focus",
                    "deep", "deep focus",
                    "anamorphic", "anamorphic flare",
                    "vignette", "vignette");
    private static final Map<String, String> STYLES =
            Map.of(
                    "natural", "natural look",
                    "cinematic", "cinematic look",
                    "grain", "film grain",
                    "noir", "noir",
                    "anime", "anime",
                    "oil", "oil painting",
                    "watercolour", "watercolour",
                    "neon", "neon style",
                    "vhs", "VHS look");

    private Expansion() {}

    static String of(World world, Scene scene, Brief brief) {
        List<String> parts = new ArrayList<>();
        parts.add(world.words().getFirst());
        for (Parameter parameter : world.parameters()) {
            parts.add(
                    setting(
                            parameter,
                            scene.parameters().getOrDefault(parameter.name(), parameter.usual())));
        }
        String pace = brief.value(Topic.CAMERA_PACE).map(it -> it + " ").orElse("");
        brief.values(Topic.CAMERA)
                .forEach(move -> parts.add(move.equals("static") ? "static camera" : pace + move));
        brief.value(Topic.FOCAL_LENGTH).ifPresent(mm -> parts.add(mm + " mm lens"));
        brief.values(Topic.LENS).stream()
                .filter(lens ->
                        brief.value(Topic.FOCAL_LENGTH).isEmpty()
                                || !(lens.equals("wide") || lens.equals("tele")))
                .forEach(lens -> parts.add(LENSES.getOrDefault(lens, lens)));
        brief.value(Topic.TEMPERATURE).ifPresent(it -> parts.add(it + " tones"));
        brief.values(Topic.COLOURS).forEach(parts::add);
        brief.value(Topic.STYLE).ifPresent(it -> parts.add(STYLES.getOrDefault(it, it)));
        brief.value(Topic.PACE)
                .ifPresent(it ->
                        parts.add(it.equals("slow") || it.equals("fast") ? it + " pace" : it));
        Music music = brief.direction().music();
        if (music != null) {
            parts.add(music.equals(Music.ANY) ? "with music" : bed(music));
        }
        if (brief.silent()) {
            parts.add("no sound");
        }
        if (brief.loop()) {
            parts.add("seamless loop");
        }
        if (brief.alpha()) {
            parts.add("transparent background");
        }
        brief.seconds().ifPresent(it -> parts.add(it + " seconds"));
        String sentence = String.join(", ", parts) + ".";
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /// "128 bpm in F# minor".
    private static String bed(Music music) {
        String tempo = music.tempo() == null ? "" : Words.plain(music.tempo()) + " bpm ";
        return (tempo + (music.key() == null ? "" : "in " + music.key())).strip();
    }

    private static String setting(Parameter parameter, double value) {
        double minutes = value * 60;
        if (parameter.isTimeOfDay() && Math.abs(minutes - Math.rint(minutes)) < 1e-9) {
            long whole = Math.round(minutes);
            return "at %02d:%02d".formatted(whole / 60, whole % 60);
        }
        return parameter.name().replace('_', ' ') + " " + Words.plain(value);
    }
}
