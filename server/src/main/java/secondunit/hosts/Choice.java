package secondunit.hosts;

/// What a placement should show now.
sealed interface Choice {

    /// A finished take.
    record Show(String take) implements Choice {}

    /// Nothing yet: it is being rendered.
    record Wait() implements Choice {}

    /// Nothing any more.
    ///
    /// @param why for people
    record Never(String why) implements Choice {}
}
