package secondunit.hosts;

import secondunit.events.Event;

/// What happens with hosts.
public sealed interface HostEvent extends Event {

    record SessionChanged(Session session) implements HostEvent {}

    record SessionForgotten(String id) implements HostEvent {}

    record PlacementChanged(Placement placement) implements HostEvent {}
}
