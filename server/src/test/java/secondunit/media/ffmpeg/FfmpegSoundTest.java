package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.Pictures;
import secondunit.fixture.Programs;
import secondunit.fixture.Sounds;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.media.SoundReader;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class FfmpegSoundTest {

    @TempDir Path folder;

    private static Samples heard(Path file) {
        Samples heard = Samples.silence(Samples.STANDARD_RATE, 2, 0);
        try (SoundReader reader = new FfmpegMedia().listen(file)) {
            Optional<Samples> next = reader.next();
            while (next.isPresent()) {
                heard = heard.append(next.get());
                next = reader.next();
            }
        }
        return heard;
    }

    private Path wav(Samples sound) {
        return Written.clip(
                folder.resolve("sound.wav"),
                Written.plan(
                        DeliveryFormat.WAV,
                        null,
                        new SoundFormat(sound.sampleRate(), sound.channels())),
                List.of(),
                sound);
    }

    @Test
    void whatNeedsNoConversionComesBackIdentical() {
        Samples meant = Sounds.integers(48_000, 2, 50_001, 24);
        Samples heard = heard(wav(meant));
        assertArrayEquals(meant.channel(0), heard.channel(0));
        assertArrayEquals(meant.channel(1), heard.channel(1));
    }

    @ParameterizedTest
    @CsvSource({"44100, 1", "44100, 2", "96000, 6", "8000, 1"})
    void otherRatesAndChannelsBecomeStereoAtTheSameInstants(int rate, int channels) {
        Samples heard = heard(wav(Sounds.click(rate, channels, rate, rate / 2)));
        assertEquals(48_000, heard.length());
        assertEquals(2, heard.channels());
        assertEquals(24_000, Sounds.loudest(heard.channel(0)), 4);
        assertEquals(24_000, Sounds.loudest(heard.channel(1)), 4);
    }

    @Test
    void theSoundOfAClipIsHeardToo() {
        Path clip =
                Written.clip(
                        folder.resolve("clip.mp4"),
                        Written.plan(
                                DeliveryFormat.MP4,
                                Pictures.format(new Size(64, 36), PixelFormat.YUV420P8),
                                new SoundFormat(48_000, 2)),
                        List.of(
                                Pictures.waves(
                                        Pictures.format(new Size(64, 36), PixelFormat.YUV420P8),
                                        0)),
                        Sounds.click(48_000, 2, 24_024, 12_000));
        Samples heard = heard(clip);
        assertTrue(heard.length() >= 24_024, "length " + heard.length());
        assertEquals(12_000, Sounds.loudest(heard.channel(0)), 1);
    }

    @ParameterizedTest
    @CsvSource({"mp3", "flac", "ogg", "m4a"})
    void whatPeopleKeepMusicInIsHeard(String extension) throws Exception {
        Programs.require("ffmpeg");
        Path file = folder.resolve("music." + extension);
        String wav = wav(Sounds.click(44_100, 2, 88_200, 44_100)).toString();
        Programs.output("ffmpeg", "-loglevel", "error", "-i", wav, file.toString());
        Samples heard = heard(file);
        assertEquals(96_000, heard.length(), 2_500);
        assertEquals(48_000, Sounds.loudest(heard.channel(0)), 4);
    }

    @Test
    void whatHasNoSoundIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("a.wav"), "no sound at all ".repeat(50));
        assertThrows(MediaException.class, () -> heard(text));
    }
}
