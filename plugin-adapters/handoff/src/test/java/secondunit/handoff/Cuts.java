package secondunit.handoff;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Cuts for tests.
final class Cuts {

    static final TimecodeFormat NTSC_DROP = new TimecodeFormat(new Timebase(30000, 1001), true);
    static final TimecodeFormat FILM_NTSC = new TimecodeFormat(new Timebase(24000, 1001), false);

    private Cuts() {}

    /// 100 frames of media from 01:00:00 of its own timecode.
    static MediaFile media(Path file, TimecodeFormat format, boolean sound) {
        long start = new Timecode(1, 0, 0, 0, format).toFrame();
        return new MediaFile(file, format, FrameRange.ofLength(start, 100), 1280, 720, sound);
    }

    /// Uses `length` frames after the media's first `head` ones.
    static PlacedClip clip(
            String name, @Nullable String take, MediaFile media, long head, long length, long at) {
        long in = media.frames().start() + head;
        return new PlacedClip(name, take, media, FrameRange.ofLength(in, length), at);
    }

    /// A clip with sound at the start, a silent one after a gap of 30 frames.
    static Cut twoClips(Path folder, TimecodeFormat format) throws IOException {
        Path loud = Files.writeString(folder.resolve("northern lights.mov"), "loud");
        Path silent = Files.writeString(folder.resolve("übung#1.mov"), "silent");
        return new Cut(
                "Reel 1",
                format,
                List.of(
                        clip("ocean", null, media(silent, format, false), 0, 88, 106),
                        clip("aurora", "t-0001", media(loud, format, true), 12, 76, 0)));
    }
}
