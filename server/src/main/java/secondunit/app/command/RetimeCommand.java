package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.shot.Retiming;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;

/// A clip at another speed or another rate.
@Command(
        name = "retime",
        description = {
            "Change a clip's speed, or its rate at the same duration. A frame whose time falls on a frame of the",
            "source is that frame itself; the others are made between two. Cuts stay cuts."
        })
final class RetimeCommand extends ShotCommand {

    private final Settings settings;

    @Parameters(paramLabel = "CLIP", description = "the clip; it is only read")
    private Path clip = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Change change = new Change();

    @Option(
            names = "--from",
            paramLabel = "TC",
            description =
                    "the first frame to use: timecode of the source, a frame such as 120f, or seconds such as 4.2s"
                            + " (default: the clip's first)")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TC",
            description = "the frame after the last to use, likewise (default: the clip's end)")
    private @Nullable String to;

    @Option(names = "--no-audio", description = "leave the clip's sound out")
    private boolean silent;

    /// What is changed.
    static final class Change {

        @Option(
                names = "--speed",
                required = true,
                paramLabel = "X",
                description =
                        "slow motion or faster, at the clip's own rate: 1/4, 25%%, 0.25 or 2, from 1/100 to 100; sound"
                                + " is stretched with its pitch kept")
        private @Nullable String speed;

        @Option(
                names = "--fps",
                required = true,
                paramLabel = "RATE",
                description =
                        "another rate at the same duration, such as 60, 25 or 24000/1001; sound stays as it is")
        private @Nullable String rate;

        Retiming retiming() {
            if (speed != null) {
                return Retiming.Pace.parse(speed);
            }
            return new Retiming.Conversion(Timebase.parse(String.valueOf(rate)));
        }
    }

    RetimeCommand(Settings settings) {
        super(settings);
        this.settings = settings;
    }

    @Override
    List<ShotRequest> requests(Cast cast, Deliverable deliverable) {
        Path file = Arguments.clip(clip);
        Retiming retiming = change.retiming();
        return List.of(
                new ShotRequest.Retime(file, range(file), retiming, !silent, cast.casting()));
    }

    private @Nullable FrameRange range(Path file) {
        return from == null && to == null
                ? null
                : Points.range(from, to, new Crew(settings).probe(file));
    }
}
