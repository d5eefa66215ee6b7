package secondunit.host;

/// Something a host did differently from what was asked. It is never done silently.
///
/// @param asked such as `mode RIPPLE`
/// @param used such as `mode NEW_TRACK`
/// @param why for people
public record Degraded(String asked, String used, String why) {

    public Degraded {
        Checks.text("degraded.asked", asked);
        Checks.text("degraded.used", used);
    }
}
