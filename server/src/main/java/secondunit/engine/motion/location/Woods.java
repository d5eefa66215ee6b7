package secondunit.engine.motion.location;

import java.util.ArrayList;
import java.util.List;

/// Out of town.
final class Woods {

    private Woods() {}

    /// A camera moves sideways past trees, the near ones in front of the far.
    static Location track(Grit rough, Grit fine) {
        List<Surface> surfaces = new ArrayList<>();
        surfaces.add(Sheet.ground(0.75, new Earth(fine, 0.3, 0.3, 0.16, 0)));
        surfaces.add(Sheet.facing(3, 0.9, new Trunks(fine, 2.6, 1)));
        surfaces.add(Sheet.facing(5, 0.85, new Trunks(rough, 2.4, 2)));
        surfaces.add(Sheet.facing(8, 0.8, new Trunks(fine, 2.2, 3)));
        surfaces.add(Sheet.facing(12, 0.75, new Trunks(rough, 2, 4)));
        surfaces.add(Sheet.facing(7, 0.9, new Leaves(fine, 0.11, 1, 2.2, 10)));
        surfaces.add(Sheet.facing(14, 0.8, new Leaves(rough, 0.2, 1, 0.4, 20)));
        surfaces.add(Sheet.facing(60, 1, new Hills(rough, 22, 0.25)));
        Rig rig = new Rig(0, 1.1, 1.5, 0, 0.05, 0, 0.04, 0, 0.7);
        return new Location("woods-track", surfaces, rig, 0.012, 1.15, 2.2);
    }

    /// Leaves close by, in the wind.
    static Location leaves(Grit fine) {
        List<Surface> surfaces = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double z = 1.5 + 0.5 * i;
            surfaces.add(
                    Sheet.facing(
                            z, 1.25 - 0.17 * i, new Leaves(fine, 0.13, 0.75, -10, 100 + 20 * i)));
        }
        Rig rig = new Rig(3, 0.02, 2.2, 0, 0, 0, 0.1, 0, 0.6);
        return new Location("leaves", surfaces, rig, 0.01, 1.2, 1.8);
    }

    /// A slow pan over hills, with a twig in the foreground.
    static Location hills(Grit rough, Grit fine) {
        List<Surface> surfaces =
                List.of(
                        Sheet.ground(0.9, new Earth(rough, 0.32, 0.4, 0.14, 0)),
                        Sheet.facing(500, 1, new Hills(rough, 75, 0.6)),
                        Sheet.facing(260, 1, new Hills(fine, 34, 0.35)),
                        Sheet.facing(30, 0.9, new Trunks(rough, 9, 8)),
                        Sheet.facing(29, 0.9, new Leaves(rough, 0.22, 1, 2.8, 12)),
                        Sheet.facing(2.2, 0.8, new Leaves(fine, 0.09, 0.6, 1.9, 5)));
        Rig rig = new Rig(0, 0, 1.6, 0, -0.1, 0.06, 0.09, 0, 0.25);
        return new Location("hills-pan", surfaces, rig, 0.001, 0.9, 1.4);
    }
}
