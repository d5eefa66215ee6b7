package secondunit.hosts;

import org.jspecify.annotations.Nullable;

import secondunit.host.Capability;
import secondunit.host.Gap;
import secondunit.host.Host;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.host.Item;
import secondunit.host.Playhead;
import secondunit.jobs.Footage;
import secondunit.jobs.JobBoard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks a host what it has at its playhead. What one question fails at does not keep the others
/// from being asked; a host that is gone does.
public final class ContextReading {

    private final Host host;
    private final Offers offers;
    private final List<Context.Untold> untold = new ArrayList<>();

    private ContextReading(Host host, Offers offers) {
        this.host = host;
        this.offers = offers;
    }

    /// @throws HostException HOST_GONE
    public static Context of(Host host, JobBoard board, Footage footage) {
        return new ContextReading(host, new Offers(board, footage, host.hello())).read();
    }

    private Context read() {
        Playhead playhead = told("playhead", Capability.PLAYHEAD, host::readPlayhead).orElse(null);
        List<Item> selection =
                told("selection", Capability.SELECTION, host::selection).orElse(List.of());
        Gap gap = told("gap", Capability.GAP, host::gap).orElse(null);
        Item under = playhead == null || gap != null ? null : under(playhead, selection);
        Offers.Place place = new Offers.Place(playhead, gap, under, selection);
        return new Context(
                playhead,
                under,
                gap,
                selection,
                offers.before(place).orElse(null),
                offers.after(place).orElse(null),
                offers.all(place),
                offers.suggested(place),
                untold);
    }

    /// A gap that is no gap says so by SPAN_OCCUPIED, which is an answer.
    private <T> Optional<T> told(String what, Capability needed, Supplier<T> question) {
        if (!host.hello().can(needed)) {
            String name = host.hello().host();
            untold.add(
                    new Context.Untold(
                            what,
                            HostError.UNSUPPORTED,
                            "%s does not tell its %s".formatted(name, what)));
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (HostException problem) {
            if (problem.error() == HostError.HOST_GONE) {
                throw problem;
            }
            if (problem.error() != HostError.SPAN_OCCUPIED) {
                untold.add(
                        new Context.Untold(
                                what, problem.error(), String.valueOf(problem.getMessage())));
            }
            return Optional.empty();
        }
    }

    /// Hosts tell of an item under the playhead when it is selected or ours.
    private @Nullable Item under(Playhead playhead, List<Item> selection) {
        return at(playhead, selection)
                .or(() ->
                        told("items of ours", Capability.LINK, host::linked)
                                .flatMap(ours -> at(playhead, ours)))
                .orElse(null);
    }

    private static Optional<Item> at(Playhead playhead, List<Item> items) {
        return items.stream().filter(item -> item.range().contains(playhead.frame())).findFirst();
    }
}
