package secondunit.engine.motion.location;

import java.util.List;

/// Indoors.
final class Tables {

    private Tables() {}

    /// Balls roll and bounce before a wall; the camera stands on a tripod.
    static Location balls(Grit rough, Grit fine) {
        List<Surface> surfaces =
                List.of(
                        Sheet.ground(0.9, new Earth(fine, 0.5, 0.33, 0.2, 0.14)),
                        Sheet.facing(4, 0.75, new Masonry(rough, 0.62, 0.57, 0.5, 1.9, 6)),
                        new Ball(0.28, -1.9, 2.6, 0.75, 0, rough, new Ball.Paint(0.9, 0.3, 0.18)),
                        new Ball(0.2, 1.7, 2.1, -0.6, 0.45, fine, new Ball.Paint(0.2, 0.45, 0.85)),
                        new Ball(0.14, -0.8, 1.7, 0.3, 0.3, fine, new Ball.Paint(0.85, 0.8, 0.25)));
        Rig rig = new Rig(0, 0, 0.75, 0, 0, 0, -0.08, 0, 0);
        return new Location("balls", surfaces, rig, 0.002, 1.0, 2.4);
    }
}
