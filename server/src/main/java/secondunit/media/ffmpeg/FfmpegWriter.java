package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.CodedFrames;
import secondunit.media.Finisher;
import secondunit.media.WriteFailure;
import secondunit.picture.Frame;
import secondunit.picture.Samples;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/// Writes a clip by FFmpeg: the same frames and samples make the same bytes.
public final class FfmpegWriter implements ClipWriter {

    private enum State {
        OPEN,
        FINISHED,
        CLOSED
    }

    private final Path file;
    private final Muxer muxer;
    private final ClipPlan plan;
    private @Nullable CodedReader begun;
    private @Nullable PictureEncoder picture;
    private @Nullable SoundEncoder sound;
    private State state = State.OPEN;

    private FfmpegWriter(Path file, SeekableByteChannel channel, ClipPlan plan, Recipe recipe) {
        this.file = file;
        this.plan = plan;
        muxer = new Muxer(file, channel, recipe.container());
        try {
            if (plan.picture() != null) {
                picture =
                        new PictureEncoder(
                                muxer,
                                Objects.requireNonNull(recipe.picture()),
                                plan.picture(),
                                plan);
            }
            if (plan.sound() != null) {
                sound = new SoundEncoder(muxer, recipe.sound(), plan.sound());
            }
            muxer.begin(ContainerText.options(recipe, plan), ContainerText.tags(plan));
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /// Begins a clip at this path; a file that is there is overwritten, a symbolic link refused.
    public static FfmpegWriter create(Path file, ClipPlan plan) {
        return create(file, plan, Recipes.of(plan.format()));
    }

    /// Begins a clip that is written by a recipe of its own.
    static FfmpegWriter create(Path file, ClipPlan plan, Recipe recipe) {
        SoundEncoder.check(Finisher.shown(file), plan);
        FfmpegNatives.load();
        return new FfmpegWriter(file, channel(file), plan, recipe);
    }

    /// Begins a clip with frames that were coded before.
    public static FfmpegWriter create(Path file, ClipPlan plan, CodedFrames begun) {
        FfmpegWriter writer = create(file, plan);
        try {
            writer.beginWith(begun);
            return writer;
        } catch (RuntimeException failed) {
            writer.close();
            throw failed;
        }
    }

    /// Begins a clip in a channel that writes to the file.
    static FfmpegWriter create(Path file, SeekableByteChannel channel, ClipPlan plan) {
        FfmpegNatives.load();
        return new FfmpegWriter(file, channel, plan, Recipes.of(plan.format()));
    }

    private void beginWith(CodedFrames coded) {
        if (picture == null || !picture.signature().equals(coded.coder())) {
            throw FileHead.bad(
                    coded.file(),
                    "was coded by %s, which is not there now".formatted(coded.coder()));
        }
        begun = CodedReader.open(coded);
    }

    /// Opens a file for writing, emptied; a symbolic link is refused.
    static SeekableByteChannel channel(Path file) {
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException failed) {
            throw WriteFailure.of(Finisher.shown(file), failed);
        }
    }

    @Override
    public void write(Frame frame) {
        checkOpen();
        if (picture == null) {
            throw new IllegalArgumentException(
                    "format %s has no picture".formatted(plan.format().id()));
        }
        picture.write(frame);
    }

    @Override
    public void copy() {
        checkOpen();
        if (picture == null || begun == null) {
            throw new IllegalStateException("the clip was not begun before");
        }
        picture.pass(begun.next());
    }

    @Override
    public void write(Samples samples) {
        checkOpen();
        if (sound == null) {
            throw new IllegalArgumentException("the plan has no sound");
        }
        sound.write(samples);
    }

    @Override
    public void finish() {
        checkOpen();
        endTracks();
        muxer.end();
        state = State.FINISHED;
    }

    @Override
    public Optional<CodedFrames> suspend() {
        checkOpen();
        if (picture == null || !picture.canBeJoined()) {
            return Optional.empty();
        }
        endTracks();
        muxer.endEarly();
        state = State.FINISHED;
        return Optional.of(picture.written(file));
    }

    private void endTracks() {
        if (picture != null) {
            picture.end();
        }
        if (sound != null) {
            sound.end();
        }
    }

    @Override
    public void close() {
        if (state == State.CLOSED) {
            return;
        }
        state = State.CLOSED;
        if (picture != null) {
            picture.close();
        }
        if (sound != null) {
            sound.close();
        }
        if (begun != null) {
            begun.close();
        }
        muxer.close();
    }

    private void checkOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the clip is " + state);
        }
    }
}
