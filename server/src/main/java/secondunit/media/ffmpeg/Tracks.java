package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.PointerPointer;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Which tracks of a file are used.
final class Tracks {

    private static final int MOST_CHANNELS = 64;

    private Tracks() {}

    /// The picture track: FFmpeg's best, never a cover image.
    static AVStream picture(SafeInput input) {
        int best = best(input, AVMEDIA_TYPE_VIDEO, -1);
        if (best < 0 || isCover(input.stream(best))) {
            throw input.bad("has no picture track");
        }
        return input.stream(best);
    }

    /// The sound track that belongs to a picture track.
    static OptionalInt sound(SafeInput input, int picture) {
        int best = best(input, AVMEDIA_TYPE_AUDIO, picture);
        if (best < 0) {
            return OptionalInt.empty();
        }
        AVCodecParameters codec = input.stream(best).codecpar();
        int channels = codec.ch_layout().nb_channels();
        boolean usable = codec.sample_rate() > 0 && channels > 0 && channels <= MOST_CHANNELS;
        return usable ? OptionalInt.of(best) : OptionalInt.empty();
    }

    /// How many sound tracks there are, and which of them, counted from 1, is this one.
    record Sounds(long count, long number) {}

    static Sounds sounds(SafeInput input, int used) {
        return new Sounds(
                soundsBefore(input, input.context().nb_streams()), soundsBefore(input, used + 1));
    }

    private static long soundsBefore(SafeInput input, int end) {
        return IntStream.range(0, end)
                .filter(i -> input.stream(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO)
                .count();
    }

    /// Makes the demuxer skip all tracks but one.
    static void readOnly(SafeInput input, int track) {
        for (int i = 0; i < input.context().nb_streams(); i++) {
            input.stream(i).discard(i == track ? AVDISCARD_DEFAULT : AVDISCARD_ALL);
        }
    }

    private static int best(SafeInput input, int type, int related) {
        return av_find_best_stream(input.context(), type, -1, related, (PointerPointer<?>) null, 0);
    }

    private static boolean isCover(AVStream stream) {
        return (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
    }
}
