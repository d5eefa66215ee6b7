package secondunit.shot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.Crewed;
import secondunit.picture.Size;

final class DeliveredSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1920x1080, 960x540",
        "1366x768, 682x384",
        "1280x722, 640x360",
        "30x16, 16x16",
        "16x7680, 16x3840"
    })
    void aDraftIsHalfAsWideAndHighAndEven(String asked, String draft) {
        Size size = Size.parse(asked);
        Crewed shot = Crewed.shot("aurora").size(size.width(), size.height());
        assertEquals(size, shot.request().deliveredSize());
        assertEquals(Size.parse(draft), shot.draft().request().deliveredSize());
    }
}
