package secondunit.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.app.Settings;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;
import java.util.List;

/// From one clip to another.
@Command(
        name = "bridge",
        description = "Fill the gap between two clips; OUT holds the new frames and handles only.")
final class BridgeCommand extends ShotCommand {

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "the clip before the gap; it is only read")
    private Path from = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "B",
            description = "the clip after the gap; it is only read")
    private Path to = Path.of("");

    @Option(
            names = "--frames",
            required = true,
            paramLabel = "N",
            description = "length of the gap in frames")
    private String frames = "";

    @Mixin private Footage footage = new Footage();

    BridgeCommand(Settings settings) {
        super(settings);
    }

    @Override
    List<ShotRequest> requests(Cast cast, Deliverable deliverable) {
        return List.of(
                new ShotRequest.Bridge(
                        Arguments.clip(from),
                        Arguments.clip(to),
                        Arguments.count("--frames", frames),
                        footage.handles,
                        footage.prompt,
                        cast.casting()));
    }
}
