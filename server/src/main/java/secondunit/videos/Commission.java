package secondunit.videos;

import org.jspecify.annotations.Nullable;

import secondunit.shot.ShotRequest;
import secondunit.uploads.Upload;

import java.time.Duration;
import java.time.Instant;

/// A video that was asked for and can be meant: what is to be rendered, and what its client is
/// told.
///
/// @param seconds of the whole video, as a plain decimal
/// @param input what it is made from, where that was handed in; null for nothing
/// @param lease how long nobody may ask for it; null for ever
record Commission(
        ShotRequest request,
        String model,
        String prompt,
        String seconds,
        String size,
        @Nullable String remixedFrom,
        @Nullable Upload input,
        @Nullable Duration lease) {

    /// A file that stands for itself does not go with the video.
    Video video(String id, String take, Instant now) {
        return new Video(
                id,
                take,
                model,
                prompt,
                seconds,
                size,
                now,
                remixedFrom,
                input == null || input.listed() ? null : input.id(),
                0,
                lease,
                Video.Fate.COMMON,
                null,
                false);
    }
}
