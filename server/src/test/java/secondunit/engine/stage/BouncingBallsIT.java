package secondunit.engine.stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import secondunit.engine.Generator;
import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.torch.Torch;
import secondunit.fixture.Natives;

/// The bundled world `balls` on Stage.
final class BouncingBallsIT extends BouncingBallsContract {

    private static Torch torch;

    @BeforeAll
    static void start() {
        torch = Natives.torch();
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    @Override
    Generator player() {
        return new Stage(() -> torch, WorldFolder.bundled(), 2);
    }
}
