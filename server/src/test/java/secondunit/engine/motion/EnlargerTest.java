package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.Raster;

final class EnlargerTest {

    private static final int CELLS = 7;
    private static final int COLUMNS = 14;

    private final Raster grid = new Raster(CELLS, 5);
    private final Enlarger twice = new Enlarger(COLUMNS, CELLS, 2, 2);

    @Test
    void readsAGridAsSamplingItDoes() {
        for (int i = 0; i < grid.values().length; i++) {
            grid.values()[i] = (i * 37) % 11;
        }
        for (int y = 0; y < 10; y++) {
            float[] row = twice.row(grid, y);
            for (int x = 0; x < COLUMNS; x++) {
                float sampled = grid.sample((x + 0.5f) / 2 - 0.5f, (y + 0.5f) / 2 - 0.5f);
                assertEquals(sampled, twice.at(row, x), 1e-5, "column %d, row %d".formatted(x, y));
            }
        }
    }

    @Test
    void readsCellsFinerThanPixels() {
        for (int x = 0; x < CELLS; x++) {
            grid.set(x, 1, x);
        }
        Enlarger halved = new Enlarger(3, CELLS, 0.5, 0.5);
        assertEquals(0.25f, halved.at(halved.row(grid, 0), 0), 1e-6);
        assertEquals(1.25f, halved.at(halved.row(grid, 0), 1), 1e-6);
    }

    @Test
    void sharpKeepsTheEdgeBetweenThingsThatMoveApart() {
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < CELLS; x++) {
                grid.set(x, y, x < 3 ? 0 : 8);
            }
        }
        for (float value : twice.sharp(grid, 4)) {
            assertTrue(Math.min(value, 8 - value) < 1e-4, () -> "mixed to " + value);
        }
    }

    @Test
    void sharpIsSmoothWhereNeighboursAreAlike() {
        for (int x = 0; x < CELLS; x++) {
            for (int y = 0; y < grid.height(); y++) {
                grid.set(x, y, 0.5f * x);
            }
        }
        float[] sharp = twice.sharp(grid, 4);
        assertEquals(0.125f, sharp[1], 1e-6);
        assertEquals(0.375f, sharp[2], 1e-6);
    }
}
