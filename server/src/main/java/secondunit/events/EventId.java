package secondunit.events;

/// An event's number. Numbers rise by one within one run of the server; another run is another
/// epoch.
///
/// @param epoch the run of the server
public record EventId(String epoch, long number) {

    /// The form `epoch-number`, as in `Last-Event-ID`.
    public static EventId parse(String text) {
        int dash = text.lastIndexOf('-');
        if (dash < 1 || !text.substring(dash + 1).matches("\\d{1,18}")) {
            throw new IllegalArgumentException(
                    "event id \"%s\": expected EPOCH-NUMBER".formatted(text));
        }
        return new EventId(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return epoch + "-" + number;
    }
}
