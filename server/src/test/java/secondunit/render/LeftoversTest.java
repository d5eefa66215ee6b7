package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Crewed;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class LeftoversTest {

    @TempDir Path folder;

    @Test
    void aWorkerKilledWhileItWroteLeavesNothing() throws IOException {
        assertEquals(List.of(), sweptOf(".a.mp4.t1.part", ".a.mp4.json.t1.part", ".a.wav.t1.part"));
    }

    @Test
    void soundWithoutItsClipGoes() throws IOException {
        assertEquals(List.of(), sweptOf(".a.mp4.t1.part", ".a.mp4.json.t1.part", "a.wav"));
    }

    @Test
    void theLastRenameIsEndedAndTheSoundStays() throws IOException {
        assertEquals(
                List.of("a.mp4", "a.mp4.json", "a.wav"),
                sweptOf(".a.mp4.t1.part", "a.mp4.json", "a.wav"));
    }

    @Test
    void aFinishedTakeStays() throws IOException {
        List<String> finished = List.of("a.mp4", "a.mp4.json", "a.wav");
        assertEquals(finished, sweptOf(finished.toArray(String[]::new)));
    }

    @Test
    void anotherTakesFilesStay() throws IOException {
        assertEquals(List.of(".a.wav.t2.part"), sweptOf(".a.wav.t2.part"));
    }

    @Test
    void whatWasToLieBesideFootageGoesWithItsClip() throws IOException {
        for (String name : List.of(".a.mkv.cube.t1.part", "a.mkv.seam.jpg", "a.mkv.cube")) {
            Files.createFile(folder.resolve(name));
        }
        Leftovers.sweep(footage());
        assertEquals(List.of(), sweptOf());
    }

    @Test
    void whatLiesBesideFinishedFootageStays() throws IOException {
        List<String> finished = List.of("a.mkv", "a.mkv.cube", "a.mkv.json", "a.mkv.seam.jpg");
        for (String name : finished) {
            Files.createFile(folder.resolve(name));
        }
        Leftovers.sweep(footage());
        assertEquals(finished, sweptOf());
    }

    private Order footage() {
        ShotRequest request =
                new ShotRequest.Loop(
                        folder.resolve("source.mkv"),
                        12,
                        8,
                        "",
                        new Casting(Casting.AUTO, Quality.FINAL, 1));
        return new Order("t1", request, folder.resolve("a.mkv"), DeliveryFormat.MKV_FFV1);
    }

    @Test
    void clipAndSoundNeedNamesOfTheirOwn() {
        assertThrows(IllegalArgumentException.class, () -> order("a.mp4"));
    }

    private List<String> sweptOf(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
        Leftovers.sweep(order("a.wav"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private Order order(String sound) {
        return new Order(
                "t1",
                Crewed.shot("aurora").request(),
                folder.resolve("a.mp4"),
                DeliveryFormat.MP4,
                folder.resolve(sound));
    }
}
