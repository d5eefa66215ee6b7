package secondunit.jobs;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/// File names for people: `northern-lights-1-0f3c9a2b.mp4`, from what was asked, the seed and the
/// start of the take's id.
final class ClipName {

    private static final int LONGEST = 40;
    private static final int TAKE_CHARACTERS = 8;

    private ClipName() {}

    static String of(ShotRequest request, String take, DeliveryFormat format) {
        return "%s-%d-%s.%s"
                .formatted(
                        slug(subject(request)),
                        request.casting().seed(),
                        take.substring(0, TAKE_CHARACTERS),
                        format.extension());
    }

    private static String subject(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate generate -> generate.prompt();
            case ShotRequest.Extend extend -> stem(extend.clip()) + " extended";
            case ShotRequest.Bridge bridge -> stem(bridge.from()) + " to " + stem(bridge.to());
            case ShotRequest.Loop loop -> stem(loop.clip()) + " looped";
            case ShotRequest.Retake retake -> stem(retake.clip()) + " retaken";
            case ShotRequest.Retime retime -> stem(retime.clip()) + " retimed";
        };
    }

    private static String stem(Path clip) {
        String name = String.valueOf(clip.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Plain letters and digits, joined by dashes; cut at a word's end where that is near.
    private static String slug(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (plain.isEmpty()) {
            return "take";
        }
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = plain.lastIndexOf('-', LONGEST);
        return plain.substring(0, end > LONGEST / 2 ? end : LONGEST);
    }
}
