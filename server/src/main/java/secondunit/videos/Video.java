package secondunit.videos;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// A video that was asked for. How it goes is the job's to say.
///
/// @param id `video_` and 32 hexadecimal digits
/// @param take the job's and take's id
/// @param model as it was asked
/// @param seconds of the whole video, as a plain decimal
/// @param size as `720x1280`
/// @param remixedFrom the video it is another version of; null for none
/// @param input the upload that belongs to it alone; null for none
/// @param progress the highest that was told, 0 to 99
/// @param lease how long nobody may ask for it before it is given up unrendered; null for ever
/// @param fate what became of it that its job does not tell
/// @param completed when it was completed; null until that was announced
/// @param announced its end was told to whoever listens
public record Video(
        String id,
        String take,
        String model,
        String prompt,
        String seconds,
        String size,
        Instant created,
        @Nullable String remixedFrom,
        @Nullable String input,
        int progress,
        @Nullable Duration lease,
        Fate fate,
        @Nullable Instant completed,
        boolean announced) {

    /// What a job does not tell.
    public enum Fate {
        /// As its job says.
        COMMON,
        /// Nobody asked for it any more.
        LEASE_LOST,
        /// Its keeping time is over and its files are gone.
        EXPIRED
    }
}
