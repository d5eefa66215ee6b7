package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.app.Settings;
import secondunit.shot.ShotRequest;

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

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "12",
            description = "new frames between end and start (default: ${DEFAULT-VALUE})")
    private String frames = "12";

    @Mixin private Footage footage = new Footage();

    LoopCommand(Settings settings) {
        super(settings);
    }

    @Override
    List<ShotRequest> requests(Cast cast, Deliverable deliverable) {
        return List.of(
                new ShotRequest.Loop(
                        Arguments.clip(clip),
                        Arguments.count("--frames", frames),
                        footage.handles,
                        footage.prompt,
                        cast.casting()));
    }
}
