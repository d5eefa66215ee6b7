package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.app.command.CommandHere;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Clips handed over by the command line, read by the real OpenTimelineIO.
final class HandoffIT {

    private static final String READ =
            """
            import json, sys, opentimelineio as otio
            timeline = otio.adapters.read_from_file(sys.argv[1])
            def rng(r): return [r.start_time.value, r.duration.value]
            print(json.dumps({
              "start": timeline.global_start_time.value,
              "startTimecode": timeline.global_start_time.to_timecode(),
              "rate": timeline.global_start_time.rate,
              "clips": [{"source": rng(c.source_range), "available": rng(c.media_reference.available_range),
                         "url": c.media_reference.target_url,
                         "at": c.range_in_parent().start_time.value}
                        for c in timeline.video_tracks()[0].find_clips()]}))
            """;

    @TempDir Path folder;

    @Test
    void rangesAreRightAtDropFrame() throws Exception {
        Path python = python();
        render("a.mkv", "--range", "12..42");
        render("b.mkv", "--range", "0..20");
        CommandLineRun run =
                CommandLineRun.of(
                        folder, "handoff", "a.mkv", "b.mkv", "-o", "out", "--as", "otio", "--json");
        assertEquals(0, run.exit(), run.err());
        Path timeline = Path.of(Program.json(run.out()).path("timeline").asText());
        Path script = Files.writeString(folder.resolve("read.py"), READ);
        JsonNode read =
                Program.json(
                        Program.output(
                                Map.of(),
                                List.of(
                                        python.toString(),
                                        script.toString(),
                                        timeline.toString())));
        assertEquals(107_892, read.path("start").asLong());
        assertEquals("01:00:00;00", read.path("startTimecode").asText());
        assertEquals("[12.0,30.0]", read.path("clips").path(0).path("source").toString());
        assertEquals("[12.0,30.0]", read.path("clips").path(0).path("available").toString());
        assertEquals(0, read.path("clips").path(0).path("at").asLong());
        assertEquals("[0.0,20.0]", read.path("clips").path(1).path("source").toString());
        assertEquals(30, read.path("clips").path(1).path("at").asLong());
    }

    private void render(String name, String... range) {
        CommandLineRun run =
                CommandHere.run(
                        folder,
                        "render",
                        "bouncing balls",
                        "-o",
                        name,
                        "--frames",
                        "60",
                        "--fps",
                        "30000/1001",
                        "--size",
                        "320x180",
                        range[0],
                        range[1]);
        assertEquals(0, run.exit(), run.err());
    }

    private static Path python() {
        String named =
                Optional.ofNullable(System.getProperty("otio.python"))
                        .or(() -> Optional.ofNullable(System.getenv("OTIO_PYTHON")))
                        .orElse("python3");
        Path python = named.contains("/") ? Path.of(named) : Program.installed(named);
        try {
            Process check =
                    new ProcessBuilder(python.toString(), "-c", "import opentimelineio").start();
            if (check.waitFor() != 0) {
                Program.missing("Python package opentimelineio is not installed for " + python);
            }
        } catch (java.io.IOException | InterruptedException problem) {
            Program.missing(python + " does not run: " + problem);
        }
        return python;
    }
}
