package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_flush;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

import secondunit.media.Finisher;
import secondunit.media.MediaException;
import secondunit.media.MediaException.Kind;
import secondunit.media.WriteFailure;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Map;

/// The container being written. Every return code of FFmpeg that can carry a failure of the disk is
/// looked at here, and so is what the disk itself said.
final class Muxer implements AutoCloseable {

    /// How far one track may wait for another, in microseconds.
    private static final long LONGEST_WAIT = 1_000_000;

    private final Path shown;
    private final FileSink sink;
    private final AVFormatContext context = new AVFormatContext(null);

    /// @param file where the bytes go, known to FFmpeg because it reads it once more to move an MP4
    ///   index to the front
    /// @param channel the same file, open for writing; taken over
    Muxer(Path file, SeekableByteChannel channel, String container) {
        shown = Finisher.shown(file);
        sink = new FileSink(channel);
        try {
            check(
                    avformat_alloc_output_context2(
                            context, null, container, "file:" + file.toAbsolutePath()),
                    "container " + container);
            context.pb(sink.context());
            context.flags(context.flags() | AVFMT_FLAG_BITEXACT | AVFMT_FLAG_CUSTOM_IO);
            context.max_interleave_delta(LONGEST_WAIT);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    boolean wantsGlobalHeader() {
        return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    }

    AVStream newStream() {
        @Nullable AVStream stream = avformat_new_stream(context, null);
        if (stream == null) {
            throw bad("FFmpeg is out of memory");
        }
        return stream;
    }

    /// Writes the container's head. All streams are there.
    void begin(Map<String, String> options, Map<String, String> tags) {
        try (Dictionary metadata = new Dictionary(tags);
                Dictionary settings = new Dictionary(options)) {
            context.metadata(metadata.copy());
            check(avformat_write_header(context, settings.entries()), "container head");
            settings.checkAllTaken("the " + context.oformat().name().getString() + " muxer");
        }
    }

    /// Takes the packet's contents over.
    void write(AVPacket packet) {
        check(av_interleaved_write_frame(context, packet), "packet");
    }

    /// Writes what is held back and the container's end, down to the last byte.
    void end() {
        check(av_write_trailer(context), "container end");
        AVIOContext io = context.pb();
        avio_flush(io);
        check(io.error(), "container end");
        try {
            sink.closeFile();
        } catch (IOException late) {
            throw WriteFailure.of(shown, late);
        }
    }

    /// The same without the parts that only make a whole file quicker to begin with.
    void endEarly() {
        String name = context.oformat().name().getString();
        if (name.equals("mp4") || name.equals("mov")) {
            check(av_opt_set(context.priv_data(), "movflags", "-faststart", 0), "early end");
        }
        end();
    }

    /// Turns a negative code, or a failure of the disk, into an exception.
    ///
    /// @param what what was being done, for the message
    void check(int code, String what) {
        sink.failure()
                .ifPresent(disk -> {
                    throw WriteFailure.of(shown, disk);
                });
        if (code < 0) {
            throw bad("%s: %s".formatted(what, FfmpegNatives.message(code)));
        }
    }

    MediaException bad(String problem) {
        return new MediaException(Kind.BAD_OUTPUT, shown, problem);
    }

    /// What is asked is beyond the codec.
    MediaException unsuited(String problem) {
        return new MediaException(Kind.UNSUITED, shown, problem);
    }

    @Override
    public void close() {
        avformat_free_context(context);
        sink.close();
    }
}
