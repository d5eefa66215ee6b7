package secondunit.videos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.SetClock;
import secondunit.fixture.Until;
import secondunit.fixture.WebRooms;
import secondunit.render.Outcome;
import secondunit.uploads.Incoming;
import secondunit.uploads.Upload;
import secondunit.videos.VideoException.Code;
import secondunit.videos.VideoState.Status;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// What happens to videos while nobody asks.
final class VideoWatchTest {

    @TempDir private Path folder;
    private final SetClock clock = new SetClock();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private WebRooms rooms;
    private VideoWatch watch;

    @BeforeEach
    void open() throws Exception {
        rooms = new WebRooms(Files.createDirectory(folder.resolve("takes")), clock, 1000);
        watch = watch();
    }

    private VideoWatch watch() {
        return new VideoWatch(
                rooms.videos,
                rooms.videoStore,
                rooms.board,
                rooms.uploads,
                rooms.events,
                (video, completed) -> told.add(video + " " + completed),
                clock,
                Duration.ofMillis(20));
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private Video create(Duration lease) {
        return rooms.videos
                .create(
                        new Wanted.Create(
                                "northern lights", null, null, null, null, List.of(), lease))
                .video();
    }

    private Video create() {
        return rooms.videos
                .create(
                        new Wanted.Create(
                                "northern lights", null, null, null, null, List.of(), null))
                .video();
    }

    @Test
    void everyEndIsToldOnce() {
        watch.start();
        Video good = create();
        Video bad = create();
        rooms.board.finish(good.take());
        rooms.board.end(bad.take(), new Outcome.Failed(Outcome.Fault.RENDER, "no"));
        Until.holds(() -> told.size() == 2, told::toString);
        watch.lookAround();
        assertEquals(List.of(good.id() + " true", bad.id() + " false"), told);
    }

    @Test
    void anEndThatNobodySawIsToldByTheNextRun() {
        Video video = create();
        rooms.board.finish(video.take());
        watch().catchUp();
        assertEquals(List.of(video.id() + " true"), told);
    }

    @Test
    void aLeaseThatIsNotRenewedEnds() {
        Video leased = create(Duration.ofSeconds(60));
        Video free = create();
        clock.pass(Duration.ofSeconds(59));
        watch.lookAround();
        rooms.videos.video(leased.id());
        clock.pass(Duration.ofSeconds(59));
        watch.lookAround();
        assertEquals(Status.QUEUED, rooms.videos.video(leased.id()).status());
        clock.pass(Duration.ofSeconds(60));
        watch.lookAround();
        VideoState lost = rooms.videos.video(leased.id());
        assertEquals(Status.FAILED, lost.status());
        assertEquals("lease_expired", Objects.requireNonNull(lost.error()).code());
        assertEquals(Status.QUEUED, rooms.videos.video(free.id()).status());
        watch.catchUp();
        assertEquals(List.of(leased.id() + " false"), told);
    }

    @Test
    void filesGoWhenTheirTimeIsOverAndTheVideoStays() {
        Video video = create();
        rooms.board.finish(video.take());
        VideoState before = rooms.videos.video(video.id());
        watch.catchUp();
        watch.lookAround();
        assertTrue(rooms.board.job(video.take()).isPresent());
        clock.pass(WebRooms.KEEPING.plusDays(400_000));
        watch.lookAround();
        assertFalse(rooms.board.job(video.take()).isPresent());
        VideoState after = rooms.videos.video(video.id());
        assertEquals(Status.COMPLETED, after.status());
        assertEquals(before.completed(), after.completed());
        assertEquals(before.expires(), after.expires());
        for (Runnable use :
                List.<Runnable>of(
                        () -> rooms.videos.downloadable(video.id()),
                        () -> rooms.videos.remix(video.id(), "a storm", null))) {
            var told = assertThrows(VideoException.class, use::run);
            assertEquals(Code.VIDEO_EXPIRED, told.code());
        }
        rooms.videos.delete(video.id());
        assertThrows(VideoException.class, () -> rooms.videos.video(video.id()));
    }

    @Test
    void aVideoGoesWithItsTake() {
        watch.start();
        Video video = create();
        rooms.board.delete(video.take());
        Until.holds(() -> rooms.videoStore.video(video.id()).isEmpty(), () -> "it is still there");
    }

    @Test
    void whatBelongsToAVideoGoesWithIt() throws Exception {
        Upload clip =
                rooms.uploads.receive(
                        new ByteArrayInputStream(new byte[10]),
                        new Incoming("real.mp4", "user_data", 10, false));
        Video video =
                rooms.videos.extend(new Wanted.Extend("on", "1", null, null, clip, null)).video();
        assertEquals(clip.id(), video.input());
        rooms.videos.delete(video.id());
        assertTrue(rooms.uploads.upload(clip.id()).isEmpty());
    }
}
