package secondunit.live;

import org.jspecify.annotations.Nullable;

import secondunit.fixture.FakeEditor;
import secondunit.fixture.ServerRun;
import secondunit.fixture.TestClips;
import secondunit.host.conformance.FakeProgram;
import secondunit.timeline.FrameRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// An editor at work: a server, an editing program that has dialled it, and one camera pan of which
/// the middle is missing on the timeline.
final class CuttingRoom implements AutoCloseable {

    /// Frames of each of both clips, and of the hole between them.
    static final int CLIP = 48;

    static final int HOLE = 37;

    private static final int SPEED = 2;

    final Path footage;
    final Path left;
    final Path right;
    final ServerRun server;
    final FakeProgram program;
    private @Nullable FakeEditor editor;

    private CuttingRoom(Path folder) throws IOException {
        footage = Files.createDirectories(folder.resolve("footage"));
        left = pan("left.mov", 0);
        right = pan("right.mov", CLIP + HOLE);
        server = ServerRun.start(0, Map.of("SECONDUNIT_MEDIA", footage.toString()), folder);
        program = FakeProgram.timeline();
        program.userInserts(left, new FrameRange(0, CLIP));
        program.userInserts(right, new FrameRange(CLIP + HOLE, CLIP + HOLE + CLIP));
    }

    /// Opens it, with the playhead in the hole.
    static CuttingRoom open(Path folder) throws IOException {
        CuttingRoom room = new CuttingRoom(folder);
        room.program.userParks(CLIP + HOLE / 2);
        return room;
    }

    /// The editing program dials the server.
    void dial() {
        editor = FakeEditor.dial(program, server);
    }

    /// A browser's way in.
    String panel() {
        return server.post("/api/v1/clients", "{\"name\": \"desk\", \"kind\": \"browser\"}")
                .ok()
                .required("address")
                .asText();
    }

    private Path pan(String name, int start) {
        return TestClips.of("prores_ks")
                .pixels("yuv422p10le")
                .size(320, 180)
                .rate(FakeProgram.RATE)
                .frames(CLIP)
                .pan(SPEED, start)
                .sound("pcm_s16le")
                .write(footage.resolve(name));
    }

    @Override
    public void close() {
        if (editor != null) {
            editor.close();
        }
        server.close();
    }
}
