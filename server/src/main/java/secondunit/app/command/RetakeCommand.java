package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.media.ClipInfo;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;

import java.nio.file.Path;
import java.util.List;

/// A range inside a clip made anew.
@Command(
        name = "retake",
        description = {
            "Make a range inside a clip anew, led by what comes before and after it; OUT holds the new frames",
            "and handles only, as long as the range, at the source's own timecode."
        })
final class RetakeCommand extends ShotCommand {

    private final Settings settings;

    @Parameters(paramLabel = "CLIP", description = "the clip; it is only read")
    private Path clip = Path.of("");

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TC",
            description =
                    "the first frame to make anew (in point): timecode of the source, such as 01:00:04:12, or a frame"
                            + " counted from the clip's first, such as 120f, or seconds from there, such as 4.2s")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "TC",
            description = "the first frame to keep again (out point), likewise")
    private String to = "";

    @Mixin private Footage footage = new Footage();

    RetakeCommand(Settings settings) {
        super(settings);
        this.settings = settings;
    }

    @Override
    List<ShotRequest> requests(Cast cast, Deliverable deliverable) {
        Path file = Arguments.clip(clip);
        ClipInfo info = new Crew(settings).probe(file);
        return List.of(
                new ShotRequest.Retake(
                        file, range(info), footage.handles, footage.prompt, cast.casting()));
    }

    private FrameRange range(ClipInfo info) {
        return Points.range(from, to, info);
    }
}
