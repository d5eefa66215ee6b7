package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;

import secondunit.media.ClipInfo;
import secondunit.media.Lab;
import secondunit.media.PartFile;
import secondunit.picture.Frame;
import secondunit.picture.Size;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The lab by FFmpeg.
public final class FfmpegLab implements Lab {

    private static final String MARK = "lab";
    private static final Size POSTER = new Size(640, 1280);
    private static final Size CELL = new Size(160, 320);
    private static final int COLUMNS = 10;

    @Override
    public void still(Frame frame, int clockwise, int widest, Path file) {
        FfmpegNatives.load();
        int layout = PixelFormats.planar(frame.format().pixels()).orElseThrow();
        AVFrame whole = av_frame_alloc();
        try (PartFile part = PartFile.begin(file, MARK);
                Strip strip =
                        new Strip(
                                frame.format(),
                                layout,
                                clockwise,
                                1,
                                1,
                                new Size(widest, 2 * widest))) {
            whole.format(layout).width(frame.size().width()).height(frame.size().height());
            if (av_frame_get_buffer(whole, 0) < 0) {
                throw new IllegalStateException("no memory for a frame of " + frame.size());
            }
            FrameCopy.write(frame, whole);
            strip.offer(0, whole);
            part.fill(strip.jpeg());
            part.finish();
        } finally {
            av_frame_free(whole);
        }
    }

    @Override
    public void dailies(Path clip, Path poster, Path strip, Path proxy) {
        try (FfmpegReader reader = FfmpegReader.open(clip);
                PartFile posterFile = PartFile.begin(poster, MARK);
                PartFile stripFile = PartFile.begin(strip, MARK);
                PartFile proxyFile = PartFile.begin(proxy, MARK)) {
            view(reader, posterFile, stripFile, proxyFile, extension(proxy).equals("webm"));
            PartFile.finishAll(List.of(posterFile, stripFile, proxyFile));
        }
    }

    private static void view(
            FfmpegReader reader, PartFile poster, PartFile strip, PartFile proxy, boolean webm) {
        ClipInfo clip = reader.info();
        AVFrame first = reader.decoded().orElseThrow();
        int layout = first.format();
        try (Strip middle = new Strip(clip, layout, 1, POSTER);
                Strip all = new Strip(clip, layout, COLUMNS, CELL);
                Proxy copy = new Proxy(reader, layout, proxy.path(), webm)) {
            Optional<AVFrame> frame = Optional.of(first);
            for (long i = 0; frame.isPresent(); i++) {
                middle.offer(i, frame.get());
                all.offer(i, frame.get());
                copy.write(i, frame.get());
                frame = reader.decoded();
            }
            copy.finish();
            poster.fill(middle.jpeg());
            strip.fill(all.jpeg());
        }
    }

    @Override
    public void pictureOnly(Path clip, Path file) {
        try (PartFile part = PartFile.begin(file, MARK)) {
            PictureCopy.copy(clip, part.path(), extension(file));
            part.finish();
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
