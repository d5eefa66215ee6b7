package secondunit.shot;

import org.jspecify.annotations.Nullable;

import secondunit.picture.PixelFormat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The files that can be delivered. `pixels` is what a generated clip is made in; footage keeps its
/// own layout where the codec takes it.
public enum DeliveryFormat {
    MP4("mp4", "mp4", PixelFormat.YUV420P8, null, false),
    MOV_PRORES("mov-prores", "mov", PixelFormat.YUV422P10, null, false),
    MOV_PRORES4444(
            "mov-prores4444",
            "mov",
            PixelFormat.YUV444P10,
            PixelFormat.YUV444P10.withAlpha(),
            false),
    MOV_DNXHR("mov-dnxhr", "mov", PixelFormat.YUV422P8, null, false),
    MOV_DNXHQX("mov-dnxhqx", "mov", PixelFormat.YUV422P10, null, false),
    MOV_QTRLE("mov-qtrle", "mov", PixelFormat.RGB8, PixelFormat.RGB8.withAlpha(), true),
    WEBM_VP9("webm-vp9", "webm", PixelFormat.YUV420P8, PixelFormat.YUV420P8.withAlpha(), false),
    MKV_FFV1("mkv-ffv1", "mkv", PixelFormat.YUV444P10, PixelFormat.YUV444P10.withAlpha(), true),
    WAV("wav", "wav", null, null, true);

    private final String id;
    private final String extension;
    private final @Nullable PixelFormat pixels;
    private final @Nullable PixelFormat alphaPixels;
    private final boolean lossless;

    DeliveryFormat(
            String id,
            String extension,
            @Nullable PixelFormat pixels,
            @Nullable PixelFormat alphaPixels,
            boolean lossless) {
        this.id = id;
        this.extension = extension;
        this.pixels = pixels;
        this.alphaPixels = alphaPixels;
        this.lossless = lossless;
    }

    public String id() {
        return id;
    }

    public String extension() {
        return extension;
    }

    public boolean lossless() {
        return lossless;
    }

    public boolean hasPicture() {
        return pixels != null;
    }

    public boolean hasAlpha() {
        return alphaPixels != null;
    }

    /// The layout a generated picture is made in.
    public PixelFormat pixels(boolean alpha) {
        PixelFormat wanted = alpha ? alphaPixels : pixels;
        if (wanted == null) {
            throw new IllegalArgumentException(
                    alpha
                            ? "format %s has no alpha; formats that have: %s"
                                    .formatted(id, idsWithAlpha())
                            : "format %s has no picture".formatted(id));
        }
        return wanted;
    }

    public static DeliveryFormat parse(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "format \"%s\" is unknown; formats: %s".formatted(id, ids(true))));
    }

    private static String idsWithAlpha() {
        return ids(false);
    }

    private static String ids(boolean all) {
        return Arrays.stream(values())
                .filter(format -> all || format.hasAlpha())
                .map(DeliveryFormat::id)
                .collect(Collectors.joining(", "));
    }
}
