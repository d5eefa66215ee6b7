package secondunit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;

import java.nio.file.Path;

/// Names that people can read and no file system minds.
final class ClipNameTest {

    private static final String TAKE = "0f3c9a2b-1111-4222-8333-444455556666";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "northern lights, soft wind|northern-lights-soft-wind",
                "Über den Wölken: 100 %!|uber-den-wolken-100",
                "../../etc/passwd|etc-passwd",
                "雨|take",
                "...|take",
                "a very long prompt about the ocean in a storm at night|a-very-long-prompt-about-the-ocean-in-a",
                "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww|wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
            })
    void namesAClipByItsPrompt(String prompt, String slug) {
        assertEquals(
                slug + "-7-0f3c9a2b.mov",
                ClipName.of(Rig.request(prompt, 9), TAKE, DeliveryFormat.MOV_PRORES));
    }

    @Test
    void namesAClipByItsSource() {
        Casting casting = new Casting(Casting.AUTO, Quality.FINAL, 3);
        Path clip = Path.of("/media/A001_C002.mov");
        assertEquals(
                "a001-c002-extended-3-0f3c9a2b.mp4",
                ClipName.of(
                        new ShotRequest.Extend(clip, Side.TAIL, 12, 0, "", casting),
                        TAKE,
                        DeliveryFormat.MP4));
        assertEquals(
                "a001-c002-to-b-3-0f3c9a2b.mp4",
                ClipName.of(
                        new ShotRequest.Bridge(clip, Path.of("b.mp4"), 12, 0, "", casting),
                        TAKE,
                        DeliveryFormat.MP4));
    }
}
