package secondunit.host.conformance;

import org.junit.jupiter.api.io.TempDir;

import secondunit.host.Clip;
import secondunit.host.Host;

import java.nio.file.Path;

/// The suite over a fake program, which a test may have told to misbehave.
abstract class FakeConformance extends HostConformance {

    final FakeProgram program;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    FakeConformance(FakeProgram program) {
        this.program = program;
    }

    @Override
    protected Host open() {
        return new FakeConnector(program).connect("", 0, null);
    }

    @Override
    protected Clip clip(String take, long frames) {
        return new FakeClips(folder).clip(take, frames);
    }

    @Override
    protected int showing(Path media) {
        return program.showing(media);
    }

    @Override
    protected void vanish() {
        program.quit();
    }
}
