package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.app.Settings;
import secondunit.shot.LoopLength;
import secondunit.shot.ShotRequest;
import secondunit.timeline.Bars;

import java.nio.file.Path;
import java.util.List;

/// From a clip's end back to its start.
@Command(
        name = "loop",
        description =
                "Make the frames that lead from a clip's end back to its start; OUT holds those and handles only:"
                        + " CLIP followed by them repeats without a cut.")
final class LoopCommand extends ShotCommand {

    @Parameters(paramLabel = "CLIP", description = "the clip to close; it is only read")
    private Path clip = Path.of("");

    @ArgGroup(exclusive = true)
    private Length length = new Length();

    @Option(
            names = "--bpm",
            paramLabel = "BPM",
            description = "quarter notes a minute, such as 120 or 128.5, where --to is in bars")
    private @Nullable String bpm;

    @Option(
            names = "--meter",
            paramLabel = "N/M",
            description = "of the bars, such as 3/4 (default: 4/4)")
    private @Nullable String meter;

    /// How long; without any, the shortest change.
    static final class Length {

        @Option(
                names = "--frames",
                paramLabel = "N",
                description =
                        "new frames between end and start (default: the fewest, up to two seconds, that move no"
                                + " faster than the clip itself)")
        private @Nullable String frames;

        @Option(
                names = "--to",
                paramLabel = "LENGTH",
                description =
                        "length of the whole loop, CLIP and new frames: frames (240f), seconds (10s) or bars (4bars"
                                + " --bpm 120); of a longer clip the first part is used")
        private @Nullable String whole;
    }

    @Mixin private Footage footage = new Footage();

    LoopCommand(Settings settings) {
        super(settings);
    }

    @Override
    List<ShotRequest> requests(Cast cast, Deliverable deliverable) {
        return List.of(
                new ShotRequest.Loop(
                        Arguments.clip(clip),
                        length(),
                        footage.handles,
                        footage.prompt,
                        cast.casting()));
    }

    private LoopLength length() {
        String whole = length.whole;
        boolean bars = whole != null && whole.contains("bar");
        if (!bars && (bpm != null || meter != null)) {
            throw new IllegalArgumentException(
                    "--bpm and --meter belong to a length in bars, such as --to 4bars");
        }
        if (whole != null) {
            return bars
                    ? new LoopLength.Musical(Bars.parse(whole, bpm, meter))
                    : LoopLength.parse(whole);
        }
        return length.frames == null
                ? new LoopLength.Shortest()
                : new LoopLength.Added(Arguments.count("--frames", length.frames));
    }
}
