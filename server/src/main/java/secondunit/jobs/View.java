package secondunit.jobs;

import secondunit.media.Stretch;
import secondunit.render.Errand;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Something to look at that is made of clips when somebody asks for it.
public sealed interface View {

    /// What it is made of.
    List<Path> clips();

    /// What tells it from others of the same clips.
    String name();

    /// Of its file.
    String extension();

    Errand errand(Path file);

    /// Frames side by side, as a JPEG.
    ///
    /// @param width of one frame at most, in pixels
    record Frames(List<Stretch> stretches, int width) implements View {

        public Frames {
            stretches = List.copyOf(stretches);
        }

        @Override
        public List<Path> clips() {
            return stretches.stream().map(Stretch::clip).toList();
        }

        @Override
        public String name() {
            return stretches.stream()
                    .map(each -> "%s/%d".formatted(each.range(), each.columns()))
                    .collect(Collectors.joining(" ", "frames " + width + " ", ""));
        }

        @Override
        public String extension() {
            return "jpg";
        }

        @Override
        public Errand errand(Path file) {
            return new Errand.Sheet(stretches, width, file);
        }
    }

    /// The peaks of the sound, as JSON.
    record Waveform(Path clip, int points) implements View {

        @Override
        public List<Path> clips() {
            return List.of(clip);
        }

        @Override
        public String name() {
            return "waveform " + points;
        }

        @Override
        public String extension() {
            return "json";
        }

        @Override
        public Errand errand(Path file) {
            return new Errand.Waveform(clip, points, file);
        }
    }

    /// A browser's copy.
    ///
    /// @param webm VP9 and Opus in WebM instead of H.264 and AAC in MP4
    record Proxy(Path clip, boolean webm) implements View {

        @Override
        public List<Path> clips() {
            return List.of(clip);
        }

        @Override
        public String name() {
            return "proxy";
        }

        @Override
        public String extension() {
            return webm ? "webm" : "mp4";
        }

        @Override
        public Errand errand(Path file) {
            return new Errand.Proxy(clip, file);
        }
    }
}
