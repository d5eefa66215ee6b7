package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.host.Clip;
import secondunit.host.HostError;
import secondunit.host.HostException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Finds out whether inputs really play. An input whose file cannot be opened is made all the same,
/// starts, and ends at once, where one that plays round never ends; its state may then still be
/// PLAYING. One that has just got another file still tells of the old.
final class Playing {

    private static final int PAUSE_MILLIS = 25;
    private static final Duration START = Duration.ofSeconds(1);
    private static final String PLAYING = "OBS_MEDIA_STATE_PLAYING";
    private static final List<String> OVER =
            List.of("OBS_MEDIA_STATE_ENDED", "OBS_MEDIA_STATE_ERROR", "OBS_MEDIA_STATE_STOPPED");

    /// Some pixels: whether there is a picture at all.
    private static final int LEAST_PIXELS = 8;

    /// What there is to see.
    enum See {
        PICTURE,
        /// It may begin with frames that are all transparent.
        MAYBE_CLEAR,
        /// It is sound.
        NOTHING;

        static See of(Clip clip) {
            return clip.alpha() ? MAYBE_CLEAR : PICTURE;
        }
    }

    private final ObsConnection obs;
    private final Duration limit;
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    Playing(ObsConnection obs, Duration limit) {
        this.obs = obs;
        this.limit = limit;
        obs.watches().listen(this::happened);
    }

    private void happened(Event event) {
        if (event.type().equals("MediaInputPlaybackEnded")) {
            ended.add(event.data().path("inputName").asText());
        }
    }

    /// Must be called before an input is given a file, so that its end is not missed.
    void expect(String input) {
        ended.remove(input);
    }

    /// Waits until an expected input, one that plays round, plays.
    ///
    /// @param see what of its picture must be seen
    /// @throws HostException CODEC_REFUSED when OBS does not open the file, NOT_CONFIRMED when it
    ///   never starts
    void confirm(String input, Path file, See see) {
        long begin = System.nanoTime();
        while (!plays(input, file, waited(begin)) || !isSeen(input, see, waited(begin))) {
            if (waited(begin).compareTo(limit) > 0) {
                throw new HostException(
                        HostError.NOT_CONFIRMED,
                        "OBS took %s and does not play it; look in OBS what \"%s\" shows"
                                .formatted(file, input));
            }
            obs.pause(PAUSE_MILLIS);
        }
    }

    private static Duration waited(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /// An input may have failed before its events were told: it then says PLAYING, for ever without
    /// a duration. So does one that still opens its file.
    private boolean plays(String input, Path file, Duration waited) {
        JsonNode status = obs.get(Ask.to("GetMediaInputStatus").with("inputName", input));
        String state = status.path("mediaState").asText();
        boolean opened = status.path("mediaDuration").asLong() > 0;
        boolean late = waited.compareTo(limit.dividedBy(2)) > 0;
        boolean failed = ended.contains(input) || OVER.contains(state);
        if (failed || (late && !opened && state.equals(PLAYING))) {
            throw new HostException(
                    HostError.CODEC_REFUSED,
                    "OBS cannot play %s: it lacks the codec, or may not look into that folder"
                            .formatted(file));
        }
        return opened && state.equals(PLAYING);
    }

    private boolean isSeen(String input, See see, Duration waited) {
        return switch (see) {
            case PICTURE -> showsPicture(input);
            case MAYBE_CLEAR -> waited.compareTo(START) > 0 || showsPicture(input);
            case NOTHING -> true;
        };
    }

    private boolean showsPicture(String input) {
        Answer answer =
                obs.ask(
                        Ask.to("GetSourceScreenshot")
                                .with("sourceName", input)
                                .with("imageFormat", "png")
                                .with("imageWidth", LEAST_PIXELS)
                                .with("imageHeight", LEAST_PIXELS));
        return answer.done()
                && !Thumbnail.isEmpty(answer.data().path("imageData").asText(), LEAST_PIXELS);
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
            inputs.forEach(this::expect);
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
