package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.app.Settings;
import secondunit.picture.Size;
import secondunit.shot.Conditioning;
import secondunit.shot.ShotRequest;
import secondunit.shot.prompt.PromptLength;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A clip from words.
@Command(name = "render", description = "Render a clip from words.")
final class RenderCommand extends ShotCommand {

    private static final int MOST_TAKES = 99;

    @Parameters(
            paramLabel = "PROMPT",
            arity = "0..1",
            description =
                    "what to show, such as \"northern lights over mountains\"; beside a still, how the camera moves"
                            + " over it, such as \"slow push in, rain in the distance\", or nothing")
    private @Nullable String prompt;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "length in seconds (default: what the prompt says, else 5)")
    private @Nullable String seconds;

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "length in frames, instead of --seconds")
    private @Nullable Long frames;

    @Option(
            names = "--fps",
            paramLabel = "R",
            defaultValue = "24",
            description =
                    "frame rate, such as 24000/1001, 23.976, 25 or 30000/1001 (default: ${DEFAULT-VALUE})")
    private String rate = "24";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1920x1080",
            description =
                    "picture size, sides of 16 to 7680 pixels, in all as many as 4096x2304 has (default: ${DEFAULT-VALUE})")
    private String size = "1920x1080";

    @Option(
            names = "--range",
            paramLabel = "IN..OUT",
            description = "only these frames of the shot, OUT exclusive, such as 40..60")
    private @Nullable String range;

    @Option(
            names = "--takes",
            paramLabel = "K",
            defaultValue = "1",
            description = "takes to make, each from its own seed")
    private int takes = 1;

    @Option(
            names = "--first-frame",
            paramLabel = "STILL",
            description =
                    "a still that the clip begins at: PNG, JPEG, WebP or TIFF; the camera then moves over it")
    private @Nullable Path firstFrame;

    @Option(
            names = "--last-frame",
            paramLabel = "STILL",
            description = "a still that the clip ends at")
    private @Nullable Path lastFrame;

    @Option(names = "--loop", description = "let the last frame lead back to the first, sound too")
    private boolean loop;

    @Option(names = "--alpha", description = "straight alpha instead of a background")
    private boolean alpha;

    @Option(names = "--no-audio", description = "a silent clip")
    private boolean silent;

    @Mixin private Directing directing = new Directing();

    RenderCommand(Settings settings) {
        super(settings);
    }

    @Override
    List<ShotRequest> requests(Cast cast, Deliverable deliverable) {
        if (prompt == null && !conditioning().isGiven()) {
            throw new IllegalArgumentException(
                    "PROMPT is missing: say what to show, or give a still by --first-frame");
        }
        if (takes < 1 || takes > MOST_TAKES) {
            throw new IllegalArgumentException(
                    "--takes %d: ask for 1 to %d takes".formatted(takes, MOST_TAKES));
        }
        if (alpha) {
            deliverable.format().pixels(true);
        }
        return IntStream.range(0, takes).mapToObj(number -> request(cast, number)).toList();
    }

    private ShotRequest request(Cast cast, int number) {
        Timebase timebase = Timebase.parse(rate);
        long length = length(timebase);
        return new ShotRequest.Generate(
                prompt == null ? "" : prompt,
                null,
                directing.direction(),
                conditioning(),
                length,
                range == null ? new FrameRange(0, length) : Arguments.range(range),
                timebase,
                Size.parse(size),
                loop,
                alpha,
                !silent,
                cast.take(number));
    }

    private Conditioning conditioning() {
        return new Conditioning(
                firstFrame == null ? null : Arguments.clip(firstFrame),
                lastFrame == null ? null : Arguments.clip(lastFrame));
    }

    private long length(Timebase timebase) {
        if (frames != null && seconds != null) {
            throw new IllegalArgumentException("give --seconds or --frames, not both");
        }
        return frames != null
                ? frames
                : Seconds.parse(
                                seconds != null
                                        ? seconds
                                        : PromptLength.secondsIn(prompt == null ? "" : prompt)
                                                .orElse("5"))
                        .frames(timebase);
    }
}
