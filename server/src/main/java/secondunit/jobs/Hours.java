package secondunit.jobs;

import java.time.LocalTime;

/// The hours in which work that may wait is done, by the clock on this computer's wall.
///
/// @param from included
/// @param until excluded; before `from` for hours that go over midnight, the same as `from` for the
///   whole day
public record Hours(LocalTime from, LocalTime until) {

    /// Ten in the evening to six in the morning.
    public static final Hours USUAL = new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0));

    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean open = time.isBefore(until);
        return from.isBefore(until) ? begun && open : begun || open;
    }
}
