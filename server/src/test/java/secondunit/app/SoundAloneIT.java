package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.ClipFile;
import secondunit.fixture.Crewed;
import secondunit.fixture.PcmTrack;
import secondunit.fixture.Same;
import secondunit.fixture.TestClips;
import secondunit.fixture.TestSettings;
import secondunit.jobs.WorkerProcess;
import secondunit.picture.Size;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Drafts, and sound delivered beside a clip, by a worker as the server drives it.
final class SoundAloneIT {

    @TempDir static Path home;
    private static WorkerProcess worker;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws IOException {
        Settings settings = TestSettings.in(home);
        worker = new WorkerProcess(WorkerCommand.of(settings, "worker"));
    }

    @AfterAll
    static void stop() {
        worker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"24000/1001", "30000/1001", "25", "60"})
    void theWavHasExactlyTheSamplesOfItsFrames(String text) throws InterruptedException {
        Timebase rate = Timebase.parse(text);
        Crewed shot = Crewed.shot("bouncing balls").size(64, 36).rate(rate).frames(101);
        done(order("a", shot.range(7, 90).request()));
        assertEquals(
                rate.sampleAt(90, 48_000) - rate.sampleAt(7, 48_000),
                PcmTrack.samples(folder.resolve("a.wav")));
    }

    /// At a size whose half has another shape, and still.
    @Test
    void aDraftIsAProxyOfItsFinalWithTheSameSound() throws InterruptedException, IOException {
        Crewed shot = Crewed.shot("bouncing balls").size(330, 182).frames(48);
        TakeResult last = done(order("final", shot.request()));
        TakeResult draft = done(order("draft", shot.draft().request()));
        assertEquals(new Size(330, 182), last.size());
        assertEquals(new Size(164, 90), draft.size());
        assertEquals(List.of(), last.warnings());
        assertEquals(List.of("This is a draft: half size."), draft.warnings());
        ClipFile proxy = ClipFile.read(draft.file());
        assertEquals(draft.size(), proxy.info().format().size());
        ClipFile whole = ClipFile.read(last.file());
        assertEquals(whole.info().frames(), proxy.info().frames());
        assertEquals(whole.info().rate(), proxy.info().rate());
        Same.sound(whole.sound(), proxy.sound());
        assertArrayEquals(bytes("final.wav"), bytes("draft.wav"));
    }

    @Test
    void theWavIsTheClipsOwnSound() throws InterruptedException, IOException {
        done(order("a", Crewed.shot("bouncing balls").size(64, 36).request()));
        ClipFile clip = ClipFile.read(folder.resolve("a.mkv"));
        byte[] wav = bytes("a.wav");
        int start = wav.length - clip.sound().length() * 6;
        for (int i = 0; i < clip.sound().length(); i++) {
            assertEquals(clip.sound().channel(0)[i], sample(wav, start + 6 * i), 0x1p-23f, "" + i);
            assertEquals(
                    clip.sound().channel(1)[i], sample(wav, start + 6 * i + 3), 0x1p-23f, "" + i);
        }
    }

    private static float sample(byte[] wav, int at) {
        return ((wav[at] & 0xff) | ((wav[at + 1] & 0xff) << 8) | (wav[at + 2] << 16)) * 0x1p-23f;
    }

    @Test
    void footagesSoundIsDeliveredToo() throws InterruptedException {
        Timebase rate = new Timebase(24000, 1001);
        Path clip =
                TestClips.of("libopenh264")
                        .size(64, 48)
                        .rate(rate)
                        .frames(30)
                        .pan(2, 0)
                        .sound("aac")
                        .write(folder.resolve("clip.mp4"));
        done(
                order(
                        "more",
                        new ShotRequest.Extend(
                                clip,
                                Side.TAIL,
                                7,
                                3,
                                "",
                                new Casting(Casting.AUTO, Quality.DRAFT, 1))));
        assertEquals(rate.sampleAt(10, 48_000), PcmTrack.samples(folder.resolve("more.wav")));
    }

    @Test
    void aSilentShotWritesNone() throws InterruptedException {
        done(order("a", Crewed.shot("bouncing balls").size(64, 36).silent().request()));
        assertEquals(List.of("a.mkv", "a.mkv.json"), left());
    }

    @Test
    void aCancelledShotLeavesNothing() throws InterruptedException {
        Order order = order("a", Crewed.shot("bouncing balls").frames(10_000).request());
        Outcome outcome = worker.render(order, null, _ -> worker.cancel()).outcome();
        assertInstanceOf(Outcome.Cancelled.class, outcome);
        assertEquals(List.of(), left());
    }

    @Test
    void whereTheSoundCannotBeWrittenNoClipIs() throws InterruptedException {
        ShotRequest shot = Crewed.shot("bouncing balls").size(64, 36).request();
        Path nowhere = folder.resolve("no such folder").resolve("a.wav");
        Outcome outcome =
                worker.render(
                                new Order(
                                        "t",
                                        shot,
                                        folder.resolve("a.mkv"),
                                        DeliveryFormat.MKV_FFV1,
                                        nowhere),
                                null,
                                _ -> {})
                        .outcome();
        String message = assertInstanceOf(Outcome.Failed.class, outcome).message();
        assertTrue(message.contains("no such folder"), message);
        assertEquals(List.of(), left());
    }

    @Test
    void whereTheClipCannotBeNamedItsSoundIsNot() throws InterruptedException, IOException {
        Files.createDirectory(folder.resolve("a.mkv"));
        Order order = order("a", Crewed.shot("bouncing balls").size(64, 36).request());
        assertInstanceOf(Outcome.Failed.class, worker.render(order, null, _ -> {}).outcome());
        assertFalse(Files.exists(folder.resolve("a.wav")));
    }

    private Order order(String name, ShotRequest request) {
        return new Order(
                name,
                request,
                folder.resolve(name + ".mkv"),
                DeliveryFormat.MKV_FFV1,
                folder.resolve(name + ".wav"));
    }

    private static TakeResult done(Order order) throws InterruptedException {
        Outcome outcome = worker.render(order, null, _ -> {}).outcome();
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).take();
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private List<String> left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
