package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;

import org.bytedeco.ffmpeg.avutil.AVFrame;

import secondunit.media.ClipInfo;
import secondunit.media.ContactSheet;
import secondunit.media.Lab;
import secondunit.media.PartFile;
import secondunit.media.Peaks;
import secondunit.media.Stretch;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;

import java.nio.charset.StandardCharsets;
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

    @Override
    public void sheet(List<Stretch> stretches, int width, Path file) {
        try (PartFile part = PartFile.begin(file, MARK)) {
            part.fill(
                    ContactSheet.jpeg(stretches.stream().map(each -> sheet(each, width)).toList()));
            part.finish();
        }
    }

    private static ContactSheet sheet(Stretch stretch, int width) {
        try (FfmpegReader reader = FfmpegReader.open(stretch.clip())) {
            ClipInfo clip = reader.info();
            FrameRange range = stretch.within(clip.frames());
            reader.seek(stretch.frame(0, range));
            AVFrame first = reader.decoded().orElseThrow();
            try (Strip strip =
                    new Strip(
                            clip.format(),
                            first.format(),
                            clip.rotation(),
                            range.length(),
                            stretch.columns(),
                            new Size(width, 2 * width))) {
                strip.offer(stretch.frame(0, range) - range.start(), first);
                for (int column = 1; column < stretch.columns(); column++) {
                    offer(reader, stretch, range, column, strip);
                }
                return strip.sheet();
            }
        }
    }

    /// A short stretch may show a frame in more than one column.
    private static void offer(
            FfmpegReader reader, Stretch stretch, FrameRange range, int column, Strip strip) {
        long frame = stretch.frame(column, range);
        if (frame != stretch.frame(column - 1, range)) {
            reader.seek(frame);
            strip.offer(frame - range.start(), reader.decoded().orElseThrow());
        }
    }

    @Override
    public void waveform(Path clip, int points, Path file) {
        Peaks peaks = new Peaks(points);
        try (PartFile part = PartFile.begin(file, MARK);
                FfmpegSound sound = FfmpegSound.open(clip)) {
            Optional<Samples> heard = sound.next();
            while (heard.isPresent()) {
                peaks.hear(heard.get());
                heard = sound.next();
            }
            part.fill(peaks.json().getBytes(StandardCharsets.UTF_8));
            part.finish();
        }
    }

    @Override
    public void proxy(Path clip, Path proxy) {
        boolean webm = extension(proxy).equals("webm");
        try (FfmpegReader reader = FfmpegReader.open(clip);
                PartFile part = PartFile.begin(proxy, MARK)) {
            copy(reader, part, webm);
            part.finish();
        }
    }

    private static void copy(FfmpegReader reader, PartFile part, boolean webm) {
        AVFrame first = reader.decoded().orElseThrow();
        try (Proxy copy = new Proxy(reader, first.format(), part.path(), webm)) {
            Optional<AVFrame> frame = Optional.of(first);
            for (long i = 0; frame.isPresent(); i++) {
                copy.write(i, frame.get());
                frame = reader.decoded();
            }
            copy.finish();
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
