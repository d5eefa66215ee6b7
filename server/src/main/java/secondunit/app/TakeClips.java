package secondunit.app;

import org.jspecify.annotations.Nullable;

import secondunit.host.Capability;
import secondunit.host.Clip;
import secondunit.host.Hello;
import secondunit.host.HostError;
import secondunit.host.HostException;
import secondunit.hosts.Clips;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobState;
import secondunit.library.TakeFolder;
import secondunit.picture.Size;
import secondunit.render.Errand;
import secondunit.render.Errands;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.ShotRequest;

import java.nio.file.Files;
import java.nio.file.Path;

/// Finished takes in the form that suits a host. A host that loops clips live gets the picture
/// alone, copied without encoding again, and the sound as WAV, since a sound track of another
/// length than the picture makes its loop stumble; every other host gets the clip as it is.
///
/// @param takes the folder of all takes
record TakeClips(JobBoard board, Errands errands, Path takes) implements Clips {

    @Override
    public Clip clip(String take, Hello host) {
        Job job = board.job(take).orElseThrow(() -> gone(take));
        TakeResult result = result(job);
        if (!Files.isRegularFile(result.file())) {
            throw new HostException(
                    HostError.FILE_MISSING,
                    "%s is gone; ask for the shot again".formatted(result.file()));
        }
        return host.can(Capability.LIVE_LOOP)
                ? clip(job, result, pictureAlone(job, result), soundAlone(take))
                : clip(job, result, result.file(), null);
    }

    private static TakeResult result(Job job) {
        if (job.state() instanceof JobState.Ended(_, Outcome.Done(TakeResult result))) {
            return result;
        }
        throw new HostException(
                HostError.FILE_MISSING, "take %s is not finished".formatted(job.take()));
    }

    private Path pictureAlone(Job job, TakeResult result) {
        Path picture = new TakeFolder(takes, job.take()).picture(job.format().extension());
        if (!Files.exists(picture)) {
            try {
                errands.run(new Errand.PictureOnly(result.file(), picture));
            } catch (IllegalStateException | IllegalArgumentException problem) {
                throw new HostException(
                        HostError.FILE_MISSING,
                        "%s: its picture could not be copied for the host: %s"
                                .formatted(result.file(), problem.getMessage()),
                        problem);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new HostException(HostError.HOST_GONE, "the server is ending", stopped);
            }
        }
        return picture;
    }

    private @Nullable Path soundAlone(String take) {
        Path sound = new TakeFolder(takes, take).sound();
        return Files.exists(sound) ? sound : null;
    }

    private static Clip clip(Job job, TakeResult result, Path picture, @Nullable Path sound) {
        Size size = result.size();
        if (size == null) {
            throw new HostException(
                    HostError.UNSUPPORTED,
                    "take %s is sound alone; a host shows pictures".formatted(job.take()));
        }
        return new Clip(
                job.take(),
                String.valueOf(result.file().getFileName()),
                picture,
                sound,
                result.frames(),
                Trim.of(result.file()),
                result.rate(),
                size.width(),
                size.height(),
                loops(job.request()),
                job.request() instanceof ShotRequest.Generate made && made.alpha());
    }

    private static boolean loops(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate generate -> generate.loop();
            case ShotRequest.Loop _ -> true;
            case ShotRequest.Extend _,
                    ShotRequest.Bridge _,
                    ShotRequest.Retake _,
                    ShotRequest.Retime _ ->
                    false;
        };
    }

    private static HostException gone(String take) {
        return new HostException(HostError.FILE_MISSING, "take %s was deleted".formatted(take));
    }
}
