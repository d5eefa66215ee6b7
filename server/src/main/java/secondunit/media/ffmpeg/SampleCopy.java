package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

import secondunit.picture.Samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Copies decoded sound into planar float, whole numbers divided by 2^(bits - 1). Rate and channels
/// stay as they are, so there is nothing to resample.
final class SampleCopy {

    private SampleCopy() {}

    static Samples read(SafeInput input, AVFrame frame) {
        int channels = frame.ch_layout().nb_channels();
        int packed = av_get_packed_sample_fmt(frame.format());
        int bytes = av_get_bytes_per_sample(frame.format());
        boolean planar = av_sample_fmt_is_planar(frame.format()) != 0;
        float[][] samples = new float[channels][frame.nb_samples()];
        byte[] raw = new byte[frame.nb_samples() * bytes * (planar ? 1 : channels)];
        for (int c = 0; c < channels; c++) {
            if (planar || c == 0) {
                BytePointer data = frame.extended_data(c);
                data.get(raw);
            }
            ByteBuffer from = ByteBuffer.wrap(raw).order(ByteOrder.nativeOrder());
            int first = planar ? 0 : c * bytes;
            int step = planar ? bytes : channels * bytes;
            for (int i = 0; i < samples[c].length; i++) {
                samples[c][i] = sample(input, from, first + i * step, packed);
            }
        }
        return new Samples(frame.sample_rate(), samples);
    }

    private static float sample(SafeInput input, ByteBuffer from, int at, int packed) {
        return switch (packed) {
            case AV_SAMPLE_FMT_U8 -> ((from.get(at) & 0xff) - 128) * 0x1p-7f;
            case AV_SAMPLE_FMT_S16 -> from.getShort(at) * 0x1p-15f;
            case AV_SAMPLE_FMT_S32 -> from.getInt(at) * 0x1p-31f;
            case AV_SAMPLE_FMT_FLT -> from.getFloat(at);
            case AV_SAMPLE_FMT_DBL -> (float) from.getDouble(at);
            default -> throw input.bad("has sound in a sample format we do not read");
        };
    }
}
