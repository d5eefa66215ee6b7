package secondunit.app.command;

import secondunit.jobs.Message;

import java.util.function.Consumer;

/// Tells progress on standard error, at every tenth.
final class ProgressLine implements Consumer<Message> {

    private static final int PARTS = 10;

    private final Console console;
    private long told;

    ProgressLine(Console console) {
        this.console = console;
    }

    @Override
    public void accept(Message message) {
        if (message instanceof Message.Progress(long done, long total) && total > 0) {
            long part = done * PARTS / total;
            if (part > told) {
                told = part;
                console.say("%3d %%  frame %d of %d".formatted(100 * done / total, done, total));
            }
        }
    }
}
