package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.HostError;
import secondunit.host.HostException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Finds out whether inputs really play. An input whose file cannot be opened is made all the same,
/// starts, and ends at once; one that has just got another file still tells of the old.
final class Playing {

    private static final int PAUSE_MILLIS = 25;
    private static final Duration START = Duration.ofSeconds(1);
    private static final String PLAYING = "OBS_MEDIA_STATE_PLAYING";
    private static final List<String> OVER =
            List.of("OBS_MEDIA_STATE_ENDED", "OBS_MEDIA_STATE_ERROR", "OBS_MEDIA_STATE_STOPPED");

    /// Some pixels: whether there is a picture at all.
    private static final int LEAST_PIXELS = 8;

    private final ObsConnection obs;
    private final Duration limit;

    Playing(ObsConnection obs, Duration limit) {
        this.obs = obs;
        this.limit = limit;
    }

    /// Waits until a new input plays.
    ///
    /// @throws HostException CODEC_REFUSED when OBS does not open the file, NOT_CONFIRMED when it
    ///   never starts
    void confirm(String input, Path file, boolean picture) {
        long end = System.nanoTime() + limit.toNanos();
        while (!plays(input, file) || (picture && !showsPicture(input))) {
            if (System.nanoTime() > end) {
                throw new HostException(
                        HostError.NOT_CONFIRMED,
                        "OBS took %s and does not play it; look in OBS what \"%s\" shows"
                                .formatted(file, input));
            }
            obs.pause(PAUSE_MILLIS);
        }
    }

    private boolean plays(String input, Path file) {
        JsonNode status = obs.get(Ask.to("GetMediaInputStatus").with("inputName", input));
        String state = status.path("mediaState").asText();
        if (OVER.contains(state)) {
            throw new HostException(
                    HostError.CODEC_REFUSED,
                    "OBS cannot play %s: this OBS lacks its codec, the file is broken, or OBS may not"
                            .concat(" look into that folder")
                            .formatted(file));
        }
        return state.equals(PLAYING) && status.path("mediaDuration").asLong() > 0;
    }

    private boolean showsPicture(String input) {
        return obs.ask(
                        Ask.to("GetSourceScreenshot")
                                .with("sourceName", input)
                                .with("imageFormat", "png")
                                .with("imageWidth", LEAST_PIXELS)
                                .with("imageHeight", LEAST_PIXELS))
                .done();
    }

    /// Waits until an input is in what is on air.
    ///
    /// @return false where that does not happen soon, as in studio mode
    boolean goesOnAir(String input) {
        long end = System.nanoTime() + START.toNanos();
        while (!onAir(input)) {
            if (System.nanoTime() > end) {
                return false;
            }
            obs.pause(PAUSE_MILLIS);
        }
        return true;
    }

    boolean onAir(String input) {
        return obs.get(Ask.to("GetSourceActive").with("sourceName", input))
                .path("videoActive")
                .asBoolean();
    }

    /// Does something that makes inputs open another file, and waits until all have.
    void change(List<String> inputs, Runnable change) {
        List<CompletableFuture<Event>> started =
                inputs.stream()
                        .map(input ->
                                obs.watches()
                                        .next(event ->
                                                event.is("MediaInputPlaybackStarted", input)))
                        .toList();
        CompletableFuture<Void> all =
                CompletableFuture.allOf(started.toArray(CompletableFuture[]::new));
        try {
            change.run();
            all.get(START.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException unheard) {
            // An OBS that leaves a file alone which it plays already tells of no start.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(
                    HostError.NOT_CONFIRMED, "interrupted while waiting for OBS", e);
        } finally {
            started.forEach(wait -> wait.cancel(false));
        }
    }
}
