package secondunit.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.events.EventId;
import secondunit.host.Capability;
import secondunit.host.Clip;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.conformance.FakeConnector;
import secondunit.host.conformance.FakeProgram;
import secondunit.host.conformance.Misbehaviour;
import secondunit.render.Outcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A desk over a fake streaming program.
final class LiveDeskTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DeskStage stage;

    @SuppressWarnings("NullAway.Init")
    private LiveDesk desk;

    @BeforeEach
    void openDesk() {
        stage = new DeskStage(FakeProgram.live(), folder);
        desk = stage.desk();
        desk.start();
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    @Test
    void aFinishedTakeIsPlacedOnceWithItsSound() {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        String session = connect();

        Placement placement = desk.place(session, "s", null);
        stage.awaitLive(placement.id(), "s-1");

        assertEquals(1, stage.pictures("s-1"));
        assertEquals(1, stage.sounds("s-1"));
        assertEquals(List.of(stage.placement(placement.id())), desk.placements());
    }

    @Test
    void aTakeStandsWhereItWasAskedForWhereverThePlayheadGoes() {
        DeskStage cutting = new DeskStage(FakeProgram.timeline(), folder);
        cutting.program.userParks(70);
        try (LiveDesk at = cutting.desk()) {
            at.start();
            String session = at.connect(DeskStage.ADDRESS).id();
            cutting.board.shot("s", 1);
            cutting.board.shot("t", 1);
            Placement here = at.place(session, "s", null);
            var take = new Spot(null, 500L, InsertClip.Mode.TAKE);
            Placement there = at.place(session, "t", null, take);
            cutting.program.userParks(9);
            cutting.board.finish("s-1");
            cutting.board.finish("t-1");
            cutting.awaitLive(here.id(), "s-1");
            cutting.awaitLive(there.id(), "t-1");

            Map<String, Long> starts =
                    at.host(session).linked().stream()
                            .collect(
                                    Collectors.toMap(
                                            item -> String.valueOf(item.take()),
                                            item -> item.range().start()));
            assertEquals(Map.of("s-1", 70L, "t-1", 500L - FakeBoard.FRAMES), starts);
            assertEquals(
                    "mode TAKE",
                    cutting.placement(there.id()).degraded().getFirst().asked(),
                    "the program has no takes and says so");
        }
    }

    @Test
    void theDraftIsPlacedAndTheFinalReplacesItInPlace() {
        stage.board.shot("s", 2);
        Placement placement = desk.place(connect(), "s", null);
        assertEquals(Placement.State.WAITING, placement.state());

        stage.board.finish("s-draft");
        stage.awaitLive(placement.id(), "s-draft");
        String item = stage.placement(placement.id()).item();
        stage.board.finish("s-2");
        stage.awaitLive(placement.id(), "s-2");
        stage.board.finish("s-1");
        stage.awaitLive(placement.id(), "s-1");

        assertEquals(item, stage.placement(placement.id()).item());
        assertEquals(2, stage.program.showing().size());
        assertEquals(1, stage.pictures("s-1"));
        assertEquals(1, stage.sounds("s-1"));
    }

    @Test
    void aChosenTakeStaysWhateverFinishes() {
        stage.board.shot("s", 2);
        stage.board.finish("s-draft");
        stage.board.finish("s-2");
        Placement placement = desk.place(connect(), "s", null);
        stage.awaitLive(placement.id(), "s-2");

        desk.swap(placement.id(), "s-draft");
        stage.awaitLive(placement.id(), "s-draft");
        stage.board.finish("s-1");
        Placement other = desk.place(session(), "s", null);
        stage.awaitLive(other.id(), "s-1");

        assertEquals("s-draft", stage.placement(placement.id()).shown());
        assertEquals(1, stage.pictures("s-draft"));
    }

    @Test
    void removingTakesPictureAndSoundOut() {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        Placement placement = desk.place(connect(), "s", null);
        stage.awaitLive(placement.id(), "s-1");

        desk.remove(placement.id());
        desk.remove(placement.id());
        stage.awaitState(placement.id(), Placement.State.REMOVED);

        assertEquals(List.of(), stage.program.showing());
        assertEquals(List.of(), desk.placements());
    }

    @Test
    void aShotWhoseTakesAllFailIsGivenUpWithWords() {
        stage.board.shot("s", 1);
        Placement placement = desk.place(connect(), "s", null);

        stage.board.end("s-draft", new Outcome.Failed(Outcome.Fault.RENDER, "no memory"));
        stage.board.cancel("s-1");
        stage.awaitState(placement.id(), Placement.State.FAILED);

        assertEquals("the take was cancelled", stage.placement(placement.id()).problem());
        assertEquals(List.of(), stage.program.showing());
    }

    @Test
    void aTakeThatFailedCannotBePlacedOrSwappedTo() {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        stage.board.end("s-draft", new Outcome.Failed(Outcome.Fault.RENDER, "no memory"));
        String session = connect();
        Placement placement = desk.place(session, "s", null);

        refused(
                "take s-draft cannot be placed: the take failed: no memory",
                () -> desk.place(session, "s", "s-draft"));
        refused(
                "take s-draft cannot be placed: the take failed: no memory",
                () -> desk.swap(placement.id(), "s-draft"));
    }

    @Test
    void whatIsNotThereIsNamed() {
        stage.board.shot("s", 1);
        stage.board.shot("t", 1, 47);
        String session = connect();
        Placement placement = desk.place(session, "s", null);

        refused("there is no host nobody", () -> desk.place("nobody", "s", null));
        refused("there is no shot x", () -> desk.place(session, "x", null));
        refused("there is no take x", () -> desk.place(session, "s", "x"));
        refused("take t-1 is not of shot s", () -> desk.place(session, "s", "t-1"));
        refused(
                "take t-1 is of another shot and not known to have as many frames; place it as a clip of its own",
                () -> desk.swap(placement.id(), "t-1"));
        assertTrue(desk.swap("nothing", "s-1").isEmpty());
        assertTrue(desk.remove("nothing").isEmpty());
        assertFalse(desk.forget("nobody"));
    }

    @Test
    void aHostThatIsGoneGetsItsClipWhenItIsBack() {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        String session = connect();
        stage.program.quit();
        stage.awaitSession(desk, Session.State.WAITING);

        Placement placement = desk.place(session, "s", null);
        assertEquals(Placement.State.WAITING, stage.placement(placement.id()).state());
        var gone = assertThrows(HostException.class, () -> desk.host(session));
        assertEquals(HostError.HOST_GONE, gone.error());
        stage.program.start();
        stage.awaitLive(placement.id(), "s-1");

        assertEquals(1, stage.pictures("s-1"));
        assertNull(desk.session(session).orElseThrow().problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VANISHES_BEFORE", "VANISHES_AFTER"})
    void aHostThatVanishesInACallHasTheClipOnceAfterwards(Misbehaviour vanishing) {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        String session = connect();
        stage.program.misbehaveOnce(vanishing);
        Placement placement = desk.place(session, "s", null);
        stage.awaitSession(desk, Session.State.WAITING);

        stage.program.start();
        stage.awaitLive(placement.id(), "s-1");

        assertEquals(1, stage.pictures("s-1"));
        assertEquals(1, stage.sounds("s-1"));
    }

    @Test
    void whatTheUserDeletedWhileNobodyLookedStaysDeleted() {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        Placement placement = desk.place(connect(), "s", null);
        stage.awaitLive(placement.id(), "s-1");
        stage.program.quit();
        stage.awaitSession(desk, Session.State.WAITING);

        stage.program.userDeletes(stage.clip("s-1").picture());
        stage.program.start();
        stage.awaitState(placement.id(), Placement.State.REMOVED);

        assertEquals(0, stage.pictures("s-1"));
        assertNotNull(stage.placement(placement.id()).problem());
    }

    @Test
    void whatComesBackWithItsProjectIsLiveAgain() {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        Placement placement = desk.place(connect(), "s", null);
        stage.awaitLive(placement.id(), "s-1");
        stage.program.quit();
        stage.awaitSession(desk, Session.State.WAITING);
        stage.program.openAnotherProject();
        stage.program.start();
        stage.awaitState(placement.id(), Placement.State.REMOVED);
        stage.program.quit();
        stage.awaitSession(desk, Session.State.WAITING);

        stage.program.reopenProject();
        stage.program.start();
        stage.awaitLive(placement.id(), "s-1");

        assertEquals(1, stage.pictures("s-1"));
    }

    @Test
    void aHostWithoutLinksGetsItsClipOnceAndItsFinal() {
        desk.close();
        stage =
                new DeskStage(
                        FakeProgram.of(
                                EnumSet.of(
                                        Capability.PLACE,
                                        Capability.REPLACE_MEDIA,
                                        Capability.REMOVE)),
                        folder);
        desk = stage.desk();
        desk.start();
        stage.board.shot("s", 1);
        stage.board.finish("s-draft");
        Placement placement = desk.place(connect(), "s", null);
        stage.awaitLive(placement.id(), "s-draft");

        stage.board.finish("s-1");
        stage.awaitLive(placement.id(), "s-1");
        desk.remove(placement.id());
        stage.awaitState(placement.id(), Placement.State.REMOVED);

        assertEquals(List.of(), stage.program.showing());
    }

    @Test
    void whatTheUserDeletesIsNotBroughtBackByAFinal() {
        stage.board.shot("s", 1);
        stage.board.finish("s-draft");
        Placement placement = desk.place(connect(), "s", null);
        stage.awaitLive(placement.id(), "s-draft");

        stage.program.userDeletes(stage.clip("s-draft").picture());
        stage.board.finish("s-1");
        stage.awaitState(placement.id(), Placement.State.REMOVED);

        assertEquals(0, stage.pictures("s-1"));
    }

    @Test
    void aRestartedServerFindsItsHostAndWhatStandsThere() {
        stage.board.shot("s", 1);
        stage.board.finish("s-draft");
        Placement placement = desk.place(connect(), "s", null);
        stage.awaitLive(placement.id(), "s-draft");
        desk.close();

        stage.board.finish("s-1");
        desk = stage.desk();
        desk.start();
        stage.awaitLive(placement.id(), "s-1");

        assertEquals(2, stage.program.showing().size());
        assertEquals(1, desk.sessions().size());
    }

    @Test
    void aWrongPasswordStopsUntilTheUserActs() {
        desk.close();
        desk = stage.desk(stage.store, locked());
        desk.start();

        Session wrong = desk.connect(new HostDesk.Address("fake", "127.0.0.1", 4455, "guess"));
        assertEquals(Session.State.STOPPED, wrong.state());
        assertNotNull(wrong.problem());
        Session right = desk.connect(new HostDesk.Address("fake", "127.0.0.1", 4455, "secret"));

        assertEquals(Session.State.CONNECTED, right.state());
        assertEquals(wrong.id(), right.id());
        assertEquals(1, desk.sessions().size());
    }

    @Test
    void aPasswordIsInNoEventAndInNoText() throws Exception {
        desk.close();
        EventId start = new EventId("test", 0);
        desk = stage.desk(stage.store, locked());
        desk.start();
        var address = new HostDesk.Address("fake", "127.0.0.1", 4455, "secret");
        desk.connect(address);

        String told =
                stage.events.after(start, Duration.ZERO).entries()
                        + " "
                        + address
                        + stage.store.known();

        assertFalse(told.contains("secret"), told);
    }

    @Test
    void onlyThisMachineIsDialled() {
        for (String foreign :
                List.of("192.168.1.7", "example.org", "127.0.0.1.example.org", "0.0.0.0")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> desk.connect(new HostDesk.Address("fake", foreign, 4455, null)),
                    foreign);
        }
        refused(
                "kind \"tv\" is not one of [fake]",
                () -> desk.connect(new HostDesk.Address("tv", "", 0, null)));
    }

    @Test
    void aForgottenHostKeepsWhatStandsThere() {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        String session = connect();
        Placement placement = desk.place(session, "s", null);
        stage.awaitLive(placement.id(), "s-1");

        assertTrue(desk.forget(session));

        assertEquals(1, stage.pictures("s-1"));
        assertEquals(List.of(), desk.sessions());
        assertEquals(List.of(), desk.placements());
        assertEquals(List.of(), stage.store.known());
    }

    @Test
    void aMissingFileIsGivenUpWithWords() throws Exception {
        stage.board.shot("s", 1);
        stage.board.finish("s-1");
        Clip clip = stage.clip("s-1");
        Files.delete(clip.picture());
        desk.close();
        desk =
                new LiveDesk(
                        stage.store,
                        stage.board,
                        stage.events,
                        (_, _) -> clip,
                        List.of(new FakeConnector(stage.program)),
                        DeskStage.QUICK,
                        () -> Instant.EPOCH);
        desk.start();

        Placement placement = desk.place(connect(), "s", null);
        stage.awaitState(placement.id(), Placement.State.FAILED);

        assertTrue(
                String.valueOf(stage.placement(placement.id()).problem())
                        .contains("there is no file"));
    }

    private FakeConnector locked() {
        return new FakeConnector(stage.program, "secret", FakeConnector.PATIENCE);
    }

    private String connect() {
        Session session = desk.connect(DeskStage.ADDRESS);
        assertEquals(Session.State.CONNECTED, session.state(), String.valueOf(session.problem()));
        return session.id();
    }

    private String session() {
        return desk.sessions().getFirst().id();
    }

    private static void refused(String message, Runnable call) {
        var refusal = assertThrows(IllegalArgumentException.class, call::run);
        assertEquals(message, refusal.getMessage());
    }
}
