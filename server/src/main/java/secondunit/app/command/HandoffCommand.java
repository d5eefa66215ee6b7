package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import secondunit.app.Crew;
import secondunit.app.Settings;
import secondunit.handoff.Cut;
import secondunit.handoff.HandOff;
import secondunit.handoff.MediaFile;
import secondunit.handoff.PlacedClip;
import secondunit.media.ClipInfo;
import secondunit.provenance.TakeFrames;
import secondunit.provenance.json.SidecarReader;
import secondunit.timeline.FrameRange;
import secondunit.timeline.TimecodeFormat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Clips as a timeline for an editing program.
@Command(
        name = "handoff",
        description =
                "Write a timeline file and the media for an editing program; clips follow each other.")
final class HandoffCommand implements Callable<Integer> {

    private final Settings settings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "CLIP",
            description = "clips in order; their sidecars tell what are handles")
    private List<Path> clips = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "the folder to write into")
    private Path folder = Path.of("");

    @Option(names = "--as", required = true, paramLabel = "FORMAT", description = "otio")
    private String format = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "the timeline's name (default: the first clip's)")
    private @Nullable String name;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    HandoffCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws IOException {
        HandOff handOff = HandOff.as(format);
        Cut cut = cut();
        Path timeline = handOff.write(cut, folder.toAbsolutePath().normalize());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("timeline", timeline.toString());
        document.put("clips", cut.clips().size());
        document.put("rate", cut.format().rate().toString());
        document.put("start", cut.start().toString());
        return Console.of(spec.commandLine(), json)
                .done(document, timeline + ": " + cut.clips().size() + " clips");
    }

    private Cut cut() throws IOException {
        Crew crew = new Crew(settings);
        List<PlacedClip> placed = new ArrayList<>();
        long at = 0;
        for (Path clip : clips) {
            placed.add(place(crew.probe(Arguments.clip(clip)), at));
            at = placed.getLast().range().end();
        }
        String title = name != null ? name : placed.getFirst().name();
        return new Cut(title, placed.getFirst().media().timecode(), placed);
    }

    private static PlacedClip place(ClipInfo info, long at) throws IOException {
        TimecodeFormat counting =
                info.start() == null ? TimecodeFormat.usual(info.rate()) : info.start().format();
        long origin = info.start() == null ? 0 : info.start().toFrame();
        FrameRange frames = FrameRange.ofLength(origin, info.frames());
        var size = info.format().size();
        var file =
                new MediaFile(
                        info.file(),
                        counting,
                        frames,
                        size.width(),
                        size.height(),
                        info.sound() != null);
        Optional<TakeFrames> take = SidecarReader.of(info.file());
        FrameRange used =
                take.map(note -> frames.intersect(note.fresh().shift(origin))).orElse(frames);
        return new PlacedClip(
                stem(info.file()),
                take.map(TakeFrames::take).orElse(null),
                file,
                used.isEmpty() ? frames : used,
                at);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
