package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.Clips;
import secondunit.media.ClipReader;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Clips from real cameras, where they are at hand.
final class CameraClipsTest {

    @ParameterizedTest
    @CsvSource({
        "basketball.mp4, 300, 30000/1001, 0",
        "bikes.mp4, 250, 25, 0",
        "carphone.mp4, 120, 30000/1001, 0",
        "pancake.mkv, 310, 30, 0",
        "pool.mp4, 300, 30, 0",
        "rotated_90.mov, 3, 30, 90",
        "rotated_180.mov, 3, 30, 180",
    })
    void theTailIsThatOfAFullDecode(String name, int frames, String rate, int rotation) {
        try (ClipReader clip = FfmpegReader.open(Clips.clip(name))) {
            assertEquals(frames, clip.info().frames());
            assertEquals(Timebase.parse(rate), clip.info().rate());
            assertEquals(rotation, clip.info().rotation());
            Deque<Frame> tail = new ArrayDeque<>();
            for (Optional<Frame> f = clip.next(); f.isPresent(); f = clip.next()) {
                tail.add(f.get());
                if (tail.size() > 12) {
                    tail.removeFirst();
                }
            }
            List<Frame> last = clip.last(12);
            assertEquals(tail.size(), last.size());
            for (Frame frame : last) {
                assertTrue(frame.samePicture(tail.removeFirst()));
            }
        }
    }
}
