package secondunit.engine.rostrum;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Sounding;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.Samples;
import secondunit.shot.ShotRequest.Generate;

import java.util.List;
import java.util.Optional;

/// Where prints become frames, with light, lens, palette and style as they are directed, and where
/// what is heard beside them is made.
public interface Darkroom {

    /// Why what is to be heard cannot be; empty where it can, or nothing is.
    Optional<String> cannotSound(Generate shot);

    /// Of the programs that develop and sound.
    String sha256();

    /// Begins a shot.
    ///
    /// @param given the user's sound, or null; not closed here
    Session begin(Generate shot, FrameFormat format, @Nullable Sounding given);

    /// One shot in the darkroom. Its pictures are made by one platform thread, its sound by
    /// another.
    interface Session extends AutoCloseable {

        /// @param print of the format's size
        Frame developed(Print print, long frame);

        /// Samples `[start, end)` of the whole shot; empty where nothing is to be heard.
        Optional<Samples> samples(long start, long end);

        List<String> warnings();

        @Override
        void close();
    }
}
