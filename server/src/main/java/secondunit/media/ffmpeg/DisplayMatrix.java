package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// How a player turns the picture: the upper left 2x2 of the track's matrix (ISO/IEC 14496-12,
/// 8.3.2), rows (a b), (c d), in which a clockwise quarter turn is (0 1), (-1 0).
///
/// @param clockwiseDegrees 0, 90, 180 or 270
/// @param mirrored whether its left and right are exchanged after that
/// @param problem a warning where the matrix does more than turn by quarters
record DisplayMatrix(int clockwiseDegrees, boolean mirrored, Optional<String> problem) {

    private static final DisplayMatrix UPRIGHT = new DisplayMatrix(0, false, Optional.empty());
    private static final int BYTES = 9 * Integer.BYTES;

    /// From the container, else from the first frame (a JPEG's orientation).
    static DisplayMatrix of(AVStream stream, AVFrame first) {
        AVCodecParameters track = stream.codecpar();
        if (track.nb_coded_side_data() > 0) {
            @Nullable AVPacketSideData data =
                    av_packet_side_data_get(
                            track.coded_side_data(),
                            track.nb_coded_side_data(),
                            AV_PKT_DATA_DISPLAYMATRIX);
            if (data != null && data.size() >= BYTES) {
                return read(data.data());
            }
        }
        return of(first);
    }

    /// From a frame alone, as stills have it.
    static DisplayMatrix of(AVFrame first) {
        @Nullable AVFrameSideData data = av_frame_get_side_data(first, AV_FRAME_DATA_DISPLAYMATRIX);
        return data != null && data.size() >= BYTES ? read(data.data()) : UPRIGHT;
    }

    private static DisplayMatrix read(BytePointer matrix) {
        IntPointer values = new IntPointer(matrix);
        return of(values.get(0), values.get(1), values.get(3), values.get(4));
    }

    static DisplayMatrix of(int a, int b, int c, int d) {
        if (b == 0 && c == 0 && a != 0 && d != 0) {
            return turn(d < 0 ? 180 : 0, Integer.signum(a) != Integer.signum(d));
        }
        if (a == 0 && d == 0 && b != 0 && c != 0) {
            return turn(b > 0 ? 90 : 270, Integer.signum(b) == Integer.signum(c));
        }
        return new DisplayMatrix(
                0,
                false,
                Optional.of("The picture is to be turned by an odd angle; this is ignored."));
    }

    private static DisplayMatrix turn(int degrees, boolean mirrored) {
        return new DisplayMatrix(
                degrees,
                mirrored,
                mirrored
                        ? Optional.of("The picture is to be shown mirrored; this is ignored.")
                        : Optional.empty());
    }
}
