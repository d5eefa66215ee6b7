package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Sounding;
import secondunit.media.Media;
import secondunit.media.SoundReader;
import secondunit.picture.Samples;
import secondunit.shot.SoundFile;

import java.util.Optional;

/// The user's sound as the sound of a whole shot: cut off where it is longer, followed by silence
/// or by itself again where it is shorter. It is read forward, and from its start again where an
/// earlier part is asked for, so that memory does not grow with its length. In a loop its first and
/// last moments are faded, unless it fits a whole number of times.
final class UserSound implements Sounding {

    private static final int CHANNELS = 2;

    /// 10 ms, too short to be heard as a fade.
    private static final int FADE = Samples.STANDARD_RATE / 100;

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Media media;
    private final SoundFile file;
    private final long length;
    private final boolean loop;
    private @Nullable SoundReader reader;
    private Samples piece = Samples.silence(Samples.STANDARD_RATE, CHANNELS, 0);
    private long pieceStart;
    private long fileLength = UNKNOWN;

    /// @param length samples of the whole shot
    UserSound(Media media, SoundFile file, long length, boolean loop) {
        this.media = media;
        this.file = file;
        this.length = length;
        this.loop = loop;
    }

    @Override
    public Samples samples(long start, long end) {
        Samples part =
                Samples.silence(Samples.STANDARD_RATE, CHANNELS, Math.toIntExact(end - start));
        long at = start;
        while (at < end) {
            long wanted = file.repeat() && fileLength != UNKNOWN ? at % fileLength : at;
            if (!hold(wanted)) {
                if (!file.repeat() || fileLength == 0) {
                    break;
                }
                continue;
            }
            int from = Math.toIntExact(wanted - pieceStart);
            int count = Math.toIntExact(Math.min(piece.length() - from, end - at));
            for (int c = 0; c < CHANNELS; c++) {
                System.arraycopy(
                        piece.channel(c), from, part.channel(c), (int) (at - start), count);
            }
            at += count;
        }
        if (loop && !(file.repeat() && fileLength != UNKNOWN && length % fileLength == 0)) {
            fade(part, start);
        }
        return part;
    }

    /// Reads on until this sample of the file is held; false where the file ends before it.
    private boolean hold(long wanted) {
        SoundReader open = reader;
        if (open == null || wanted < pieceStart) {
            close();
            open = media.listen(file.file());
            reader = open;
            pieceStart = 0;
            piece = Samples.silence(Samples.STANDARD_RATE, CHANNELS, 0);
        }
        while (wanted >= pieceStart + piece.length()) {
            Optional<Samples> next = open.next();
            pieceStart += piece.length();
            if (next.isEmpty()) {
                fileLength = pieceStart;
                piece = Samples.silence(Samples.STANDARD_RATE, CHANNELS, 0);
                return false;
            }
            piece = next.get();
        }
        return true;
    }

    private void fade(Samples part, long start) {
        for (int i = 0; i < part.length(); i++) {
            long edge = Math.min(start + i, length - 1 - (start + i));
            if (edge < FADE) {
                float gain = (float) Math.sin(Math.PI / 2 * Math.max(0, edge) / FADE);
                for (int c = 0; c < CHANNELS; c++) {
                    part.channel(c)[i] *= gain;
                }
            }
        }
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
