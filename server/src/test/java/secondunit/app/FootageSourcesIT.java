package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.app.command.CommandHere;
import secondunit.fixture.ClipFile;
import secondunit.fixture.Door;
import secondunit.fixture.Noise;
import secondunit.fixture.PcmTrack;
import secondunit.fixture.Same;
import secondunit.fixture.Sha256;
import secondunit.fixture.Take;
import secondunit.fixture.TestClips;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Every kind of footage that is taken, by the command line, as `docs/reference/footage-sources.md`
/// promises. What is refused is in [FootageRefusalsIT].
final class FootageSourcesIT {

    private static final Door HERE = CommandHere::run;

    @TempDir Path folder;

    @Test
    void oneFrameIsHeldAndSaidToBe() {
        Path clip = small("mpeg4").frames(1).write(folder.resolve("one.mov"));
        Take more = extend(clip, "more.mkv", "--by", "4");
        assertEquals(5, more.clip().frames().size());
        assertSaid(more, "one frame does not tell how the picture moves");
        assertSaid(more, "handles clamped to 1");
        Take closed =
                Take.of(HERE, folder.resolve("loop.mkv"), "loop", clip.toString(), "--frames", "4");
        assertEquals(6, closed.clip().frames().size());
    }

    @Test
    void tenFramesGoOnForFiveHundred() {
        Path clip = small("mpeg4").size(64, 48).frames(10).write(folder.resolve("ten.mov"));
        Take more = extend(clip, "more.mkv", "--by", "500", "--handles", "4");
        assertEquals(504, more.clip().frames().size());
        assertFalse(more.result().path("warnings").isEmpty(), "so long a guess is spoken of");
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "tail, 24000/1001", "head, 24000/1001", "bridge, 24000/1001", "loop, 24000/1001",
        "tail, 30000/1001", "head, 30000/1001", "bridge, 30000/1001", "loop, 30000/1001",
        "tail, 50", "head, 50", "bridge, 50", "loop, 50",
        "tail, 60000/1001", "head, 60000/1001", "bridge, 60000/1001", "loop, 60000/1001"
    })
    void newFramesAndTheirSoundAreExactlyAsLongAsAsked(String kind, String rate)
            throws IOException {
        Timebase timebase = Timebase.parse(rate);
        String label = rate.equals("30000/1001") ? "00:59:59;28" : "00:59:59:22";
        TestClips clips =
                small("mpeg4")
                        .rate(timebase)
                        .frames(13)
                        .sound("pcm_s16le")
                        .beepAtFrame(2)
                        .timecode(label)
                        .reel("A003C012");
        Path clip = clips.write(folder.resolve("a.mov"));
        Path next = clips.write(folder.resolve("b.mov"));
        FileTime touched = Files.getLastModifiedTime(clip);
        String bytes = Sha256.of(clip);
        Path out = folder.resolve("new.mkv");
        Door door = rate.equals("30000/1001") ? Door.PROGRAM : HERE;
        Take take =
                switch (kind) {
                    case "bridge" ->
                            Take.of(
                                    door,
                                    out,
                                    options(clip, "bridge", next.toString(), "--frames"));
                    case "loop" -> Take.of(door, out, options(clip, "loop", "--frames"));
                    default -> Take.of(door, out, options(clip, "extend", "--" + kind, "--by"));
                };
        int handles = kind.equals("tail") || kind.equals("head") ? 3 : 6;
        assertEquals(7 + handles, take.clip().frames().size());
        assertEquals(timebase, take.clip().info().rate());
        assertEquals(
                timebase.samples(new FrameRange(0, 7 + handles), TestClips.SAMPLE_RATE),
                PcmTrack.samples(out));
        long source = Objects.requireNonNull(ClipFile.read(clip).info().start()).toFrame();
        assertEquals(
                kind.equals("head") ? source - 7 : source + 10,
                Objects.requireNonNull(take.clip().info().start()).toFrame());
        assertEquals("A003C012", take.clip().info().reel());
        assertEquals(bytes, Sha256.of(clip));
        assertEquals(touched, Files.getLastModifiedTime(clip));
    }

    private static String[] options(Path clip, String command, String... more) {
        List<String> all = new ArrayList<>(List.of(command, clip.toString()));
        all.addAll(Arrays.asList(more));
        all.addAll(List.of("7", "--handles", "3"));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest(name = "{0} in {1} stays {2}")
    @CsvSource({
        "prores_ks, mov-prores, YUV422P10",
        "dnxhd, mov-dnxhqx, YUV422P10",
        "prores_ks, mkv-ffv1, YUV422P10"
    })
    void tenBitsStayTenBits(String codec, String format, String pixels) {
        TestClips clips =
                TestClips.of(codec)
                        .pixels("yuv422p10le")
                        .size(320, 180)
                        .frames(8)
                        .colour(Colour.BT709)
                        .pan(4, 0);
        if (codec.equals("dnxhd")) {
            clips.option("profile", "dnxhr_hqx");
        }
        Path clip = clips.write(folder.resolve("ten.mov"));
        String name = format.startsWith("mov") ? "more.mov" : "more.mkv";
        Take more = extend(clip, name, "--by", "2", "--handles", "4", "--format", format);
        assertEquals(pixels, named(more.clip()));
        List<Frame> source = Noise.last(ClipFile.read(clip).frames(), 4);
        List<Frame> handles = more.clip().frames().subList(0, 4);
        if (format.equals("mkv-ffv1")) {
            Same.frames(source, handles);
        } else {
            double quality = Noise.lumaPsnr(source, handles);
            assertTrue(quality >= 46, "handles at %.1f dB".formatted(quality));
        }
    }

    private static String named(ClipFile clip) {
        var pixels = clip.info().format().pixels();
        return "YUV4%s%sP%d"
                .formatted(
                        pixels.chromaShiftX() == 1 ? "2" : "4",
                        pixels.chromaShiftX() == 0 ? "4" : pixels.chromaShiftY() == 0 ? "2" : "0",
                        pixels.bitDepth());
    }

    @Test
    void wideChannelsOfSoundStayApart() throws IOException {
        Path clip =
                small("mpeg4")
                        .sound("pcm_s16le")
                        .channels(6)
                        .beepAtFrame(20)
                        .write(folder.resolve("surround.mov"));
        Take more = extend(clip, "more.mkv", "--by", "5", "--handles", "2");
        assertEquals(6, Objects.requireNonNull(more.clip().info().sound()).channels());
        assertEquals(7 * 1920, PcmTrack.samples(more.file()));
    }

    @Test
    void aSilentClipGetsNoSound() {
        Path clip = small("mpeg4").write(folder.resolve("silent.mov"));
        Take more = extend(clip, "more.mkv", "--by", "3");
        assertTrue(more.clip().info().sound() == null, "no sound is made up");
    }

    @Test
    void soundThatEndsBeforeThePictureIsSaid() {
        Path clip =
                small("mpeg4")
                        .sound("pcm_s16le")
                        .beepAtFrame(25)
                        .soundSamples(48_960)
                        .write(mov("early"));
        Take more = extend(clip, "more.mkv", "--by", "2", "--handles", "2");
        assertSaid(more, "ends 20 ms before its picture");
    }

    @Test
    void aBridgeFromASilentClipFadesTheToneInAndSaysSo() {
        Path a = small("mpeg4").write(folder.resolve("a.mov"));
        Path b = small("mpeg4").sound("pcm_s16le").write(folder.resolve("b.mov"));
        Take take =
                Take.of(
                        HERE,
                        folder.resolve("bridge.mkv"),
                        "bridge",
                        a.toString(),
                        b.toString(),
                        "--frames",
                        "5");
        assertSaid(take, "a.mov has no sound");
        assertTrue(take.clip().info().sound() != null);
    }

    @Test
    void clipsWhoseColoursHaveOtherNamesForTheSameAreBridged() {
        Path a = small("mpeg4").write(mov("a"));
        Path b =
                small("mpeg4")
                        .colour(new Colour(1, 6, 1, Colour.Range.LIMITED, 0))
                        .write(folder.resolve("b.mov"));
        Take take =
                Take.of(
                        HERE,
                        folder.resolve("bridge.mkv"),
                        "bridge",
                        a.toString(),
                        b.toString(),
                        "--frames",
                        "3");
        assertEquals(ClipFile.read(a).info().format(), take.clip().info().format());
    }

    @ParameterizedTest(name = "{0} as {2}")
    @CsvSource({
        "prores_ks, yuva444p10le, mkv-ffv1",
        "prores_ks, yuva444p10le, mov-prores4444",
        "qtrle, argb, mov-qtrle"
    })
    void alphaIsKept(String codec, String pixels, String format) {
        TestClips clips = small(codec).pixels(pixels);
        if (codec.equals("prores_ks")) {
            clips.option("profile", "4444");
        }
        Path clip = clips.write(folder.resolve("alpha.mov"));
        String name = format.startsWith("mov") ? "more.mov" : "more.mkv";
        Take more = extend(clip, name, "--by", "2", "--handles", "2", "--format", format);
        assertTrue(ClipFile.read(clip).info().format().pixels().alpha());
        assertTrue(more.clip().info().format().pixels().alpha());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkv-ffv1", "mov-prores"})
    void anamorphicPixelsStay(String format) {
        Path clip = small("mpeg4").pixelAspect(64, 45).colour(Colour.BT470BG).write(mov("wide"));
        String name = format.startsWith("mov") ? "more.mov" : "more.mkv";
        Take more = extend(clip, name, "--by", "2", "--handles", "2", "--format", format);
        assertEquals(new Ratio(64, 45), more.clip().info().format().pixelAspect());
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPhonesTurnStays(int degrees) {
        Path clip = small("mpeg4").rotated(degrees).write(mov("phone"));
        for (String name : List.of("more.mkv", "more.mov")) {
            Take more =
                    extend(
                            clip,
                            name,
                            "--by",
                            "2",
                            "--handles",
                            "2",
                            "--format",
                            name.endsWith("mov") ? "mov-prores" : "mkv-ffv1");
            assertEquals(degrees, more.clip().info().rotation());
        }
    }

    @Test
    void aHeadBeforeMidnightIsLabelledAndSaid() {
        Path clip = small("mpeg4").timecode("00:00:00:05").write(mov("early"));
        Take head = extend(clip, "head.mov", "--head", "--by", "12", "--format", "mov-prores");
        assertEquals("23:59:59:18", String.valueOf(head.clip().info().start()));
        assertSaid(head, "round at midnight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkv", "ts"})
    void aTruncatedClipGoesOnFromItsLastWholeFrame(String container) throws IOException {
        Path whole =
                small("mpeg2video").frames(60).gop(6).write(folder.resolve("whole." + container));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut =
                Files.write(
                        folder.resolve("cut." + container),
                        Arrays.copyOf(bytes, bytes.length * 7 / 10));
        Take more = extend(cut, "more.mkv", "--by", "2", "--handles", "2");
        ClipFile left = ClipFile.read(cut);
        assertTrue(left.frames().size() < 60);
        if (container.equals("mkv")) {
            assertSaid(more, "cut short");
        }
        Same.frames(Noise.last(left.frames(), 2), more.clip().frames().subList(0, 2));
    }

    private static TestClips small(String codec) {
        return TestClips.of(codec)
                .size(160, 96)
                .rate(Timebase.of(25))
                .frames(26)
                .colour(Colour.BT709)
                .pan(2, 0);
    }

    private Path mov(String name) {
        return folder.resolve(name + ".mov");
    }

    private Take extend(Path clip, String out, String... options) {
        List<String> all = new ArrayList<>(List.of("extend", clip.toString()));
        all.addAll(Arrays.asList(options));
        return Take.of(HERE, folder.resolve(out), all.toArray(String[]::new));
    }

    private static void assertSaid(Take take, String words) {
        JsonNode warnings = take.result().path("warnings");
        assertTrue(warnings.toString().contains(words), warnings.toString());
    }
}
