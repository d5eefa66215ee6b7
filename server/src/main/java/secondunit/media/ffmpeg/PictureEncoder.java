package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.avcodec.AVCodecContext.FF_THREAD_SLICE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

import secondunit.media.ClipPlan;
import secondunit.media.CodedFrames;
import secondunit.media.ffmpeg.Recipe.EncoderChoice;
import secondunit.media.ffmpeg.Recipe.Keyframes;
import secondunit.media.ffmpeg.Recipe.PictureRecipe;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The picture of a clip being written: frames in the plan's format come in, packets go out at a
/// constant rate, one tick of the time base each.
final class PictureEncoder implements AutoCloseable {

    private static final int MATRIX_BYTES = 36;

    private final Muxer muxer;
    private final FrameFormat given;
    private final FrameFormat stored;
    private final EncoderChoice choice;
    private final Encoder encoder;
    private final AVFrame input = av_frame_alloc();
    private final AVFrame output = av_frame_alloc();
    private @Nullable Conversion conversion;
    private final PacketSum sum = new PacketSum();
    private final String signature;
    private long frames;

    PictureEncoder(Muxer muxer, PictureRecipe recipe, FrameFormat given, ClipPlan plan) {
        this.muxer = muxer;
        this.given = given;
        choice = choose(recipe);
        SizeCheck.check(given, choice.bounds(), plan.format(), muxer);
        int givenLayout = layout(PixelFormats.planar(given.pixels()));
        int storedLayout = layout(recipe.layout().of(given.pixels()));
        stored =
                StoredColour.of(
                        given,
                        PixelFormats.of(storedLayout).orElseThrow(),
                        plan.format().lossless());
        encoder =
                new Encoder(
                        muxer, choice.name(), setUp(recipe.keyframes(), storedLayout, plan.rate()));
        try {
            open(plan);
            signature = encoder.signature();
            allocate(output, storedLayout);
            if (storedLayout != givenLayout || isFullRange(given) != isFullRange(stored)) {
                allocate(input, givenLayout);
                conversion = new Conversion(given, givenLayout, stored, storedLayout);
            }
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /// Encodes the next frame.
    void write(Frame frame) {
        if (!frame.format().equals(given)) {
            throw new IllegalArgumentException(
                    "frame %d is %s, the plan says %s".formatted(frames, frame.format(), given));
        }
        if (conversion == null) {
            makeWritable(output);
            FrameCopy.write(frame, output);
        } else {
            convert(frame, conversion);
        }
        if (choice.isDelicate()) {
            encoder.goOnWith(choice.optionsFor(Detail.bitsPerPixel(frame)));
        }
        output.pts(frames++);
        encoder.send(output);
    }

    /// Takes over the next frame as it was coded before.
    void pass(AVPacket coded) {
        encoder.passOn(coded, frames++);
    }

    /// What frames must have been coded by for these to follow on.
    String signature() {
        return signature;
    }

    /// True where other frames can be joined to what is written.
    boolean canBeJoined() {
        return encoder.keepsOrder();
    }

    /// The frames so far, once `end` was called.
    CodedFrames written(Path file) {
        return new CodedFrames(file, frames, sum.value(), signature);
    }

    /// Encodes what the codec still holds back.
    void end() {
        encoder.send(null);
    }

    @Override
    public void close() {
        encoder.close();
        av_frame_free(input);
        av_frame_free(output);
        if (conversion != null) {
            conversion.close();
        }
    }

    private EncoderChoice choose(PictureRecipe recipe) {
        return recipe.encoders().stream()
                .filter(choice -> Encoder.isThere(choice.name()))
                .findFirst()
                .orElseThrow(() -> muxer.bad("FFmpeg was built without " + recipe.encoders()));
    }

    private int layout(OptionalInt layout) {
        return layout.orElseThrow(
                () -> muxer.bad("frames of %s cannot be stored here".formatted(given.pixels())));
    }

    private Consumer<AVCodecContext> setUp(Keyframes keyframes, int layout, Timebase rate) {
        return context -> {
            context.width(given.size().width())
                    .height(given.size().height())
                    .pix_fmt(layout)
                    .time_base(rational(rate.denominator(), rate.numerator()))
                    .framerate(rational(rate.numerator(), rate.denominator()))
                    .sample_aspect_ratio(pixelAspect())
                    .gop_size(keyframes.distance(rate))
                    .thread_type(FF_THREAD_SLICE);
            if (choice.millibitsPerPixel() > 0) {
                context.bit_rate(bitRate(rate, choice.millibitsPerPixel()));
            }
            Colours.tag(context, stored.colour());
        };
    }

    private void open(ClipPlan plan) {
        encoder.mendPackets(this::mend);
        AVStream stream = encoder.open(choice.options());
        stream.avg_frame_rate(encoder.context().framerate());
        stream.r_frame_rate(encoder.context().framerate());
        stream.sample_aspect_ratio(pixelAspect());
        describe(stream, plan);
    }

    private void mend(AVPacket packet) {
        if (choice.name().equals("dnxhd")) {
            Vc3Header.tag(packet, stored.colour());
        }
        sum.add(packet);
    }

    private void describe(AVStream stream, ClipPlan plan) {
        Map<String, String> tags = new HashMap<>();
        if (plan.start() != null) {
            tags.put("timecode", plan.start().toString());
        }
        if (plan.reel() != null) {
            tags.put("reel_name", plan.reel());
        }
        if (plan.format() == DeliveryFormat.WEBM_VP9 && stored.pixels().alpha()) {
            tags.put("alpha_mode", "1");
        }
        try (Dictionary metadata = new Dictionary(tags)) {
            stream.metadata(metadata.copy());
        }
        if (plan.rotation() != 0) {
            rotate(stream.codecpar(), plan.rotation());
        }
    }

    /// Says by a display matrix that a player turns the picture.
    private static void rotate(AVCodecParameters parameters, int clockwise) {
        AVPacketSideData list = new AVPacketSideData(null);
        try (IntPointer count = new IntPointer(1).put(0)) {
            AVPacketSideData matrix =
                    av_packet_side_data_new(
                            list, count, AV_PKT_DATA_DISPLAYMATRIX, MATRIX_BYTES, 0);
            av_display_rotation_set(new IntPointer(matrix.data()), clockwise);
            parameters.coded_side_data(list);
            parameters.nb_coded_side_data(count.get());
        }
    }

    private long bitRate(Timebase rate, int millibitsPerPixel) {
        long pixels = (long) given.size().width() * given.size().height();
        return pixels * millibitsPerPixel * rate.numerator() / (1000 * rate.denominator());
    }

    private AVRational pixelAspect() {
        return rational(given.pixelAspect().numerator(), given.pixelAspect().denominator());
    }

    private static AVRational rational(long numerator, long denominator) {
        return new AVRational().num(Math.toIntExact(numerator)).den(Math.toIntExact(denominator));
    }

    private void convert(Frame frame, Conversion conversion) {
        makeWritable(input);
        FrameCopy.write(frame, input);
        makeWritable(output);
        muxer.check(conversion.convert(input, output), "pixel conversion");
        AlphaPlane.deepen(frame, output, stored.pixels());
        Colours.tag(output, stored.colour());
    }

    private void allocate(AVFrame frame, int layout) {
        frame.format(layout).width(given.size().width()).height(given.size().height());
        muxer.check(av_frame_get_buffer(frame, 0), "frame of " + given.size());
        Colours.tag(frame, stored.colour());
        frame.sample_aspect_ratio(pixelAspect());
        frame.duration(1);
    }

    private void makeWritable(AVFrame frame) {
        muxer.check(av_frame_make_writable(frame), "frame");
    }

    private static boolean isFullRange(FrameFormat format) {
        return format.colour().isFullRange();
    }
}
