package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_MATROSKA_BLOCKADDITIONAL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The packets of a clip's picture track as any demuxer sees them.
///
/// @param streams tracks in the file
/// @param tickNumerator with `tickDenominator`, seconds of a tick
record Packets(int streams, long tickNumerator, long tickDenominator, List<Packet> list) {

    /// @param pts, duration in ticks
    /// @param bytes of the packet, and of its alpha where it has any, in hexadecimal
    record Packet(long pts, long duration, boolean key, String bytes, String alpha) {}

    static Packets of(Path file) {
        FfmpegNatives.load();
        AVFormatContext context = new AVFormatContext(null);
        int opened =
                avformat_open_input(
                        context, "file:" + file, (AVInputFormat) null, (AVDictionary) null);
        assertTrue(opened >= 0, () -> file + ": " + FfmpegNatives.message(opened));
        avformat_find_stream_info(context, (PointerPointer<?>) null);
        int track =
                av_find_best_stream(
                        context, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        AVStream stream = context.streams(track);
        Packets packets =
                new Packets(
                        context.nb_streams(),
                        stream.time_base().num(),
                        stream.time_base().den(),
                        read(context, track));
        avformat_close_input(context);
        return packets;
    }

    private static List<Packet> read(AVFormatContext context, int track) {
        List<Packet> list = new ArrayList<>();
        AVPacket packet = av_packet_alloc();
        while (av_read_frame(context, packet) >= 0) {
            if (packet.stream_index() == track) {
                list.add(packet(packet));
            }
            av_packet_unref(packet);
        }
        av_packet_free(packet);
        return List.copyOf(list);
    }

    private static Packet packet(AVPacket packet) {
        try (SizeTPointer size = new SizeTPointer(1)) {
            @Nullable BytePointer alpha =
                    av_packet_get_side_data(packet, AV_PKT_DATA_MATROSKA_BLOCKADDITIONAL, size);
            return new Packet(
                    packet.pts(),
                    packet.duration(),
                    (packet.flags() & AV_PKT_FLAG_KEY) != 0,
                    hex(packet.data(), packet.size()),
                    alpha == null ? "" : hex(alpha, size.get()));
        }
    }

    private static String hex(BytePointer data, long size) {
        byte[] bytes = new byte[Math.toIntExact(size)];
        data.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The packets' contents alone.
    List<String> contents() {
        return list.stream().map(packet -> packet.bytes() + "+" + packet.alpha()).toList();
    }
}
