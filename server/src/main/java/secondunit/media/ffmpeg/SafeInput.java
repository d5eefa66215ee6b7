package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;

import secondunit.media.MediaException;

import java.nio.file.Path;
import java.util.Map;

/// An opened input: the only place that opens a file with FFmpeg for reading. The demuxer is the
/// one that the first bytes call for; only plain files are reached, and neither references to other
/// files nor decoders beyond [Decoders] are followed.
final class SafeInput implements AutoCloseable {

    private static final int MOST_STREAMS = 64;
    private static final int LONGEST_SIDE = 16_384;
    static final long MOST_PIXELS = 16_384L * 8_192;

    private final Source source;
    private final Container container;
    private final AVFormatContext context;

    private SafeInput(Source source, Container container, AVFormatContext context) {
        this.source = source;
        this.container = container;
        this.context = context;
    }

    /// @throws MediaException BAD_INPUT where this is not a clip we can use
    static SafeInput open(Path file) {
        Container container = FileHead.check(file);
        FfmpegNatives.load();
        Source source = Source.of(file);
        SafeInput input = new SafeInput(source, container, demuxer(file, container));
        try {
            input.checkStreams();
            input.checkSuccess(avformat_find_stream_info(input.context, (PointerPointer<?>) null));
            input.checkStreams();
            return input;
        } catch (RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static AVFormatContext demuxer(Path file, Container container) {
        AVInputFormat format = av_find_input_format(container.demuxer());
        AVFormatContext context = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        options(format).forEach((name, value) -> av_dict_set(options, name, value, 0));
        int code = avformat_open_input(context, "file:" + file.toAbsolutePath(), format, options);
        av_dict_free(options);
        if (code < 0 || context.isNull()) {
            throw FileHead.bad(
                    file, "is damaged and cannot be opened: " + FfmpegNatives.message(code));
        }
        return context;
    }

    private static Map<String, String> options(AVInputFormat format) {
        return Map.of(
                "protocol_whitelist", "file",
                "format_whitelist", format.name().getString(),
                "codec_whitelist", Decoders.WHITELIST,
                "enable_drefs", "0",
                "use_absolute_path", "0",
                "max_streams", Integer.toString(MOST_STREAMS + 1),
                "probesize", "10000000",
                "analyzeduration", "10000000");
    }

    private void checkStreams() {
        if (context.nb_streams() > MOST_STREAMS) {
            throw bad("has more than " + MOST_STREAMS + " tracks");
        }
        for (int i = 0; i < context.nb_streams(); i++) {
            Encryption.refuse(this, context.streams(i));
            checkSize(context.streams(i).codecpar());
        }
    }

    private void checkSize(AVCodecParameters track) {
        long width = track.width();
        long height = track.height();
        if (!isReadable(width, height)) {
            throw bad(tooLarge(width, height));
        }
    }

    static boolean isReadable(long width, long height) {
        return width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;
    }

    /// What is wrong with a picture of this size.
    static String tooLarge(long width, long height) {
        return "has pictures of %dx%d; at most %d a side and %d pixels are read"
                .formatted(width, height, LONGEST_SIDE, MOST_PIXELS);
    }

    Path file() {
        return source.file();
    }

    /// For opening the same file again.
    Source source() {
        return source;
    }

    Container container() {
        return container;
    }

    AVFormatContext context() {
        return context;
    }

    AVStream stream(int index) {
        return context.streams(index);
    }

    /// @throws MediaException for a negative return code
    void checkSuccess(int code) {
        if (code < 0) {
            throw bad("is damaged: " + FfmpegNatives.message(code));
        }
    }

    /// A problem of this file; the sentence without its full stop.
    MediaException bad(String problem) {
        return FileHead.bad(file(), problem);
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }
}
