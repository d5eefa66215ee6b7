package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_make_writable;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;

import secondunit.media.CodedFrames;
import secondunit.media.MediaException;

import java.nio.file.Files;

/// Reads the frames of an unfinished clip as their coder made them. The last is given out only when
/// all of them are as they were left.
final class CodedReader implements AutoCloseable {

    private final CodedFrames coded;
    private final SafeInput input;
    private final AVStream track;
    private final AVPacket packet = av_packet_alloc();
    private final PacketSum sum = new PacketSum();
    private long read;

    private CodedReader(CodedFrames coded, SafeInput input, AVStream track) {
        this.coded = coded;
        this.input = input;
        this.track = track;
        Tracks.readOnly(input, track.index());
    }

    /// @throws MediaException BAD_INPUT where the file is missing or damaged
    static CodedReader open(CodedFrames coded) {
        if (!Files.isRegularFile(coded.file())) {
            throw FileHead.bad(coded.file(), "is gone");
        }
        SafeInput input = SafeInput.open(coded.file());
        try {
            return new CodedReader(coded, input, Tracks.picture(input));
        } catch (RuntimeException failed) {
            input.close();
            throw failed;
        }
    }

    /// The next frame; good until the one after it is read.
    ///
    /// @throws MediaException BAD_INPUT where it is not as it was left
    AVPacket next() {
        do {
            av_packet_unref(packet);
            input.checkSuccess(av_read_frame(input.context(), packet));
        } while (packet.stream_index() != track.index());
        if (track.codecpar().codec_id() == AV_CODEC_ID_H264) {
            input.checkSuccess(av_packet_make_writable(packet));
            ByteStream.of(packet, input);
        }
        sum.add(packet);
        read++;
        if (read == coded.frames() && sum.value() != coded.checksum()) {
            throw input.bad("is not as it was left");
        }
        return packet;
    }

    @Override
    public void close() {
        av_packet_free(packet);
        input.close();
    }
}
