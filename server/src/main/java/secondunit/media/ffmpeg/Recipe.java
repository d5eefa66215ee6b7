package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How one kind of file is written.
///
/// @param container FFmpeg's name of the muxer
/// @param containerOptions its options
/// @param leastScale ticks a second that an MP4 or MOV counts frames by at least: players that jump
///   to a time round it to ticks
/// @param picture null for sound only
record Recipe(
        String container,
        Map<String, String> containerOptions,
        int leastScale,
        @Nullable PictureRecipe picture,
        SoundRecipe sound) {

    /// The picture's codec.
    ///
    /// @param encoders in order of preference; the first that FFmpeg was built with is used
    /// @param keyframes how far a keyframe may be from the next
    record PictureRecipe(List<EncoderChoice> encoders, Layout layout, Keyframes keyframes) {}

    /// An encoder and its options.
    ///
    /// @param coarser options for frames of more than [#MOST_DETAIL]; empty where any frame will do
    /// @param millibitsPerPixel target bit rate; 0 where quality alone decides
    record EncoderChoice(
            String name,
            Map<String, String> options,
            Map<String, String> coarser,
            int millibitsPerPixel,
            Bounds bounds) {

        /// Bits per pixel that a frame may be guessed to take under the finer options.
        private static final double MOST_DETAIL = 6;

        /// True where the encoder's buffers overflow under too much detail.
        boolean isDelicate() {
            return !coarser.isEmpty();
        }

        Map<String, String> optionsFor(double bitsPerPixel) {
            return bitsPerPixel > MOST_DETAIL ? coarser : options;
        }
    }

    /// What a codec stores pictures as.
    @FunctionalInterface
    interface Layout {

        /// FFmpeg's layout for pictures handed in as `given`; empty where there is none.
        OptionalInt of(PixelFormat given);
    }

    /// Which sizes an encoder takes.
    ///
    /// @param widthStep the width is a multiple of this
    record Bounds(Size least, int longestSide, long mostPixels, int widthStep, int heightStep) {}

    /// Where decoding can start.
    enum Keyframes {
        EVERY_FRAME,
        EVERY_TWELFTH_FRAME,
        ONCE_A_SECOND;

        /// Frames from one keyframe to the next.
        int distance(Timebase rate) {
            return switch (this) {
                case EVERY_FRAME -> 1;
                case EVERY_TWELFTH_FRAME -> 12;
                case ONCE_A_SECOND -> rate.nominal();
            };
        }
    }

    /// The sound's codec.
    ///
    /// @param options its options
    /// @param bitsPerChannel bits a second for each channel; 0 for PCM
    /// @param rates sample rates it takes; empty for any
    record SoundRecipe(
            String encoder,
            Map<String, String> options,
            int sampleFormat,
            int bitsPerChannel,
            List<Integer> rates) {}

    /// Reads `key=value` pairs between blanks.
    static Map<String, String> options(String text) {
        return Stream.of(text.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
