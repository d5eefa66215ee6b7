package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_ARGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV422P10;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV444P10;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVA420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVA444P10;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;

import org.jspecify.annotations.Nullable;

import secondunit.media.ffmpeg.Recipe.Bounds;
import secondunit.media.ffmpeg.Recipe.EncoderChoice;
import secondunit.media.ffmpeg.Recipe.Keyframes;
import secondunit.media.ffmpeg.Recipe.Layout;
import secondunit.media.ffmpeg.Recipe.PictureRecipe;
import secondunit.media.ffmpeg.Recipe.SoundRecipe;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The table of what is written for each delivery format.
///
/// OpenH264 quantises no finer than QP 12 and takes 4096x2304 pixels at most (level 5.2). VC-3 at
/// high resolution begins at 256x120 (SMPTE ST 2019-1). FFV1 is version 3 with a checksum in each
/// slice (RFC 9043). Alternate reference frames would lose VP9's alpha.
final class Recipes {

    private static final String MOV = "movflags=+write_colr+use_metadata_tags";
    private static final String MP4 = "movflags=+faststart+write_colr+use_metadata_tags";

    private static final Bounds H264 = bounds(16, 16, 16_384, 2, 2);
    private static final Bounds OPENH264 = new Bounds(new Size(16, 16), 4096, 4096L * 2304, 2, 2);
    private static final Bounds PRORES = bounds(16, 16, 16_384, 2, 1);
    private static final Bounds DNXHR = bounds(256, 120, 8192, 2, 1);
    private static final Bounds ANY = bounds(1, 1, 16_384, 1, 1);

    private static final SoundRecipe PCM24 =
            new SoundRecipe("pcm_s24le", Map.of(), AV_SAMPLE_FMT_S32, 0, List.of());
    private static final SoundRecipe PCM_FLOAT =
            new SoundRecipe("pcm_f32le", Map.of(), AV_SAMPLE_FMT_FLT, 0, List.of());
    private static final SoundRecipe AAC =
            new SoundRecipe(
                    "aac",
                    Map.of(),
                    AV_SAMPLE_FMT_FLTP,
                    128_000,
                    List.of(48_000, 96_000, 88_200, 64_000, 44_100, 32_000, 24_000, 22_050));
    private static final SoundRecipe OPUS =
            new SoundRecipe("libopus", Map.of(), AV_SAMPLE_FMT_FLT, 96_000, List.of(48_000));

    private static final int FINE_SCALE = 90_000;

    private Recipes() {}

    static Recipe of(DeliveryFormat format) {
        return switch (format) {
            case MP4 -> file("mp4", MP4, h264(), AAC);
            case MOV_PRORES -> file("mov", MOV, prores("hq", stored(AV_PIX_FMT_YUV422P10)), PCM24);
            case MOV_PRORES4444 ->
                    file(
                            "mov",
                            MOV,
                            prores("4444", stored(AV_PIX_FMT_YUV444P10, AV_PIX_FMT_YUVA444P10)),
                            PCM24);
            case MOV_DNXHR -> file("mov", MOV, dnxhr("hq", stored(AV_PIX_FMT_YUV422P)), PCM24);
            case MOV_DNXHQX -> file("mov", MOV, dnxhr("hqx", stored(AV_PIX_FMT_YUV422P10)), PCM24);
            case MOV_QTRLE -> file("mov", MOV, qtrle(), PCM24);
            case WEBM_VP9 -> file("webm", "", vp9(), OPUS);
            case MKV_FFV1 -> file("matroska", "", ffv1(), PCM_FLOAT);
            case WAV -> file("wav", "rf64=auto", null, PCM24);
        };
    }

    /// How a browser's copy is written: small files and many keyframes, so that any frame is found
    /// fast.
    static Recipe proxy(boolean webm) {
        return webm
                ? file("webm", "", quickVp9(), OPUS)
                : new Recipe("mp4", Recipe.options(MP4), FINE_SCALE, quickH264(), AAC);
    }

    private static PictureRecipe quickH264() {
        EncoderChoice choice =
                new EncoderChoice(
                        "libopenh264",
                        Recipe.options("profile=high qmin=22 qmax=22"),
                        Recipe.options("profile=high qmin=30 qmax=40"),
                        300,
                        OPENH264);
        return new PictureRecipe(
                List.of(choice), stored(AV_PIX_FMT_YUV420P), Keyframes.EVERY_TWELFTH_FRAME);
    }

    private static PictureRecipe quickVp9() {
        String options =
                "crf=24 b=0 deadline=realtime cpu-used=7 row-mt=1 tile-columns=1 auto-alt-ref=0 lag-in-frames=0";
        return new PictureRecipe(
                List.of(encoder("libvpx-vp9", options, 0, ANY)),
                stored(AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUVA420P),
                Keyframes.EVERY_TWELFTH_FRAME);
    }

    private static PictureRecipe h264() {
        return new PictureRecipe(
                List.of(
                        encoder("libx264", "crf=14 preset=fast profile=high aq-mode=3", 0, H264),
                        openH264()),
                stored(AV_PIX_FMT_YUV420P),
                Keyframes.ONCE_A_SECOND);
    }

    /// At its finest throughout: a coarser first frame of each second takes the dither out of dark
    /// gradients. OpenH264 writes past its buffer, and ends the process, where a frame takes 8 bits
    /// a pixel (measured on white noise): such frames go in at QP 30, where none can.
    private static EncoderChoice openH264() {
        return new EncoderChoice(
                "libopenh264",
                Recipe.options("profile=high qmin=12 qmax=12"),
                Recipe.options("profile=high qmin=30 qmax=40"),
                500,
                OPENH264);
    }

    private static PictureRecipe vp9() {
        String options =
                "crf=6 b=0 deadline=good cpu-used=4 row-mt=1 tile-columns=2 auto-alt-ref=0 lag-in-frames=0";
        return new PictureRecipe(
                List.of(encoder("libvpx-vp9", options, 0, ANY)),
                stored(AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUVA420P),
                Keyframes.ONCE_A_SECOND);
    }

    private static PictureRecipe prores(String profile, Layout layout) {
        return intra("prores_ks", "alpha_bits=16 profile=" + profile, layout, PRORES);
    }

    private static PictureRecipe dnxhr(String profile, Layout layout) {
        return intra("dnxhd", "profile=dnxhr_" + profile, layout, DNXHR);
    }

    private static PictureRecipe qtrle() {
        return intra("qtrle", "", stored(AV_PIX_FMT_RGB24, AV_PIX_FMT_ARGB), ANY);
    }

    private static PictureRecipe ffv1() {
        return intra("ffv1", "level=3 slicecrc=1", Recipes::asGiven, ANY);
    }

    /// The layout handed in. 8-bit RGB is packed: FFV1 has no planes for it.
    private static OptionalInt asGiven(PixelFormat given) {
        if (given.model() == PixelFormat.Model.RGB && given.bitDepth() == 8) {
            return OptionalInt.of(given.alpha() ? AV_PIX_FMT_BGRA : AV_PIX_FMT_BGR0);
        }
        return PixelFormats.planar(given);
    }

    private static Layout stored(int opaque) {
        return given -> OptionalInt.of(opaque);
    }

    private static Layout stored(int opaque, int withAlpha) {
        return given -> OptionalInt.of(given.alpha() ? withAlpha : opaque);
    }

    private static Recipe file(
            String container, String options, @Nullable PictureRecipe picture, SoundRecipe sound) {
        return new Recipe(container, Recipe.options(options), 1, picture, sound);
    }

    private static PictureRecipe intra(
            String encoder, String options, Layout layout, Bounds bounds) {
        return new PictureRecipe(
                List.of(encoder(encoder, options, 0, bounds)), layout, Keyframes.EVERY_FRAME);
    }

    private static EncoderChoice encoder(
            String name, String options, int millibitsPerPixel, Bounds bounds) {
        return new EncoderChoice(
                name, Recipe.options(options), Map.of(), millibitsPerPixel, bounds);
    }

    private static Bounds bounds(
            int leastWidth, int leastHeight, int longest, int widthStep, int heightStep) {
        return new Bounds(
                new Size(leastWidth, leastHeight),
                longest,
                (long) longest * longest,
                widthStep,
                heightStep);
    }
}
