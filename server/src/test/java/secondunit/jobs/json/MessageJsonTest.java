package secondunit.jobs.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.jobs.JobFile;
import secondunit.jobs.KeptOutcome;
import secondunit.jobs.Message;
import secondunit.jobs.Shot;
import secondunit.media.CodedFrames;
import secondunit.media.Stretch;
import secondunit.picture.Size;
import secondunit.render.Checkpoint;
import secondunit.render.Errand;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.render.json.CheckpointJson;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.Refusal;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the queue writes it reads back as it was.
final class MessageJsonTest {

    private static final Path FILE = Path.of("/takes/0f3c/ä b.mp4");
    private static final Path SOUND = Path.of("/takes/0f3c/sound.wav");
    private static final ShotRequest REQUEST =
            new ShotRequest.Generate(
                    "rain",
                    null,
                    48,
                    new FrameRange(0, 48),
                    Timebase.parse("30000/1001"),
                    new Size(320, 180),
                    true,
                    false,
                    true,
                    new Casting(Casting.AUTO, Quality.DRAFT, Long.MIN_VALUE));

    static Stream<Message> messages() {
        Order order = new Order("t", REQUEST, FILE, DeliveryFormat.WEBM_VP9, SOUND, FILE);
        Order silent = new Order("t", REQUEST, FILE, DeliveryFormat.MP4);
        return Stream.of(
                new Message.Ready(),
                new Message.Render(order, FILE, FILE),
                new Message.Render(silent, null, null),
                new Message.Run(1L << 40, new Errand.Held(REQUEST, FILE)),
                new Message.Run(2, new Errand.Dailies(FILE, FILE, FILE, FILE)),
                new Message.Run(3, new Errand.PictureOnly(FILE, FILE)),
                new Message.Run(7, new Errand.Inspect(FILE, FILE)),
                new Message.Run(
                        4,
                        new Errand.Sheet(
                                List.of(
                                        new Stretch(FILE, null, 1),
                                        new Stretch(FILE, new FrameRange(3, 9), 5)),
                                160,
                                FILE)),
                new Message.Run(5, new Errand.Waveform(FILE, 1000, FILE)),
                new Message.Run(6, new Errand.Proxy(FILE, FILE)),
                new Message.Ran(1L << 40, null),
                new Message.Ran(2, "no \"such\" clip"),
                new Message.Cancel(),
                new Message.Pause(),
                new Message.Progress(3, 48),
                new Message.Preview(FILE, 24),
                new Message.Ended(new Outcome.Cancelled(), 1L << 33));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageArrivesAsItWasSent(Message message) throws IOException {
        assertEquals(message, MessageJson.read(MessageJson.write(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[1]", "{\"message\":\"dance\"}", "{\"message\":\"ran\"}"})
    void whatIsNoMessageIsRefused(String text) {
        assertThrows(
                IOException.class, () -> MessageJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOutcomeIsReadBackAsItWasKept() {
        for (Outcome outcome :
                List.of(
                        new Outcome.Cancelled(),
                        new Outcome.Failed(Outcome.Fault.INPUT, "the clip is empty"),
                        new Outcome.Refused(new Refusal(Refusal.Kind.POLICY, "no", "ask")))) {
            KeptOutcome kept = new KeptOutcome(outcome, 123);
            assertEquals(Optional.of(kept), KeptOutcomeJson.read(KeptOutcomeJson.write(kept)));
        }
    }

    @Test
    void aCheckpointIsReadBackAsItWasKept() {
        Path folder = Path.of("/takes/0f3c");
        CodedFrames frames =
                new CodedFrames(
                        folder.resolve("checkpoint-40.frames"), 40, 0xffff_fffeL, "coder 1 2");
        Checkpoint kept = new Checkpoint(frames, 96, "scene", Duration.ofMillis(1234));
        String text = CheckpointJson.write(kept);
        assertEquals(Optional.of(kept), CheckpointJson.read(text, folder));
        for (String wrong : List.of("", "{", "{}", text.replace("checkpoint-40", "../other-40"))) {
            assertEquals(Optional.empty(), CheckpointJson.read(wrong, folder));
        }
    }

    @Test
    void aJobFileIsReadBackAsItWasKept() {
        Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
        Shot shot = new Shot("s", REQUEST, DeliveryFormat.MP4, now, List.of("t", "u"));
        JobFile file = new JobFile(shot, "t", REQUEST, "rain.mp4", now);
        assertEquals(Optional.of(file), JobFileJson.read(JobFileJson.write(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../rain.mp4", "/rain.mp4", ".rain.mp4", "c:rain.mp4", ""})
    void aClipsNameThatLeadsElsewhereIsRefused(String name) {
        Instant now = Instant.EPOCH;
        Shot shot = new Shot("s", REQUEST, DeliveryFormat.MP4, now, List.of("t"));
        JobFile file = new JobFile(shot, "t", REQUEST, name, now);
        assertEquals(Optional.empty(), JobFileJson.read(JobFileJson.write(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"schema\":\"Job.1\"}", "{\"schema\":\"Outcome.1\"}"})
    void halfAFileIsNone(String text) {
        assertEquals(Optional.empty(), JobFileJson.read(text));
        assertEquals(Optional.empty(), KeptOutcomeJson.read(text));
    }
}
