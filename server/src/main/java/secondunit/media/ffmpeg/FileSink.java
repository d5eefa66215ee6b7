package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FORCE;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_SIZE;
import static org.bytedeco.ffmpeg.global.avformat.avio_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avio_context_free;
import static org.bytedeco.ffmpeg.global.avutil.av_free;
import static org.bytedeco.ffmpeg.global.avutil.av_malloc;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EINVAL;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EIO;

import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The file under a muxer. FFmpeg writes through Java, so what goes wrong with the disk is an
/// IOException that is kept here until FFmpeg's call returns; nothing may be thrown through native
/// code.
final class FileSink implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 18;
    private static final int SEEK_SET = 0;
    private static final int SEEK_CUR = 1;
    private static final int SEEK_END = 2;

    private static final Map<Long, FileSink> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT_TICKET = new AtomicLong(1);
    private static final Write WRITE = new Write();
    private static final Seek SEEK = new Seek();

    private final SeekableByteChannel channel;
    private final long ticket = NEXT_TICKET.getAndIncrement();
    private final AVIOContext context;
    private @Nullable IOException failure;

    /// @param channel taken over: closed with this sink
    FileSink(SeekableByteChannel channel) {
        this.channel = channel;
        OPEN.put(ticket, this);
        BytePointer buffer = new BytePointer(av_malloc(BUFFER_BYTES));
        context =
                avio_alloc_context(buffer, BUFFER_BYTES, 1, new Ticket(ticket), null, WRITE, SEEK);
    }

    AVIOContext context() {
        return context;
    }

    /// What went wrong first.
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /// Closes the file: network disks may report only now that they are full.
    void closeFile() throws IOException {
        channel.close();
    }

    @Override
    public void close() {
        OPEN.remove(ticket);
        av_free(context.buffer());
        avio_context_free(context);
        try {
            channel.close();
        } catch (IOException late) {
            keep(late);
        }
    }

    private int write(ByteBuffer bytes) {
        int size = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return size;
        } catch (IOException | RuntimeException failed) {
            return keep(failed);
        }
    }

    private long seek(long offset, int whence) {
        try {
            return switch (whence & ~AVSEEK_FORCE) {
                case AVSEEK_SIZE -> channel.size();
                case SEEK_SET -> channel.position(offset).position();
                case SEEK_CUR -> channel.position(channel.position() + offset).position();
                case SEEK_END -> channel.position(channel.size() + offset).position();
                default -> AVERROR_EINVAL();
            };
        } catch (IOException | RuntimeException failed) {
            return keep(failed);
        }
    }

    private int keep(Exception failed) {
        if (failure == null) {
            failure = failed instanceof IOException io ? io : new IOException(failed);
        }
        return AVERROR_EIO();
    }

    private static FileSink of(Pointer ticket) {
        return Objects.requireNonNull(OPEN.get(ticket.address()), "a sink in use is open");
    }

    private static final class Write extends Write_packet_Pointer_BytePointer_int {
        @Override
        public int call(Pointer ticket, BytePointer bytes, int size) {
            return of(ticket).write(bytes.capacity(size).asByteBuffer());
        }
    }

    private static final class Seek extends Seek_Pointer_long_int {
        @Override
        public long call(Pointer ticket, long offset, int whence) {
            return of(ticket).seek(offset, whence);
        }
    }

    /// The number FFmpeg hands back to the callbacks, dressed as an address; never followed.
    private static final class Ticket extends Pointer {
        Ticket(long number) {
            address = number;
        }
    }
}
