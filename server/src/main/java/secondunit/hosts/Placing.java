package secondunit.hosts;

import secondunit.host.Capability;
import secondunit.host.Clip;
import secondunit.host.Degraded;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.InsertClip;
import secondunit.host.Item;
import secondunit.host.ItemId;
import secondunit.host.Placed;
import secondunit.host.ReplaceMedia;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings one host to what its placements want, over one session. What is intended is kept before
/// the host is touched, and what was done only as read back: a crash at any point leaves a
/// placement from which the next session goes on, finding by its key what the host has already.
final class Placing {

    /// Reasons that pass by themselves or by the user's doing inside the host.
    private static final Set<HostError> PASSING =
            Set.of(HostError.MODAL_SUSPECTED, HostError.NO_TIMELINE);

    private final String session;
    private final Host host;
    private final Placements placements;
    private final Takes takes;
    private final Clips clips;
    private final Set<Refused> refused = new HashSet<>();

    /// A take this host did not take; asked again only in its next session.
    private record Refused(String placement, String take) {}

    Placing(String session, Host host, Placements placements, Takes takes, Clips clips) {
        this.session = session;
        this.host = host;
        this.placements = placements;
        this.takes = takes;
        this.clips = clips;
    }

    /// What the user has deleted, or brought back, while nobody looked.
    ///
    /// @throws HostException HOST_GONE, MODAL_SUSPECTED
    void reconcile() {
        if (!host.hello().can(Capability.LINK)) {
            return;
        }
        List<Item> linked = host.linked();
        for (Placement placement : placements.of(session)) {
            boolean mayStand =
                    placement.item() != null || placement.state() == Placement.State.PLACING;
            if (mayStand && placement.state() != Placement.State.REMOVING) {
                reconcile(placement, find(placement, linked));
            }
        }
    }

    private void reconcile(Placement placement, Optional<Item> standing) {
        boolean missed = placement.state() == Placement.State.REMOVED;
        if (missed && placement.problem() == null) {
            return;
        }
        if (standing.isPresent()) {
            String item = standing.get().id().value();
            if (missed || !item.equals(placement.item())) {
                placements.change(placement.id(), now -> now.foundAs(item));
            }
        } else if (!missed && placement.item() != null) {
            miss(placement);
        }
    }

    /// One round over all placements.
    ///
    /// @return whether something is to be tried again later
    /// @throws HostException HOST_GONE
    boolean tend() {
        boolean later = false;
        for (Placement placement : placements.of(session)) {
            later |= tend(placement);
        }
        return later;
    }

    private boolean tend(Placement placement) {
        return switch (placement.state()) {
            case WAITING, PLACING, LIVE -> follow(placement);
            case REMOVING -> attempt(placement, () -> remove(placement));
            case FAILED, REMOVED -> false;
        };
    }

    private boolean follow(Placement placement) {
        return switch (takes.choose(placement)) {
            case Choice.Wait() -> false;
            case Choice.Never never -> {
                placements.change(placement.id(), now -> unavailable(now, never.why()));
                yield false;
            }
            case Choice.Show show -> {
                var asked = new Refused(placement.id(), show.take());
                boolean shown =
                        placement.state() == Placement.State.LIVE
                                && show.take().equals(placement.shown());
                yield !shown
                        && !refused.contains(asked)
                        && attempt(placement, () -> show(placement, show.take()));
            }
        };
    }

    /// A placement that shows a take keeps it, whatever becomes of the take.
    private static Placement unavailable(Placement now, String why) {
        boolean follows = now.take() == null || now.take().equals(now.shown());
        return switch (now.state()) {
            case WAITING, PLACING -> now.givenUp(why);
            case LIVE -> follows ? now : now.troubled(why);
            case FAILED, REMOVING, REMOVED -> now;
        };
    }

    private void show(Placement placement, String take) {
        Clip clip = clips.clip(take, host.hello());
        Optional<Placement> intent =
                placements.change(placement.id(), now -> now.isOpen() ? placing(now) : now);
        if (intent.filter(now -> now.state() == Placement.State.PLACING).isEmpty()) {
            return;
        }
        live(placement, take, clip);
    }

    private void live(Placement placement, String take, Clip clip) {
        String item = placement.item();
        if (!host.hello().can(Capability.LINK)) {
            live(placement, take, item == null ? inserted(placement, clip) : shown(item, clip));
            return;
        }
        Optional<Item> standing = find(placement, host.linked());
        if (standing.isPresent()) {
            live(placement, take, shown(standing.get(), clip));
        } else if (item == null) {
            live(placement, take, inserted(placement, clip));
        } else {
            miss(placement);
        }
    }

    private static Placement placing(Placement now) {
        return now.state() == Placement.State.REMOVING ? now : now.placing();
    }

    /// The item recorded, or any of the same key: a crash came between the host and our record.
    private static Optional<Item> find(Placement placement, List<Item> linked) {
        List<Item> own =
                linked.stream()
                        .filter(item -> item.isOf(placement.id()) && !item.isHalf())
                        .toList();
        return own.stream()
                .filter(item -> item.id().value().equals(placement.item()))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    private Placed shown(Item item, Clip clip) {
        boolean asWanted = clip.picture().equals(item.media()) && clip.take().equals(item.take());
        return asWanted
                ? new Placed(item.id(), item.track(), item.range(), clip.picture(), List.of())
                : shown(item.id().value(), clip);
    }

    private Placed shown(String item, Clip clip) {
        return host.replaceMedia(new ReplaceMedia(new ItemId(item), clip));
    }

    private Placed inserted(Placement placement, Clip clip) {
        InsertClip.Sound sound =
                clip.sound() == null ? InsertClip.Sound.LINKED : InsertClip.Sound.SEPARATE;
        Placed placed =
                host.insertClip(
                        new InsertClip(
                                placement.id(),
                                clip,
                                place(placement.spot(), clip),
                                InsertClip.AUTO,
                                placement.spot().mode(),
                                sound,
                                false));
        return placed.media().equals(clip.picture()) ? placed : shown(placed.item().value(), clip);
    }

    private long place(Spot spot, Clip clip) {
        boolean hasPlaces =
                host.hello().can(Capability.PLAYHEAD) && !host.hello().can(Capability.LIVE_LOOP);
        Long said = spot.begins(clip.shown());
        if (!hasPlaces) {
            return 0;
        }
        return said == null ? host.readPlayhead().frame() : Math.max(0, said);
    }

    private void live(Placement placement, String take, Placed placed) {
        var told = new LinkedHashSet<Degraded>(placement.degraded());
        told.addAll(placed.degraded());
        placements.change(
                placement.id(), now -> now.live(take, placed.item().value(), List.copyOf(told)));
    }

    private void miss(Placement placement) {
        String note =
                "it was deleted in %s, or another project is open there"
                        .formatted(host.hello().host());
        placements.change(
                placement.id(),
                now ->
                        now.state() == Placement.State.REMOVING
                                ? now.removed(null)
                                : now.removed(note));
    }

    private void remove(Placement placement) {
        for (ItemId item : toRemove(placement)) {
            host.remove(item);
        }
        placements.change(placement.id(), now -> now.removed(null));
    }

    /// The item recorded and nothing else; where none was recorded, all that the crash left.
    private List<ItemId> toRemove(Placement placement) {
        String item = placement.item();
        if (!host.hello().can(Capability.LINK)) {
            return item == null ? List.of() : List.of(new ItemId(item));
        }
        List<ItemId> own =
                host.linked().stream()
                        .filter(linked -> linked.isOf(placement.id()))
                        .map(Item::id)
                        .toList();
        boolean known = item != null && own.contains(new ItemId(item));
        return known ? List.of(new ItemId(String.valueOf(item))) : own;
    }

    private boolean attempt(Placement placement, Runnable act) {
        try {
            act.run();
            return false;
        } catch (HostException e) {
            String why = String.valueOf(e.getMessage());
            if (e.error() == HostError.HOST_GONE || PASSING.contains(e.error())) {
                placements.change(placement.id(), now -> now.troubled(why));
                throwIfGone(e);
                return true;
            }
            giveUp(placement, e.error(), why);
            return false;
        }
    }

    private static void throwIfGone(HostException e) {
        if (e.error() == HostError.HOST_GONE) {
            throw e;
        }
    }

    private void giveUp(Placement placement, HostError error, String why) {
        if (error == HostError.NO_ITEM) {
            miss(placement);
            return;
        }
        boolean removing = placement.state() == Placement.State.REMOVING;
        if (!removing && takes.choose(placement) instanceof Choice.Show show) {
            refused.add(new Refused(placement.id(), show.take()));
        }
        placements.change(
                placement.id(),
                now ->
                        now.state() == Placement.State.REMOVING && now.item() == null
                                ? now.removing().troubled(why)
                                : now.givenUp(why));
    }
}
