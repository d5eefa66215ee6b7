package secondunit.media;

import secondunit.picture.Frame;
import secondunit.timeline.Ratio;

import java.nio.file.Path;

/// The door to clips on disk: everything that opens a media file goes through here.
public interface Media {

    /// Opens a clip for reading, after checking that it is a media file of a kind we read.
    ClipReader open(Path file);

    /// Opens a sound, or the sound of a clip, for listening.
    ///
    /// @throws MediaException BAD_INPUT where the file has none that we can use
    SoundReader listen(Path file);

    /// Begins to make sound longer or shorter.
    ///
    /// @param speed seconds of what goes in to one second of what comes out
    SoundStretch stretch(SoundFormat format, Ratio speed);

    /// The first picture of a still or a clip, 8 bits R'G'B', with alpha where it has one, made
    /// small.
    ///
    /// @param longest pixels of its longer side at most
    Frame small(Path file, int longest);

    /// A still at its full size.
    ///
    /// @throws MediaException BAD_INPUT where it is none that we read, such as a clip or a picture
    ///   for print
    Still still(Path file);

    /// Begins a clip at exactly this path; naming and finishing are the Finisher's.
    ClipWriter create(Path file, ClipPlan plan);

    /// Begins a clip with frames that were coded before: [ClipWriter#copy] takes over each.
    ///
    /// @throws MediaException BAD_INPUT where they are damaged, or frames coded now do not follow
    ///   on
    ClipWriter create(Path file, ClipPlan plan, CodedFrames begun);
}
