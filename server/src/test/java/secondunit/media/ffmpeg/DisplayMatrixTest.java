package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplayMatrixTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 0, false",
        "0, 1, -1, 0, 90, false",
        "-1, 0, 0, -1, 180, false",
        "0, -1, 1, 0, 270, false",
        "-1, 0, 0, 1, 0, true",
        "0, 1, 1, 0, 90, true",
        "3, 4, -4, 3, 0, true",
    })
    void quarterTurnsAreRead(int a, int b, int c, int d, int degrees, boolean warned) {
        DisplayMatrix matrix = DisplayMatrix.of(a, b, c, d);
        assertEquals(degrees, matrix.clockwiseDegrees());
        assertEquals(warned, matrix.problem().isPresent());
    }
}
