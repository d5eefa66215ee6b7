package secondunit.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.events.EventLog;
import secondunit.host.Capability;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.conformance.FakeConnector;
import secondunit.host.conformance.FakeProgram;
import secondunit.host.conformance.Misbehaviour;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.FrameRange;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/// What can be made at the playhead of a host, which stands at frame 100.
final class ContextTest {

    @TempDir private Path folder;

    private final FakeBoard board = new FakeBoard(new EventLog("test", 10));

    private Context read(FakeProgram program) {
        try (Host host = new FakeConnector(program).connect("", 0, null)) {
            return ContextReading.of(host, board, (_, _) -> {});
        }
    }

    private static Operation operation(Context context, String id) {
        return context.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends ShotRequest> T request(Context context, String id, Class<T> kind) {
        return kind.cast(((Operation.Possible) operation(context, id)).request());
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static Spot spot(Context context, String id) {
        return ((Operation.Possible) operation(context, id)).spot();
    }

    private static String why(Context context, String id) {
        return ((Operation.Impossible) operation(context, id)).why();
    }

    @Test
    void aGapBetweenTwoClipsIsFilledExactly() {
        FakeProgram program = FakeProgram.timeline();
        Path left = folder.resolve("left.mov");
        Path right = folder.resolve("right.mov");
        program.userInserts(left, new FrameRange(40, 90));
        program.userInserts(right, new FrameRange(127, 200));
        Context context = read(program);
        assertEquals("fill", context.suggested());
        assertEquals("Fill 37 frames", operation(context, "fill").label());
        var fill = request(context, "fill", ShotRequest.Bridge.class);
        assertEquals(37, fill.frames());
        assertEquals(left, fill.from());
        assertEquals(right, fill.to());
        var tail = request(context, "extend-tail", ShotRequest.Extend.class);
        assertEquals(Side.TAIL, tail.side());
        assertEquals(left, tail.clip());
        var head = request(context, "extend-head", ShotRequest.Extend.class);
        assertEquals(right, head.clip());
        assertEquals(37, head.frames());
        assertEquals(new FrameRange(45, 50), there(context.before()).tail(5));
        assertEquals(new FrameRange(0, 5), there(context.after()).head(5));
        assertEquals(37, request(context, "generate", ShotRequest.Generate.class).frames());
        assertEquals(Spot.at(90), spot(context, "fill"));
        assertEquals(Spot.at(90), spot(context, "extend-tail"));
        assertEquals(Spot.until(127), spot(context, "extend-head"));
        assertEquals(Spot.at(90), spot(context, "generate"), "it fills the gap");
        assertTrue(why(context, "loop").contains("under the playhead"));
    }

    @Test
    void behindTheLastClipItsTailIsExtended() {
        FakeProgram program = FakeProgram.timeline();
        program.userInserts(folder.resolve("left.mov"), new FrameRange(40, 90));
        Context context = read(program);
        assertEquals("extend-tail", context.suggested());
        assertEquals(
                30, request(context, "extend-tail", ShotRequest.Extend.class).frames(), "a second");
        assertEquals(Spot.at(100), spot(context, "generate"), "at the playhead");
        assertTrue(why(context, "fill").contains("no gap with an end"));
        assertTrue(why(context, "extend-head").contains("after the playhead"));
        assertNull(context.after());
    }

    @Test
    void aSelectedClipUnderThePlayheadIsRetakenFromThere() {
        FakeProgram program = FakeProgram.timeline();
        Path clip = folder.resolve("clip.mov");
        program.userInserts(clip, new FrameRange(80, 200));
        program.userSelects(clip);
        Context context = read(program);
        assertEquals("retake", context.suggested());
        assertEquals(
                new FrameRange(20, 50),
                request(context, "retake", ShotRequest.Retake.class).range());
        assertEquals(Spot.at(100), spot(context, "retake"));
        assertEquals(clip, request(context, "loop", ShotRequest.Loop.class).clip());
        assertEquals(Spot.at(200), spot(context, "loop"));
        assertTrue(why(context, "remix").contains("no take from words"));
        assertTrue(context.untold().isEmpty());
    }

    @Test
    void aHostThatTellsLittleIsOfferedLittle() {
        Context live = read(FakeProgram.live());
        assertEquals("generate", live.suggested());
        assertTrue(request(live, "generate", ShotRequest.Generate.class).loop());
        assertEquals(2, live.untold().size());
        Context nothing = read(FakeProgram.of(Set.of(Capability.PLACE)));
        assertNull(nothing.playhead());
        assertEquals(3, nothing.untold().size());
        assertEquals(120, request(nothing, "generate", ShotRequest.Generate.class).frames());
    }

    @Test
    void footageThatMayNotBeReadIsNotOffered() {
        FakeProgram program = FakeProgram.timeline();
        program.userInserts(folder.resolve("left.mov"), new FrameRange(40, 90));
        try (Host host = new FakeConnector(program).connect("", 0, null)) {
            Context context =
                    ContextReading.of(
                            host,
                            board,
                            (_, clip) -> {
                                throw new RefusedException(
                                        new Refusal(
                                                Refusal.Kind.POLICY, clip + " is outside", "no"));
                            });
            assertTrue(why(context, "extend-tail").contains("is outside"));
            assertEquals("generate", context.suggested());
        }
    }

    @Test
    void misbehaviourChangesNothingOfWhatIsOffered() {
        FakeProgram program = FakeProgram.timeline();
        program.misbehaveAlways(Misbehaviour.ROUNDS_RATES);
        program.misbehaveAlways(Misbehaviour.STALE_SELECTION);
        Path left = folder.resolve("left.mov");
        program.userInserts(left, new FrameRange(40, 90));
        program.userInserts(folder.resolve("gone.mov"), new FrameRange(95, 110));
        program.userSelects(folder.resolve("gone.mov"));
        program.userDeletes(folder.resolve("gone.mov"));
        Context context = read(program);
        assertEquals(FakeProgram.RATE, there(context.playhead()).rate());
        assertEquals("extend-tail", context.suggested());
    }

    @Test
    void aHostThatHasGoneSaysSo() {
        FakeProgram program = FakeProgram.timeline();
        try (Host host = new FakeConnector(program).connect("", 0, null)) {
            program.quit();
            HostException gone =
                    assertThrows(
                            HostException.class,
                            () -> ContextReading.of(host, board, (_, _) -> {}));
            assertEquals(HostError.HOST_GONE, gone.error());
        }
    }
}
