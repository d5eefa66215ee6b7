package secondunit.web.json;

import org.jspecify.annotations.Nullable;

import secondunit.hosts.Spot;
import secondunit.jobs.Ask;
import secondunit.jobs.Terms;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Conditioning;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Direction;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.json.ShotJson;
import secondunit.shot.prompt.PromptLength;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timebase;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Reads the body of `POST /api/v1/shots`.
public final class AskJson {

    private static final int MOST_TAKES = 99;
    private static final int LONGEST_PROMPT = 4000;

    private AskJson() {}

    /// A shot that is asked for.
    ///
    /// @param place the host it is to be placed in, null for none
    /// @param spot where on its timeline
    public record Asked(Ask ask, @Nullable String place, Spot spot) {}

    /// @param media where a medium lies, by its id: clips, stills and sounds may be named as
    ///   `media:ID`
    /// @throws IllegalArgumentException for anything wrong, named
    public static Asked read(byte[] body, UnaryOperator<String> media) {
        return read(Members.of(body, media));
    }

    static Asked read(Members members) {
        Optional<String> document = members.document("request");
        Optional<DeliveryFormat> format = members.text("format", DeliveryFormat::parse);
        int takes = members.whole("takes", 1, MOST_TAKES).orElse(1);
        boolean draft = members.flag("draft", false);
        String place = members.text("place").orElse(null);
        Spot spot = HostsJson.readSpot(members);
        ShotRequest request = document.isPresent() ? document(document.get()) : generate(members);
        Terms terms = TermsJson.read(members);
        members.end();
        DeliveryFormat as = format.orElseGet(() -> usual(request));
        Ask ask = new Ask(request, as, takes, draft, terms, null);
        checkAlpha(ask);
        return new Asked(ask, place, spot);
    }

    private static ShotRequest document(String text) {
        try {
            return ShotJson.read(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("request: " + wrong.getMessage(), wrong);
        }
    }

    private static ShotRequest generate(Members members) {
        Timebase rate = members.text("rate", Timebase::parse).orElse(Timebase.of(24));
        Size size = members.text("size", Size::parse).orElse(new Size(1920, 1080));
        long frames = frames(members, rate);
        Conditioning conditioning = conditioning(members);
        return new ShotRequest.Generate(
                conditioning.isGiven()
                        ? checked(members.text("prompt").orElse(""))
                        : prompt(members),
                null,
                members.document("direction").map(AskJson::direction).orElse(Direction.NONE),
                conditioning,
                frames,
                new FrameRange(0, frames),
                rate,
                size,
                members.flag("loop", false),
                members.flag("alpha", false),
                members.flag("sound", true),
                new Casting(
                        members.text("model").orElse(Casting.AUTO),
                        Quality.FINAL,
                        members.whole("seed").orElse(1L)));
    }

    private static Conditioning conditioning(Members members) {
        return new Conditioning(
                members.text("firstFrame", Path::of).orElse(null),
                members.text("lastFrame", Path::of).orElse(null));
    }

    private static Direction direction(String text) {
        try {
            return ShotJson.readDirection(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("direction: " + wrong.getMessage(), wrong);
        }
    }

    static String prompt(Members members) {
        return checked(members.text("prompt").orElseThrow(() -> Members.missing("prompt")));
    }

    private static String checked(String prompt) {
        if (prompt.length() > LONGEST_PROMPT) {
            throw new IllegalArgumentException(
                    "prompt has %d characters, more than %d."
                            .formatted(prompt.length(), LONGEST_PROMPT));
        }
        return prompt;
    }

    private static long frames(Members members, Timebase rate) {
        Optional<Long> frames = members.whole("frames");
        Optional<Seconds> seconds = members.number("seconds").map(AskJson::seconds);
        Supplier<Optional<Seconds>> said =
                () -> PromptLength.secondsIn(members.text("prompt").orElse("")).map(Seconds::parse);
        if (frames.isPresent() && seconds.isPresent()) {
            throw new IllegalArgumentException("Give seconds or frames, not both.");
        }
        long length =
                frames.orElseGet(() -> seconds.or(said).orElse(new Seconds(5, 1)).frames(rate));
        if (length < 1) {
            throw new IllegalArgumentException("frames is %d, not positive.".formatted(length));
        }
        return length;
    }

    private static Seconds seconds(double seconds) {
        try {
            return Seconds.parse(BigDecimal.valueOf(seconds).toPlainString());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("seconds: " + wrong.getMessage(), wrong);
        }
    }

    private static DeliveryFormat usual(ShotRequest request) {
        return hasAlpha(request) ? DeliveryFormat.WEBM_VP9 : DeliveryFormat.MP4;
    }

    private static boolean hasAlpha(ShotRequest request) {
        return request instanceof ShotRequest.Generate generate && generate.alpha();
    }

    private static void checkAlpha(Ask ask) {
        if (hasAlpha(ask.request()) && !ask.format().hasAlpha()) {
            throw new IllegalArgumentException(
                    "format %s has no alpha; webm-vp9 and mov-prores4444 have."
                            .formatted(ask.format().id()));
        }
    }
}
