package secondunit.videos;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Size;
import secondunit.timeline.Timebase;
import secondunit.uploads.Upload;

import java.time.Duration;
import java.util.List;

/// What clients ask for, as they said it. Null where they said nothing.
public final class Wanted {

    private Wanted() {}

    /// A video from words.
    ///
    /// @param reference a still as its first frame
    /// @param characters ids
    /// @param lease how long nobody may ask for it before it is given up
    public record Create(
            String prompt,
            @Nullable String model,
            @Nullable String seconds,
            @Nullable String size,
            @Nullable Upload reference,
            List<String> characters,
            @Nullable Duration lease) {

        public Create {
            characters = List.copyOf(characters);
        }
    }

    /// A video from words, to the frame.
    public record Render(
            String prompt,
            String model,
            Size size,
            long frames,
            Timebase rate,
            long seed,
            @Nullable Duration lease) {}

    /// Another version of a video, or of a clip that was handed in.
    public record Edit(
            String prompt,
            @Nullable String model,
            @Nullable String video,
            @Nullable Upload clip,
            @Nullable Duration lease) {}

    /// More of a video, or of a clip that was handed in.
    public record Extend(
            String prompt,
            String seconds,
            @Nullable String model,
            @Nullable String video,
            @Nullable Upload clip,
            @Nullable Duration lease) {}
}
