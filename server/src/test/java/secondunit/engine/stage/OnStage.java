package secondunit.engine.stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.Torch;
import secondunit.fixture.Natives;

/// Tests that let the bundled worlds play: libtorch is opened once for all of a class.
@SuppressWarnings("NullAway.Init")
abstract class OnStage {

    static Torch torch;

    @BeforeAll
    static void openTorch() {
        torch = Natives.torch();
    }

    @AfterAll
    static void closeTorch() {
        torch.close();
    }

    /// All bundled worlds, on two threads.
    static Stage stage() {
        return new Stage(() -> torch, WorldFolder.bundled(), 2);
    }
}
