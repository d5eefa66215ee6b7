package secondunit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.jobs.Job;
import secondunit.jobs.JobState;
import secondunit.jobs.Shot;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.uploads.Upload;
import secondunit.uploads.UploadStore;
import secondunit.uploads.UploadStoreContract;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

final class SqlUploadStoreTest extends UploadStoreContract {

    @TempDir Path home;

    private OpenHome open;

    @BeforeEach
    void open() {
        open = OpenHome.of(home);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected UploadStore store() {
        return open.database().uploads();
    }

    @Test
    void whatAJobNeedsIsNotLooseUntilTheJobIsGone() {
        UploadStore store = store();
        Upload upload = upload(1, true, null);
        store.keep(upload);
        Path clip = home.resolve("uploads").resolve(upload.id()).resolve(upload.file());
        ShotRequest request =
                new ShotRequest.Extend(
                        clip, Side.TAIL, 12, 0, "", new Casting("auto", Quality.FINAL, 1));
        Instant now = Instant.parse("2026-01-02T12:00:00Z");
        Job job =
                new Job(
                        "take",
                        "shot",
                        request,
                        DeliveryFormat.MP4,
                        home.resolve("a.mp4"),
                        now,
                        0,
                        new JobState.Queued());
        open.database()
                .jobs()
                .accept(
                        new Shot("shot", request, DeliveryFormat.MP4, now, List.of("take")),
                        List.of(job));
        store.withdraw(upload.id());
        assertEquals(List.of(), store.loose());
        open.database().jobs().delete("take");
        assertEquals(List.of(upload.id()), store.loose());
    }
}
