package secondunit.app.command;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.Seconds;

import java.nio.file.Path;
import java.util.List;

/// More of a clip.
@Command(
        name = "extend",
        description =
                "Make more of a clip; OUT holds the new frames and handles only. A take of Stage's goes on by its own request.")
final class ExtendCommand extends ShotCommand {

    private final Settings settings;

    @Parameters(paramLabel = "CLIP", description = "the clip to extend; it is only read")
    private Path clip = Path.of("");

    @Option(
            names = "--by",
            required = true,
            paramLabel = "N|Ss",
            description = "new frames, such as 12, or new seconds, such as 0.5s")
    private String by = "";

    @ArgGroup private End end = new End();

    @Mixin private Footage footage = new Footage();

    /// Which end; the tail unless the head is asked for.
    static final class End {
        @Option(names = "--head", description = "before the first frame")
        private boolean head;

        @Option(names = "--tail", description = "after the last frame (default)")
        private boolean tail;

        Side side() {
            return head && !tail ? Side.HEAD : Side.TAIL;
        }
    }

    ExtendCommand(Settings settings) {
        super(settings);
        this.settings = settings;
    }

    @Override
    List<ShotRequest> requests(Cast cast, Deliverable deliverable) {
        return List.of(
                new ShotRequest.Extend(
                        Arguments.clip(clip),
                        end.side(),
                        frames(),
                        footage.handles,
                        footage.prompt,
                        cast.casting()));
    }

    private long frames() {
        if (by.endsWith("s")) {
            Seconds seconds = Seconds.parse(by.substring(0, by.length() - 1));
            return seconds.frames(new Crew(settings).probe(Arguments.clip(clip)).rate());
        }
        return Arguments.count("--by", by);
    }
}
