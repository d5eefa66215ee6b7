package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.media.ClipPlan;
import secondunit.media.ClipReader;
import secondunit.media.ClipWriter;
import secondunit.media.CodedFrames;
import secondunit.media.Media;
import secondunit.media.SoundFormat;
import secondunit.media.SoundReader;
import secondunit.media.SoundStretch;
import secondunit.media.Still;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.shot.SoundFile;
import secondunit.timeline.Ratio;

import java.nio.file.Path;
import java.util.Optional;

final class UserSoundTest {

    private static final int LENGTH = 5_000;

    /// A file of LENGTH samples, each telling its number, handed out in pieces.
    private static final class Tape implements Media {

        private int open;

        @Override
        public SoundReader listen(Path file) {
            open++;
            return new SoundReader() {
                private int at;

                @Override
                public Optional<Samples> next() {
                    if (at >= LENGTH) {
                        return Optional.empty();
                    }
                    int count = Math.min(700, LENGTH - at);
                    float[][] channels = new float[2][count];
                    for (int i = 0; i < count; i++) {
                        channels[0][i] = at + i + 1;
                        channels[1][i] = -(at + i + 1);
                    }
                    at += count;
                    return Optional.of(new Samples(Samples.STANDARD_RATE, channels));
                }

                @Override
                public void close() {
                    open--;
                }
            };
        }

        @Override
        public ClipReader open(Path file) {
            throw new AssertionError("not a clip");
        }

        @Override
        public SoundStretch stretch(SoundFormat format, Ratio speed) {
            throw new AssertionError("nothing is stretched");
        }

        @Override
        public Frame small(Path file, int longest) {
            throw new AssertionError("not a still");
        }

        @Override
        public Still still(Path file) {
            throw new AssertionError("no picture is looked at");
        }

        @Override
        public ClipWriter create(Path file, ClipPlan plan) {
            throw new AssertionError("nothing is written");
        }

        @Override
        public ClipWriter create(Path file, ClipPlan plan, CodedFrames begun) {
            throw new AssertionError("nothing is written");
        }
    }

    private static UserSound sound(Tape tape, boolean repeat, long length, boolean loop) {
        return new UserSound(tape, new SoundFile(Path.of("a.wav"), repeat), length, loop);
    }

    private static float[] part(boolean repeat, int from, int to) {
        Tape tape = new Tape();
        try (UserSound sound = sound(tape, repeat, 20_000, false)) {
            return sound.samples(from, to).channel(0);
        }
    }

    @Test
    void silenceFollowsTheSound() {
        float[] whole = part(false, 0, 8_000);
        assertEquals(1, whole[0]);
        assertEquals(LENGTH, whole[LENGTH - 1]);
        assertEquals(0, whole[LENGTH]);
        assertEquals(0, whole[7_999]);
    }

    @Test
    void itBeginsAgainWhereThatIsAsked() {
        float[] whole = part(true, 0, 12_000);
        assertEquals(LENGTH, whole[LENGTH - 1]);
        assertEquals(1, whole[LENGTH]);
        assertEquals(2_000, whole[2 * LENGTH + 1_999]);
    }

    @Test
    void anyPartIsAPartOfTheWhole() {
        for (boolean repeat : new boolean[] {false, true}) {
            float[] whole = part(repeat, 0, 12_000);
            Tape tape = new Tape();
            try (UserSound sound = sound(tape, repeat, 20_000, false)) {
                for (int from : new int[] {0, 6_000, 3_000, 11_000, 10}) {
                    float[] part = sound.samples(from, from + 900).channel(0);
                    float[] meant = java.util.Arrays.copyOfRange(whole, from, from + 900);
                    assertArrayEquals(meant, part, "from " + from);
                }
            }
            assertEquals(0, tape.open, "left open");
        }
    }

    @Test
    void aLoopHasNoEdge() {
        Tape tape = new Tape();
        try (UserSound sound = sound(tape, false, 4_000, true)) {
            float[] turn = sound.samples(0, 4_000).channel(0);
            assertEquals(0, turn[0], 1e-3);
            assertEquals(0, turn[3_999], 1e-3);
            assertEquals(2_001, turn[2_000]);
        }
        try (UserSound sound = sound(tape, true, 2 * LENGTH, true)) {
            sound.samples(0, 2 * LENGTH);
            assertEquals(1, sound.samples(0, 10).channel(0)[0], "a whole number of turns");
        }
        assertTrue(tape.open == 0);
    }
}
