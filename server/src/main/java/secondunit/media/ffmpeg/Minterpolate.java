package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_get_by_name;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_create_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_link;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;

import java.util.ArrayList;
import java.util.List;

/// Frames between two others by FFmpeg's filter minterpolate, for comparing with: motion
/// compensated, adaptive overlapped blocks of variable size, search in both directions. The filter
/// is handed four frames at one frame a second and asked for so many a second that those it puts
/// between the second and the third are the ones wanted.
public final class Minterpolate {

    private static final String SETTINGS = "mi_mode=mci:mc_mode=aobmc:me_mode=bidir:vsbmc=1";

    private Minterpolate() {}

    /// True for what the filter takes as it is: Y'CbCr or gray of 8 bits without alpha.
    public static boolean takes(FrameFormat format) {
        PixelFormat pixels = format.pixels();
        return pixels.bitDepth() == 8
                && pixels.model() != PixelFormat.Model.RGB
                && !pixels.alpha()
                && PixelFormats.planar(pixels).isPresent();
    }

    /// @param four frames at even distances, of which the wanted ones lie between the second and
    ///   the third
    /// @param count how many frames to make
    public static List<Frame> between(List<Frame> four, int count) {
        if (four.size() != 4) {
            throw new IllegalArgumentException("four frames are needed, not " + four.size());
        }
        FfmpegNatives.load();
        AVFilterGraph graph = avfilter_graph_alloc();
        try {
            return run(graph, four, count);
        } finally {
            avfilter_graph_free(graph);
        }
    }

    private static List<Frame> run(AVFilterGraph graph, List<Frame> four, int count) {
        FrameFormat format = four.getFirst().format();
        int layout = PixelFormats.planar(format.pixels()).orElseThrow();
        AVFilterContext source =
                filter(
                        graph,
                        "buffer",
                        "video_size=%s:pix_fmt=%d:time_base=1/1:frame_rate=1/1:pixel_aspect=1/1"
                                .formatted(format.size(), layout));
        AVFilterContext middle =
                filter(graph, "minterpolate", "fps=%d:%s".formatted(count + 1, SETTINGS));
        AVFilterContext sink = filter(graph, "buffersink", null);
        check(avfilter_link(source, 0, middle, 0));
        check(avfilter_link(middle, 0, sink, 0));
        check(avfilter_graph_config(graph, null));
        for (int i = 0; i < four.size(); i++) {
            feed(source, four.get(i), layout, i);
        }
        check(av_buffersrc_add_frame(source, null));
        return drain(sink, format, count);
    }

    private static AVFilterContext filter(
            AVFilterGraph graph, String name, @Nullable String settings) {
        AVFilterContext context = new AVFilterContext(null);
        check(
                avfilter_graph_create_filter(
                        context, avfilter_get_by_name(name), name, settings, null, graph));
        return context;
    }

    private static void feed(AVFilterContext source, Frame frame, int layout, int second) {
        AVFrame copy = av_frame_alloc();
        try {
            copy.format(layout)
                    .width(frame.size().width())
                    .height(frame.size().height())
                    .pts(second);
            check(av_frame_get_buffer(copy, 0));
            FrameCopy.write(frame, copy);
            check(av_buffersrc_add_frame(source, copy));
        } finally {
            av_frame_free(copy);
        }
    }

    /// The frames that show after second 1 and before second 2.
    private static List<Frame> drain(AVFilterContext sink, FrameFormat format, int count) {
        List<Frame> made = new ArrayList<>();
        long second = count + 1L;
        AVFrame frame = av_frame_alloc();
        try {
            while (av_buffersink_get_frame(sink, frame) >= 0) {
                if (frame.pts() > second && frame.pts() < 2 * second) {
                    made.add(FrameCopy.read(frame, format));
                }
                av_frame_unref(frame);
            }
        } finally {
            av_frame_free(frame);
        }
        if (made.size() != count) {
            throw new IllegalStateException(
                    "minterpolate made %d frames of %d".formatted(made.size(), count));
        }
        return made;
    }

    private static void check(int code) {
        if (code < 0) {
            throw new IllegalStateException("minterpolate: " + FfmpegNatives.message(code));
        }
    }
}
