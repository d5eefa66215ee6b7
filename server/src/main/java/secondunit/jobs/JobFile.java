package secondunit.jobs;

import secondunit.jobs.json.JobFileJson;
import secondunit.library.DurableFile;
import secondunit.library.TakeFolder;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;

/// What was asked of a take, as it lies in its folder: enough to build the store anew when it is
/// lost.
///
/// @param request with the quality and seed of this take
/// @param name the clip's file name
public record JobFile(Shot shot, String take, ShotRequest request, String name, Instant accepted) {

    static JobFile of(Shot shot, Job job) {
        return new JobFile(
                shot,
                job.take(),
                job.request(),
                String.valueOf(job.file().getFileName()),
                job.accepted());
    }

    /// The store is what makes a job last; this file may miss a power cut, so it is not forced to
    /// the disk.
    void write(TakeFolder folder) throws IOException {
        DurableFile.writeSoon(
                folder.job(), JobFileJson.write(this).getBytes(StandardCharsets.UTF_8));
    }

    /// Empty when there is none, or none that can be read.
    static Optional<JobFile> read(TakeFolder folder) throws IOException {
        try {
            return JobFileJson.read(Files.readString(folder.job()))
                    .filter(file -> file.take.equals(folder.take()));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// The job in this state, its clip in this folder.
    Job job(TakeFolder folder, int attempts, JobState state) {
        return new Job(
                take,
                shot.id(),
                request,
                shot.format(),
                folder.clip(name),
                accepted,
                attempts,
                state);
    }
}
