package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.app.command.CommandHere;
import secondunit.fixture.ClipFile;
import secondunit.fixture.Clips;
import secondunit.fixture.Door;
import secondunit.fixture.Excerpt;
import secondunit.fixture.Joins;
import secondunit.fixture.Noise;
import secondunit.fixture.Same;
import secondunit.fixture.Sha256;
import secondunit.fixture.Take;
import secondunit.picture.Frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// More of real camera clips, by the command line, measured on the files that come out.
final class FootageIT {

    private static final double CLEAN = 1.5;

    private static final Door HERE = CommandHere::run;

    @TempDir Path folder;

    /// One clip goes by the program itself.
    private static Door door(String name) {
        return name.equals("carphone.mp4") ? Door.PROGRAM : HERE;
    }

    @ParameterizedTest(name = "{0} at its {1}")
    @CsvSource({
        "bikes.mp4, tail", "bikes.mp4, head",
        "carphone.mp4, tail", "carphone.mp4, head",
        "basketball.mp4, tail", "basketball.mp4, head",
        "pool.mp4, tail", "pool.mp4, head",
        "pancake.mkv, tail", "pancake.mkv, head"
    })
    void anExtendJoinsUnseen(String name, String side) {
        Path clip = Excerpt.ofOneShot(name, folder);
        String before = Sha256.of(clip);
        JsonNode result =
                Take.result(
                        door(name),
                        folder.resolve("more.mkv"),
                        "extend",
                        clip.toString(),
                        "--by",
                        "12",
                        "--" + side,
                        "--handles",
                        "8");
        ClipFile source = ClipFile.read(clip);
        ClipFile more = ClipFile.read(folder.resolve("more.mkv"));
        assertEquals(20, result.path("frames").asInt());
        assertEquals(20, more.frames().size());
        assertEquals(source.info().rate(), more.info().rate());
        assertEquals(source.info().format(), more.info().format());
        boolean tail = side.equals("tail");
        List<Frame> handles = tail ? Noise.last(source.frames(), 8) : source.frames().subList(0, 8);
        Same.frames(handles, tail ? more.frames().subList(0, 8) : Noise.last(more.frames(), 8));
        double verdict =
                tail
                        ? Joins.afterSource(
                                source.frames(), more.frames().subList(8, 20), source.info().rate())
                        : Joins.beforeSource(
                                source.frames(),
                                more.frames().subList(0, 12),
                                source.info().rate());
        assertTrue(
                verdict <= CLEAN,
                "%s %s: join step %.2f of the source's own".formatted(name, side, verdict));
        assertTrue(result.path("seam").path("worst").asDouble() <= CLEAN, result.toString());
        assertEquals(before, Sha256.of(clip), "the source is only read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bikes.mp4", "carphone.mp4", "basketball.mp4", "pool.mp4", "pancake.mkv"})
    void aBridgeJoinsUnseenAtBothEnds(String name) {
        Path clip = Excerpt.ofOneShot(name, folder);
        ClipFile whole = ClipFile.read(clip);
        int gap = 12;
        int out = whole.frames().size() / 2 - gap / 2;
        Path a = Excerpt.write(whole, 0, out, folder.resolve("a.mkv"));
        Path b = Excerpt.write(whole, out + gap, whole.frames().size(), folder.resolve("b.mkv"));
        JsonNode result =
                Take.result(
                        door(name),
                        folder.resolve("gap.mkv"),
                        "bridge",
                        a.toString(),
                        b.toString(),
                        "--frames",
                        "12",
                        "--handles",
                        "8");
        List<Frame> made = ClipFile.read(folder.resolve("gap.mkv")).frames();
        assertEquals(28, made.size());
        Same.frames(whole.frames().subList(out - 8, out), made.subList(0, 8));
        Same.frames(whole.frames().subList(out + gap, out + gap + 8), made.subList(20, 28));
        var rate = whole.info().rate();
        double first = Joins.afterSource(whole.frames().subList(0, out), made.subList(8, 20), rate);
        double second =
                Joins.beforeSource(
                        whole.frames().subList(out + gap, whole.frames().size()),
                        made.subList(8, 20),
                        rate);
        assertTrue(
                Math.max(first, second) <= CLEAN,
                "%s: joins %.2f and %.2f".formatted(name, first, second));
        assertTrue(result.path("seam").path("worst").asDouble() <= CLEAN, result.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bikes.mp4", "carphone.mp4", "basketball.mp4", "pool.mp4", "pancake.mkv"})
    void aLoopJoinsUnseenAtBothEnds(String name) {
        Path clip = Excerpt.ofOneShot(name, folder);
        ClipFile source = ClipFile.read(clip);
        Take.result(
                door(name),
                folder.resolve("closing.mkv"),
                "loop",
                clip.toString(),
                "--frames",
                "12",
                "--handles",
                "8");
        List<Frame> made = ClipFile.read(folder.resolve("closing.mkv")).frames();
        assertEquals(28, made.size());
        Same.frames(Noise.last(source.frames(), 8), made.subList(0, 8));
        Same.frames(source.frames().subList(0, 8), made.subList(20, 28));
        var rate = source.info().rate();
        double end = Joins.afterSource(source.frames(), made.subList(8, 20), rate);
        double start = Joins.beforeSource(source.frames(), made.subList(8, 20), rate);
        assertTrue(
                Math.max(end, start) <= CLEAN,
                "%s: joins %.2f and %.2f".formatted(name, end, start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bikes.mp4", "basketball.mp4", "pool.mp4", "pancake.mkv"})
    void handlesInDnxhrStayNearTheSource(String name) {
        Path clip = Clips.clip(name);
        Take.result(
                HERE,
                folder.resolve("more.mov"),
                "extend",
                clip.toString(),
                "--format",
                "mov-dnxhr",
                "--by",
                "4",
                "--tail",
                "--handles",
                "8");
        ClipFile source = ClipFile.read(clip);
        List<Frame> made = ClipFile.read(folder.resolve("more.mov")).frames();
        double quality = Noise.lumaPsnr(Noise.last(source.frames(), 8), made.subList(0, 8));
        assertTrue(quality >= 46, "%s: handles at %.1f dB".formatted(name, quality));
    }

    @Test
    void handlesClampToAShortSourceAndItIsSaid() {
        ClipFile whole = ClipFile.read(Clips.clip("carphone.mp4"));
        Path clip = Excerpt.write(whole, 0, 5, folder.resolve("short.mkv"));
        JsonNode result =
                Take.result(
                        HERE,
                        folder.resolve("more.mkv"),
                        "extend",
                        clip.toString(),
                        "--by",
                        "3",
                        "--handles",
                        "8");
        assertEquals(8, result.path("frames").asInt());
        List<String> warnings = new ArrayList<>();
        result.path("warnings").forEach(warning -> warnings.add(warning.asText()));
        assertTrue(
                warnings.stream().anyMatch(warning -> warning.contains("handles clamped to 5")),
                warnings.toString());
    }

    @Test
    void theJoinsPictureAndTheGradeLieBesideTheClip() throws Exception {
        JsonNode seam =
                Take.result(
                                Door.PROGRAM,
                                folder.resolve("more.mkv"),
                                "extend",
                                Clips.clip("carphone.mp4").toString(),
                                "--by",
                                "6",
                                "--handles",
                                "2")
                        .path("seam");
        assertEquals("good", seam.path("grade").asText(), seam.toString());
        Path strip = folder.resolve(seam.path("strip").asText());
        assertTrue(Files.size(strip) <= 60_000);
        Path cube = folder.resolve(seam.path("anchorGrade").path("file").asText());
        assertTrue(Files.readString(cube).contains("LUT_3D_SIZE 17"));
        assertTrue(seam.path("anchorGrade").path("mean").asDouble() < 2, seam.toString());
    }

    @Test
    void rotationIsKept() {
        Path clip = Clips.clip("rotated_90.mov");
        Take.result(
                HERE,
                folder.resolve("more.mov"),
                "extend",
                clip.toString(),
                "--format",
                "mov-prores",
                "--by",
                "3",
                "--handles",
                "2");
        ClipFile source = ClipFile.read(clip);
        ClipFile made = ClipFile.read(folder.resolve("more.mov"));
        assertEquals(source.info().rotation(), made.info().rotation());
        assertEquals(source.info().format().size(), made.info().format().size());
    }
}
