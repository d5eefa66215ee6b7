package secondunit.render;

import secondunit.library.DurableFile;
import secondunit.media.ClipInfo;
import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.media.SoundReader;
import secondunit.render.json.ContentsJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/// Finds out what is in a file that somebody handed in.
///
/// @param media whatever opens files opens them through this
record Inspection(Media media) {

    private static final Set<String> STILLS = Set.of("png", "jpeg", "webp", "tiff");

    /// @param report where the answer is written, as JSON
    void make(Path file, Path report) {
        try {
            DurableFile.write(
                    report, ContentsJson.write(of(file)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Contents of(Path file) {
        try (ClipReader reader = media.open(file)) {
            return picture(reader.info());
        } catch (MediaException noClip) {
            return sound(file, String.valueOf(noClip.getMessage()).replace(file + ": ", ""));
        }
    }

    private static Contents picture(ClipInfo info) {
        SoundFormat sound = info.sound();
        boolean still = STILLS.contains(info.container());
        return new Contents(
                still ? Contents.Kind.STILL : Contents.Kind.VIDEO,
                info.codec(),
                info.format().size(),
                still ? null : info.rate(),
                still ? 0 : info.frames(),
                sound == null ? 0 : sound.sampleRate(),
                sound == null ? 0 : sound.channels(),
                null);
    }

    private Contents sound(Path file, String problem) {
        try (SoundReader reader = media.listen(file)) {
            return reader.next().map(_ -> Contents.sound()).orElse(Contents.other(problem));
        } catch (MediaException noSound) {
            return Contents.other(problem);
        }
    }
}
