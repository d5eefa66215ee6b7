package secondunit.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import secondunit.fixture.Shots;
import secondunit.host.Degraded;
import secondunit.host.InsertClip;

import java.util.List;
import java.util.Optional;

/// What every host store does.
public abstract class HostStoreContract {

    private static final HostStore.Known STUDIO =
            new HostStore.Known(
                    "h1", "Studio", new HostDesk.Address("obs", "127.0.0.1", 4455, "pass 'word'"));
    private static final HostStore.Known BY_ITS_SETTINGS =
            new HostStore.Known("h0", "", new HostDesk.Address("obs", "", 0, null));

    /// The same empty store throughout one test.
    protected abstract HostStore store();

    @Test
    void hostsAreKeptInTheirOrderUntilTheyAreForgotten() {
        var renamed =
                new HostStore.Known("h1", "Stage", new HostDesk.Address("obs", "::1", 1, null));
        store().keep(STUDIO);
        store().keep(BY_ITS_SETTINGS);
        assertEquals(List.of(STUDIO, BY_ITS_SETTINGS), store().known());

        store().keep(renamed);
        assertEquals(List.of(renamed, BY_ITS_SETTINGS), store().known());

        store().forget("h1");
        store().forget("h1");
        assertEquals(List.of(BY_ITS_SETTINGS), store().known());
    }

    @Test
    void aPlacementReadsBackAsItself() {
        Placement live =
                new Placement(
                        "p",
                        "h1",
                        "s",
                        "t1",
                        new Spot(null, 85L, InsertClip.Mode.TAKE),
                        Shots.ASKED,
                        Placement.State.LIVE,
                        "t1",
                        "item 7",
                        List.of(
                                new Degraded("mode RIPPLE", "mode NEW_TRACK", "no \"ripple\""),
                                new Degraded("a", "b", "")),
                        "a\nproblem");

        store().keep(live);

        assertEquals(Optional.of(live), store().placement("p"));
        assertEquals(Optional.empty(), store().placement("q"));
    }

    @Test
    void placementsComeNewestFirstAndStayInTheirPlace() {
        store().keep(placement("a", Placement.State.WAITING));
        store().keep(placement("b", Placement.State.PLACING));
        store().keep(placement("a", Placement.State.REMOVED));

        assertEquals(
                List.of(
                        placement("b", Placement.State.PLACING),
                        placement("a", Placement.State.REMOVED)),
                store().placements());
    }

    @Test
    void forgettingAHostLeavesItsPlacements() {
        store().keep(STUDIO);
        store().keep(placement("a", Placement.State.LIVE));

        store().forget("h1");

        assertEquals(1, store().placements().size());
    }

    private static Placement placement(String id, Placement.State state) {
        return new Placement(
                id,
                "h1",
                "s",
                null,
                Spot.AT_PLAYHEAD,
                Shots.ASKED,
                state,
                null,
                null,
                List.of(),
                null);
    }
}
