package secondunit.videos;

import secondunit.shot.Direction;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.prompt.Answer;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Refused;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// A new version of a shot from words: the same world and seed, with the new prompt's words over
/// the old ones'; of one from a still, the same still with the new words. Where the new words
/// change nothing that can be changed there is none.
///
/// @param reader reads prompts
record Remixing(Function<String, Answer> reader) {

    private static final int LONGEST_PROMPT = 4000;

    /// The shot as it is to be now.
    ///
    /// @throws VideoException when the words name another world, or nothing that can be changed
    Generate of(Generate old, String prompt) {
        return old.conditioning().isGiven() ? overStill(old, prompt) : inWorld(old, prompt);
    }

    /// The same still with the new words alone: two moves of the camera do not go together.
    private static Generate overStill(Generate old, String prompt) {
        if (old.prompt().strip().equalsIgnoreCase(prompt.strip())) {
            throw new VideoException(
                    VideoException.Code.NOTHING_TO_CHANGE,
                    "prompt",
                    "This is the video's own prompt. Name another camera move, style, pace, colours or sound.");
        }
        return bare(old, prompt).withConditioning(old.conditioning());
    }

    private Generate inWorld(Generate old, String prompt) {
        Generate next =
                read(old, prompt + ". " + old.prompt())
                        .or(() -> read(old, old.prompt() + ". " + prompt))
                        .orElseThrow(() -> otherWorld(old));
        if (isSame(old, next)) {
            throw new VideoException(
                    VideoException.Code.NOTHING_TO_CHANGE,
                    "prompt",
                    "Nothing in this prompt changes the video. Name an hour, weather, a camera move, a lens, a style, a pace, colours or sounds that '%s' can show; GET /api/v1/models lists the worlds."
                            .formatted(world(old)));
        }
        return next;
    }

    /// Empty where the words show another world, or none. Of words that contradict each other the
    /// first ones count.
    private Optional<Generate> read(Generate old, String prompt) {
        if (prompt.length() > LONGEST_PROMPT) {
            throw VideoException.invalid(
                    "prompt",
                    "The prompts of this video and those before it have more than %d characters together. Create a new video."
                            .formatted(LONGEST_PROMPT));
        }
        return switch (reader.apply(prompt)) {
            case Refused _ -> Optional.empty();
            case Reading reading when !reading.scene().world().equals(world(old)) ->
                    Optional.empty();
            case Reading reading -> Optional.of(reading.on(bare(old, prompt), false));
        };
    }

    /// What the old words said is in the new prompt too, and is read again.
    private static Generate bare(Generate old, String prompt) {
        return new Generate(
                prompt,
                null,
                Direction.NONE,
                old.frames(),
                old.range(),
                old.rate(),
                old.size(),
                false,
                old.alpha(),
                true,
                old.casting());
    }

    private static boolean isSame(Generate old, Generate next) {
        return Objects.equals(old.scene(), next.scene())
                && old.direction().equals(next.direction())
                && old.loop() == next.loop()
                && old.sound() == next.sound();
    }

    private static String world(Generate old) {
        Scene scene = old.scene();
        return scene == null ? "" : scene.world();
    }

    private static VideoException otherWorld(Generate old) {
        return VideoException.unsupported(
                "prompt",
                "This prompt does not go on with '%s', which the video shows, and installed players cannot put one thing in another's place. Create a new video from it."
                        .formatted(world(old)));
    }
}
