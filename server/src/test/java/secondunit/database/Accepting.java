package secondunit.database;

import secondunit.fixture.Shots;
import secondunit.jobs.JobStore;
import secondunit.jobs.Shot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A process that accepts shots of two takes until it is killed, several callers at once, and
/// prints each shot's id once it was promised to be kept.
final class Accepting {

    private static final int CALLERS = 8;

    private final JobStore jobs;
    private final String round;
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    private Accepting(JobStore jobs, String round) {
        this.jobs = jobs;
        this.round = round;
    }

    /// @param arguments the home, and the round's name, which begins every id
    public static void main(String[] arguments) {
        OpenHome open = OpenHome.of(Path.of(arguments[0]));
        var accepting = new Accepting(open.database().jobs(), arguments[1]);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                String name = Integer.toString(caller);
                callers.execute(() -> accepting.acceptForEver(name));
            }
        }
    }

    private void acceptForEver(String caller) {
        for (long n = 0; ; n++) {
            String id = "%s-%s-%d".formatted(round, caller, n);
            Shot shot = Shots.shot(id, id + "-first", id + "-second");
            jobs.accept(shot, Shots.jobs(shot));
            say(id);
        }
    }

    private void say(String id) {
        try {
            out.write((id + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }
}
