package secondunit.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.host.conformance.FakeConnector;
import secondunit.host.conformance.FakeProgram;
import secondunit.host.conformance.Misbehaviour;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The server dies at every step of placing, swapping, following and removing: before and after
/// each time it keeps something, and before and after each act in the host. A new server over the
/// same store and program always comes to exactly one item with the right media, or to none.
final class CrashIT {

    private static final String SESSION = "session";

    private static Thread.@Nullable UncaughtExceptionHandler before;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /// What is under way when the server dies.
    enum Scenario {
        PLACE,
        SWAP,
        FOLLOW,
        REMOVE
    }

    @BeforeAll
    static void dieQuietly() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, death) -> {
            if (!(death instanceof Crash)) {
                death.printStackTrace();
            }
        });
    }

    @AfterAll
    static void dieAloud() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @ParameterizedTest
    @EnumSource
    void aCrashAtAnyStepLeavesOneItemWithTheRightMedia(Scenario scenario) {
        int steps = crashAtEveryStep(scenario, FakeProgram::behave, true);

        assertTrue(steps > 10, "only %d steps were found".formatted(steps));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void aCrashInAMisbehavingHostToo(Scenario scenario, Misbehaviour misbehaviour) {
        crashAtEveryStep(scenario, program -> program.misbehave(misbehaviour), false);
    }

    @ParameterizedTest
    @EnumSource
    void aCrashInAHostThatMisbehavesInEveryWayToo(Scenario scenario) {
        crashAtEveryStep(scenario, program -> mendable().forEach(program::misbehave), false);
    }

    static Stream<Arguments> misbehaviours() {
        return Stream.of(Scenario.values())
                .flatMap(scenario ->
                        mendable().map(misbehaviour -> Arguments.of(scenario, misbehaviour)));
    }

    private static Stream<Misbehaviour> mendable() {
        return Stream.of(
                Misbehaviour.DROPS_INSERTS,
                Misbehaviour.LIES_ABOUT_SUCCESS,
                Misbehaviour.SAYS_NO_AND_DOES_IT,
                Misbehaviour.ANSWERS_LATE,
                Misbehaviour.DUPLICATES,
                Misbehaviour.FORGETS_LINKS,
                Misbehaviour.PLACES_ONE_OFF,
                Misbehaviour.ROUNDS_RATES,
                Misbehaviour.TRUNCATES_NAMES);
    }

    private int crashAtEveryStep(
            Scenario scenario, Consumer<FakeProgram> manners, boolean readingsToo) {
        int step = 1;
        while (crashesAt(new Crashes(step, readingsToo), step, scenario, manners)) {
            step++;
        }
        return step - 1;
    }

    /// @return false when the scenario was over before this step
    private boolean crashesAt(
            Crashes crashes, int step, Scenario scenario, Consumer<FakeProgram> manners) {
        var stage = new DeskStage(FakeProgram.timeline(), folder);
        stage.store.keep(new HostStore.Known(SESSION, "fake", DeskStage.ADDRESS));
        stage.board.shot("s", 2);
        stage.board.finish("s-draft");
        String placement = scenario == Scenario.PLACE ? "" : placed(stage);
        manners.accept(stage.program);

        stage.program.watch(crashes::step);
        LiveDesk dying =
                stage.desk(
                        new CrashingStore(stage.store, crashes), new FakeConnector(stage.program));
        dying.start();
        act(stage, dying, scenario, placement);
        stage.await(
                "end of " + scenario + " at step " + step,
                () -> crashes.happened() || isOver(stage, scenario));
        boolean crashed = crashes.die();
        dying.close();

        stage.program.watch(_ -> {});
        try (LiveDesk next = stage.desk()) {
            next.start();
            stage.await("recovery of " + scenario + " from step " + step, () -> isSettled(stage));
        }
        check(stage, scenario.name().toLowerCase(Locale.ROOT) + " died at step " + step);
        return crashed;
    }

    private static String placed(DeskStage stage) {
        try (LiveDesk desk = stage.desk()) {
            desk.start();
            Placement placement = desk.place(SESSION, "s", null);
            stage.awaitLive(placement.id(), "s-draft");
            return placement.id();
        }
    }

    private static void act(DeskStage stage, LiveDesk desk, Scenario scenario, String placement) {
        try {
            switch (scenario) {
                case PLACE -> desk.place(SESSION, "s", null);
                case SWAP -> {
                    stage.board.finish("s-2");
                    desk.swap(placement, "s-2");
                }
                case FOLLOW -> stage.board.finish("s-1");
                case REMOVE -> desk.remove(placement);
            }
        } catch (Crash _) {
            // the caller dies with the server
        }
    }

    private static boolean isOver(DeskStage stage, Scenario scenario) {
        return stage.store.placements().stream()
                .anyMatch(placement ->
                        switch (scenario) {
                            case PLACE -> placement.state() == Placement.State.LIVE;
                            case SWAP -> isLive(placement, "s-2");
                            case FOLLOW -> isLive(placement, "s-1");
                            case REMOVE -> placement.state() == Placement.State.REMOVED;
                        });
    }

    private static boolean isSettled(DeskStage stage) {
        return stage.store.placements().stream()
                .allMatch(placement ->
                        placement.state() == Placement.State.REMOVED
                                || isLive(placement, wanted(stage, placement)));
    }

    private static boolean isLive(Placement placement, String take) {
        return placement.state() == Placement.State.LIVE && take.equals(placement.shown());
    }

    private static String wanted(DeskStage stage, Placement placement) {
        return switch (new Takes(stage.board).choose(placement)) {
            case Choice.Show show -> show.take();
            case Choice.Wait() -> "nothing yet";
            case Choice.Never never -> never.why();
        };
    }

    private static void check(DeskStage stage, String when) {
        List<Placement> open = stage.store.placements().stream().filter(Placement::isOpen).toList();
        assertEquals(2 * open.size(), stage.program.showing().size(), when);
        for (Placement placement : open) {
            String take = String.valueOf(placement.shown());
            assertEquals(1, stage.pictures(take), when);
            assertEquals(1, stage.sounds(take), when);
        }
        assertTrue(stage.store.placements().stream().noneMatch(now -> now.problem() != null), when);
    }
}
