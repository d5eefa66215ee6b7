package secondunit.videos;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Size;
import secondunit.render.Contents;
import secondunit.shot.Casting;
import secondunit.shot.Conditioning;
import secondunit.shot.Direction;
import secondunit.shot.ShotRequest.Generate;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timebase;
import secondunit.uploads.Upload;
import secondunit.uploads.Uploads;

import java.util.Objects;

/// Videos from words, or from a still and words.
///
/// @param uploads where the stills lie
record FromWords(Roster roster, Uploads uploads) {

    /// @throws VideoException when it cannot be meant, or nobody installed can do it
    Commission commission(Wanted.Create wanted) {
        String model = Objects.requireNonNullElse(wanted.model(), Roster.USUAL);
        String length = Objects.requireNonNullElse(wanted.seconds(), Dimensions.USUAL_SECONDS);
        String format = Objects.requireNonNullElse(wanted.size(), Dimensions.USUAL_SIZE);
        Casting casting = roster.casting(model, 1);
        Seconds seconds = Dimensions.seconds(length);
        Size size = Dimensions.size(format);
        Size asked = Dimensions.asked(size, casting.quality());
        checkGuides(wanted);
        long frames = seconds.frames(Dimensions.RATE);
        Generate shot = generate(wanted.prompt(), frames, Dimensions.RATE, asked, casting);
        return new Commission(
                shot.withConditioning(conditioning(wanted.reference())),
                model,
                wanted.prompt(),
                Dimensions.seconds(frames, Dimensions.RATE),
                size.toString(),
                null,
                wanted.reference(),
                wanted.lease());
    }

    /// @throws VideoException when it cannot be meant
    Commission commission(Wanted.Render wanted) {
        Casting casting = roster.casting(wanted.model(), wanted.seed());
        Size size = Dimensions.size(wanted.size().toString());
        Timebase rate = wanted.rate();
        Dimensions.checkLength(
                Math.multiplyExact(wanted.frames(), rate.denominator()),
                rate.numerator(),
                "%d frames are too many.".formatted(wanted.frames()));
        Size asked = Dimensions.asked(size, casting.quality());
        return new Commission(
                generate(wanted.prompt(), wanted.frames(), rate, asked, casting),
                wanted.model(),
                wanted.prompt(),
                Dimensions.seconds(wanted.frames(), rate),
                size.toString(),
                null,
                null,
                wanted.lease());
    }

    private static Generate generate(
            String prompt, long frames, Timebase rate, Size size, Casting casting) {
        try {
            return new Generate(
                    prompt,
                    null,
                    Direction.NONE,
                    frames,
                    new FrameRange(0, frames),
                    rate,
                    size,
                    false,
                    false,
                    true,
                    casting);
        } catch (IllegalArgumentException wrong) {
            throw VideoException.invalid("seconds", "Too short: " + wrong.getMessage() + ".");
        }
    }

    /// The still is the first frame.
    private Conditioning conditioning(@Nullable Upload still) {
        if (still == null) {
            return Conditioning.NONE;
        }
        Contents contents = still.contents();
        if (contents.kind() != Contents.Kind.STILL) {
            throw VideoException.invalid(
                    "input_reference",
                    "Invalid 'input_reference': %s is no picture that can be read%s. Expected a JPEG, PNG, WebP or TIFF in RGB."
                            .formatted(
                                    still.name(),
                                    contents.problem() == null ? "" : ": " + contents.problem()));
        }
        return new Conditioning(uploads.file(still), null);
    }

    private void checkGuides(Wanted.Create wanted) {
        if (wanted.reference() != null && !roster.can("animate")) {
            throw VideoException.unsupported(
                    "input_reference",
                    "No installed player begins with a given picture: %s. Leave input_reference out; a palette can be taken from a still by `direction.image` of /api/v1/shots."
                            .formatted(roster.described()));
        }
        if (!wanted.characters().isEmpty() && !roster.can("characters")) {
            throw VideoException.unsupported(
                    "characters",
                    "No installed player can show a given character again: %s. The character is kept for one that can."
                            .formatted(roster.described()));
        }
    }
}
