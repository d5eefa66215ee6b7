package secondunit.engine.motion.location;

import java.util.List;

/// In town.
final class Streets {

    private Streets() {}

    /// A camera held by hand pans along house fronts behind trees.
    static Location pan(Grit rough, Grit fine) {
        List<Surface> surfaces =
                List.of(
                        Sheet.ground(0.8, new Earth(rough, 0.4, 0.38, 0.36, 0)),
                        new Sheet(
                                Sheet.Facing.CAMERA,
                                13,
                                -30,
                                2,
                                0.95,
                                new Masonry(rough, 0.75, 0.48, 0.34, 2.6, 9.4)),
                        new Sheet(
                                Sheet.Facing.CAMERA,
                                17,
                                1,
                                14,
                                0.8,
                                new Masonry(fine, 0.7, 0.66, 0.55, 3.4, 12.5)),
                        new Sheet(
                                Sheet.Facing.CAMERA,
                                15,
                                13,
                                40,
                                0.9,
                                new Masonry(rough, 0.5, 0.52, 0.55, 2.2, 15.6)),
                        new Sheet(
                                Sheet.Facing.CAMERA,
                                40,
                                -60,
                                60,
                                0.9,
                                new Masonry(fine, 0.6, 0.5, 0.45, 3, 19)),
                        Sheet.facing(7, 0.9, new Trunks(fine, 5.5, 3)),
                        Sheet.facing(6.6, 1, new Leaves(fine, 0.2, 0.8, 3.1, 30)));
        Rig rig = new Rig(0, 0.1, 1.6, 0, -0.55, 0.3, 0.06, 0, 0.8);
        return new Location("street-pan", surfaces, rig, 0.004, 0.95, 1.8);
    }

    /// A walk down an alley.
    static Location walk(Grit rough, Grit fine) {
        List<Surface> surfaces =
                List.of(
                        Sheet.ground(0.75, new Earth(fine, 0.42, 0.4, 0.37, 0)),
                        new Sheet(
                                Sheet.Facing.SIDE,
                                -2.1,
                                -5,
                                60,
                                0.5,
                                new Masonry(rough, 0.7, 0.5, 0.38, 2.4, 8)),
                        new Sheet(
                                Sheet.Facing.SIDE,
                                2.4,
                                -5,
                                60,
                                0.95,
                                new Masonry(fine, 0.72, 0.66, 0.52, 3, 7)),
                        new Sheet(
                                Sheet.Facing.CAMERA,
                                34,
                                -9,
                                9,
                                0.8,
                                new Masonry(rough, 0.55, 0.55, 0.6, 2.5, 11)),
                        new Sheet(
                                Sheet.Facing.CAMERA,
                                12,
                                -2.1,
                                2.4,
                                1,
                                new Leaves(fine, 0.16, 0.7, 2.7, 50)),
                        new Sheet(
                                Sheet.Facing.CAMERA,
                                20,
                                -2.1,
                                2.4,
                                1,
                                new Leaves(rough, 0.2, 0.8, 2.9, 60)));
        Rig rig = new Rig(0.1, 0, 1.65, 1.5, 0.02, 0, 0.02, 0.03, 0.8);
        return new Location("alley-walk", surfaces, rig, 0.006, 1.1, 2.0);
    }
}
