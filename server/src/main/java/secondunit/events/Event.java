package secondunit.events;

/// Something that happened. Each room has its own kinds.
public interface Event {}
