package secondunit.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.host.Clip;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.conformance.FakeClips;
import secondunit.host.conformance.FakeConnector;
import secondunit.host.conformance.FakeProgram;
import secondunit.host.conformance.HostConformance;
import secondunit.host.conformance.Misbehaviour;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A host behind JSON texts.
final class RemoteHostTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final FakeProgram program = FakeProgram.live();

    @Nested
    final class ATimeline extends ThroughJson {

        ATimeline() {
            super(FakeProgram.timeline());
        }
    }

    @Nested
    final class ALiveProgram extends ThroughJson {

        ALiveProgram() {
            super(FakeProgram.live());
        }
    }

    @Nested
    final class AMisbehavingTimeline extends ThroughJson {

        AMisbehavingTimeline() {
            super(FakeProgram.timeline());
            program.misbehave(Misbehaviour.DROPS_INSERTS);
            program.misbehave(Misbehaviour.DUPLICATES);
            program.misbehave(Misbehaviour.LIES_ABOUT_SUCCESS);
            program.misbehave(Misbehaviour.ROUNDS_RATES);
        }
    }

    abstract static class ThroughJson extends HostConformance {

        final FakeProgram program;

        @TempDir
        @SuppressWarnings("NullAway.Init")
        Path folder;

        ThroughJson(FakeProgram program) {
            this.program = program;
        }

        @Override
        protected Host open() {
            return opened(new FakeConnector(program).connect("", 0, null));
        }

        @Override
        protected Clip clip(String take, long frames) {
            return new FakeClips(folder).clip(take, frames);
        }

        @Override
        protected int showing(Path media) {
            return program.showing(media);
        }

        @Override
        protected void vanish() {
            program.quit();
        }
    }

    @Test
    void aSilentAdapterIsSuspectedOfADialogAndThenGone() throws Exception {
        var channel = new TestChannel();
        Host host = arrived(channel, Duration.ofMillis(50), () -> channel.say(TestChannel.HELLO));

        assertEquals(HostError.MODAL_SUSPECTED, failure(host::readPlayhead));
        assertEquals(HostError.HOST_GONE, failure(host::readPlayhead));
        assertEquals(HostError.HOST_GONE, failure(host::linked));
        assertEquals(
                HostError.HOST_GONE,
                host.gone().toCompletableFuture().get(20, TimeUnit.SECONDS).error());
        assertTrue(channel.isClosed());
    }

    @Test
    void anAdapterThatBreaksTheContractIsSentAway() throws Exception {
        var channel = new TestChannel();
        Host host = arrived(channel, LIMIT, () -> channel.say(TestChannel.HELLO));

        channel.say("{\"answer\": 1, \"plased\": {}}");

        HostException gone = host.gone().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertTrue(
                String.valueOf(gone.getMessage()).contains("does not keep to the contract"),
                gone.getMessage());
        assertTrue(channel.isClosed());
    }

    @Test
    void anAdapterThatNeverIntroducesItselfIsSentAway() {
        var channel = new TestChannel();
        new RemoteDoor(_ -> {}, Duration.ofMillis(20)).open(channel);

        channel.awaitClosed();
    }

    @Test
    void aDroppedConnectionEndsOpenCalls() throws Exception {
        var channel = new TestChannel();
        Host host = arrived(channel, LIMIT, () -> channel.say(TestChannel.HELLO));
        channel.whenSent(channel::drop);

        assertEquals(HostError.HOST_GONE, failure(host::readPlayhead));
    }

    @Test
    void aHostThatDialsInIsKnownPlacedIntoAndFoundAgain() {
        var stage = new DeskStage(program, folder);
        stage.board.shot("s", 1);
        stage.board.finish("s-draft");
        try (LiveDesk desk = stage.desk()) {
            desk.start();
            Pipe first = dialIn(desk);
            stage.awaitSession(desk, Session.State.CONNECTED);
            String session = desk.sessions().getFirst().id();
            Placement placement = desk.place(session, "s", null);
            stage.awaitLive(placement.id(), "s-draft");

            first.adapter().close();
            stage.awaitSession(desk, Session.State.WAITING);
            stage.board.finish("s-1");
            dialIn(desk);
            stage.awaitLive(placement.id(), "s-1");
            dialIn(desk);
            stage.await("a third session", () -> isConnected(desk, session));

            assertEquals(1, desk.sessions().size());
            assertEquals(1, stage.pictures("s-1"));
        }
    }

    private static boolean isConnected(LiveDesk desk, String session) {
        return desk.session(session).orElseThrow().state() == Session.State.CONNECTED;
    }

    /// A session with the host through both ends of a pipe.
    private static Host opened(Host host) {
        var pipe = new Pipe();
        var responder = new JsonResponder(host, pipe.adapter());
        return arrived(pipe.server(), LIMIT, responder::introduce);
    }

    private Pipe dialIn(LiveDesk desk) {
        var pipe = new Pipe();
        desk.door(LIMIT).open(pipe.server());
        new JsonResponder(new FakeConnector(program).connect("", 0, null), pipe.adapter())
                .introduce();
        return pipe;
    }

    private static Host arrived(Channel channel, Duration limit, Runnable introduction) {
        var arrived = new CompletableFuture<Host>();
        new RemoteDoor(arrived::complete, limit).open(channel);
        introduction.run();
        return arrived.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static HostError failure(Runnable call) {
        return assertThrows(HostException.class, call::run).error();
    }
}
