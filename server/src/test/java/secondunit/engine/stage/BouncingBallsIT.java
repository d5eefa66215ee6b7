package secondunit.engine.stage;

import secondunit.engine.Generator;

/// The bundled world `balls` on Stage.
final class BouncingBallsIT extends BouncingBallsContract {

    @Override
    Generator player() {
        return stage();
    }
}
