package secondunit.render;

import secondunit.shot.Refusal;

/// How an order ended.
public sealed interface Outcome {

    record Done(TakeResult take) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /// The shot could not be made.
    ///
    /// @param message what, where, and what to do
    record Failed(Fault fault, String message) implements Outcome {}

    record Cancelled() implements Outcome {}

    /// Where the trouble lies.
    enum Fault {
        ARGUMENTS,
        INPUT,
        RENDER
    }
}
