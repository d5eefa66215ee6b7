package secondunit.live;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import secondunit.fixture.FakeEditor;
import secondunit.fixture.ServerRun;
import secondunit.fixture.TestClips;
import secondunit.host.conformance.FakeProgram;
import secondunit.timeline.FrameRange;

import java.io.IOException;
import java.net.URI;
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
    ServerRun server;
    private final Path folder;
    final FakeProgram program;
    private @Nullable FakeEditor editor;

    private CuttingRoom(Path folder) throws IOException {
        this.folder = folder;
        footage = Files.createDirectories(folder.resolve("footage"));
        left = pan("left.mov", 0);
        right = pan("right.mov", CLIP + HOLE);
        server = serve(0);
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

    private ServerRun serve(int port) {
        return ServerRun.start(port, Map.of("SECONDUNIT_MEDIA", footage.toString()), folder);
    }

    /// The server is killed and started again where it was.
    void killAndServeAgain() {
        int port = URI.create(server.address()).getPort();
        hangUp();
        server.kill();
        server = serve(port);
    }

    private void hangUp() {
        if (editor != null) {
            editor.close();
            editor = null;
        }
    }

    /// The editing program dials the server.
    void dial() {
        editor = FakeEditor.dial(program, server);
    }

    /// The host as the server knows it.
    String host() {
        return server.await("/api/v1/hosts", all -> connected(all) != null)
                .required("hosts")
                .get(0)
                .required("id")
                .asText();
    }

    private static @Nullable JsonNode connected(JsonNode all) {
        JsonNode first = all.required("hosts").get(0);
        return first != null && first.path("state").asText().equals("connected") ? first : null;
    }

    /// What is at the playhead after the user has parked it.
    JsonNode at(long frame) {
        program.userParks(frame);
        return server.get("/api/v1/hosts/" + host() + "/context").ok();
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
        hangUp();
        server.close();
    }
}
