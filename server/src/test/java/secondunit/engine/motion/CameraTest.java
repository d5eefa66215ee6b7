package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

class CameraTest {

    @Test
    void theFitLeavesOutAMovingObject() {
        FlowField flow = flowOf(new Affine(1.01, -0.005, 2, 0.005, 1.01, -1));
        for (int y = 20; y < 60; y++) {
            for (int x = 30; x < 80; x++) {
                flow.dx().set(x, y, -9);
            }
        }
        Affine fit = CameraFit.of(flow, sure());
        assertEquals(1.01, fit.xx(), 1e-3);
        assertEquals(0.005, fit.yx(), 1e-3);
        assertEquals(2, fit.x0(), 0.05);
    }

    @Test
    void aStillCameraIsExactlyStill() {
        FlowField flow = new FlowField(160, 100);
        for (int i = 0; i < flow.dx().values().length; i++) {
            flow.dx().values()[i] = (i % 7 - 3) * 0.03f;
        }
        assertTrue(CameraFit.of(flow, sure()).isStill());
    }

    @Test
    void aPanGoesOn() {
        CameraPath path =
                new CameraPath(
                        Collections.nCopies(8, new Affine(1, 0, 3, 0, 1, 0)),
                        160,
                        100,
                        step -> 1,
                        10);
        assertEquals(30, path.after(10).x(0, 0), 0.1);
        assertEquals(-6, path.before(2).x(0, 0), 1e-6);
    }

    @Test
    void aJerkSettles() {
        List<Affine> steps =
                List.of(
                        new Affine(1, 0, 8, 0, 1, 0),
                        new Affine(1, 0, 0, 0, 1, 0),
                        new Affine(1, 0, 0, 0, 1, 0),
                        new Affine(1, 0, 0, 0, 1, 0),
                        new Affine(1, 0, 0, 0, 1, 0));
        CameraPath path = new CameraPath(steps, 160, 100, step -> 1, 20);
        double late = path.after(20).x(0, 0) - path.after(19).x(0, 0);
        assertTrue(path.after(1).x(0, 0) > 0);
        assertTrue(late < 0.4, "still moving " + late);
    }

    @Test
    void theInverseTurnsAMapRound() {
        Affine map = new Affine(1.2, 0.3, 5, -0.2, 0.9, 7);
        Affine both = map.inverse().after(map);
        assertEquals(11, both.x(11, 13), 1e-9);
        assertEquals(13, both.y(11, 13), 1e-9);
    }

    private static Raster sure() {
        Raster sure = new Raster(160, 100);
        Arrays.fill(sure.values(), 1);
        return sure;
    }

    private static FlowField flowOf(Affine map) {
        FlowField flow = new FlowField(160, 100);
        Cells.rows(
                flow.dx(),
                (x, y) -> {
                    flow.dx().set(x, y, (float) (map.x(x, y) - x));
                    flow.dy().set(x, y, (float) (map.y(x, y) - y));
                });
        return flow;
    }
}
