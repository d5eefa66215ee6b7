package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.TestClips;
import secondunit.media.ClipReader;
import secondunit.media.MediaException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// What is not a clip is refused in one plain sentence, whatever it is called; what is one opens,
/// whatever it is called.
final class RefusalTest {

    @TempDir private Path folder;

    @Test
    void aMissingFileAFolderAndAnEmptyFileAreNamedAsSuch() throws IOException {
        assertRefused(folder.resolve("no.mp4"), "no such file");
        assertRefused(folder, "is a folder");
        assertRefused(Files.createFile(folder.resolve("empty.mp4")), "is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ffconcat version 1.0\\nfile real.mp4\\n | ffconcat script",
                "#EXTM3U\\n#EXTINF:2,\\nreal.mp4\\n | M3U playlist",
                "v=0\\no=- 0 0 IN IP4 127.0.0.1\\nm=video 5004 RTP/AVP 96\\n | SDP",
                "<?xml version=\"1.0\"?><MPD><BaseURL>real.mp4</BaseURL></MPD> | XML",
                "Dear editor, here is the clip. | is text",
            })
    void aListOfOtherFilesIsRefusedEvenAsMp4(String script, String named) throws IOException {
        TestClips.of("mpeg4").frames(3).write(folder.resolve("real.mp4"));
        Path file = folder.resolve("evil.mp4");
        Files.writeString(file, script.replace("\\n", "\n"));
        assertRefused(file, named);
    }

    @Test
    void randomBytesAreRefused() throws IOException {
        byte[] bytes = new byte[5000];
        new Random(3).nextBytes(bytes);
        assertRefused(Files.write(folder.resolve("noise.mov"), bytes), "no kind of clip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "concat:real.mp4|real.mp4",
                "subfile,,start,0,end,0,,:real.mp4",
                "http://127.0.0.1/real.mp4",
                "data:video/mp4;base64,AAAA",
                "pipe:0"
            })
    void aProtocolIsOnlyAFileThatDoesNotExist(String path) {
        assertRefused(Path.of(path), "no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-i.mp4",
                "a b.mp4",
                "100%d.mp4",
                "%20.mp4",
                "concat:a|b.mp4",
                "file:x.mp4",
                "http:x.mp4",
                "Süd日本.mp4",
                "text.txt"
            })
    void aClipOpensWhateverItsName(String name) throws IOException {
        Path clip = TestClips.of("mpeg4").frames(3).write(folder.resolve("real.mp4"));
        Path renamed = Files.move(clip, folder.resolve(name));
        try (ClipReader reader = FfmpegReader.open(renamed)) {
            assertEquals(3, reader.info().frames());
        }
    }

    @Test
    void anMp4WithoutItsIndexIsSaidToBeCutOff() throws IOException {
        byte[] whole = bytes(TestClips.of("mpeg4"), "whole.mp4");
        byte[] cut = Arrays.copyOf(whole, indexOf(whole, "moov") - 4);
        assertRefused(Files.write(folder.resolve("cut.mp4"), cut), "no index (moov)");
    }

    @ParameterizedTest
    @CsvSource({"mp4v, encv", "mp4a, enca"})
    void anEncryptedTrackIsRefusedByName(String plain, String encrypted) throws IOException {
        byte[] clip = bytes(TestClips.of("mpeg4").sound("aac"), "plain.mp4");
        byte[] entry = encrypted.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(entry, 0, clip, indexOf(clip, plain), entry.length);
        assertRefused(Files.write(folder.resolve("drm.mp4"), clip), "is encrypted");
    }

    @Test
    void aScrambledTransportStreamIsRefusedByName() throws IOException {
        byte[] clip = bytes(TestClips.of("mpeg2video"), "plain.ts");
        clip[5 * 188 + 3] |= (byte) 0x80;
        assertRefused(Files.write(folder.resolve("drm.ts"), clip), "is encrypted");
    }

    @Test
    void anEnormousPictureIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] clip = bytes(TestClips.of("qtrle").pixels("rgb24"), "small.mov");
        int width = indexOf(clip, "rle ") + 28;
        clip[width] = 0x50;
        assertRefused(Files.write(folder.resolve("big.mov"), clip), "at most 16384 a side");
    }

    @Test
    void aCodecWeDoNotReadIsNamed() {
        Path file = TestClips.of("flv").write(folder.resolve("old.avi"));
        assertRefused(file, "flv");
    }

    @Test
    void soundAloneHasNoPicture() throws IOException {
        byte[] header = "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("a.wav"), Arrays.copyOf(header, 300));
        assertThrows(MediaException.class, () -> FfmpegReader.open(file));
    }

    @Test
    void aReaderAskedForANegativeNumberOfFramesSaysSo() {
        Path file = TestClips.of("mpeg4").frames(3).write(folder.resolve("a.mp4"));
        try (ClipReader reader = FfmpegReader.open(file)) {
            assertThrows(IllegalArgumentException.class, () -> reader.last(-1));
            assertThrows(IllegalArgumentException.class, () -> reader.sound(5, 4));
            assertTrue(reader.first(0).isEmpty());
        }
    }

    private byte[] bytes(TestClips clip, String name) throws IOException {
        return Files.readAllBytes(clip.write(folder.resolve(name)));
    }

    private static int indexOf(byte[] bytes, String word) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(word);
        assertFalse(at < 0, word);
        return at;
    }

    private static void assertRefused(Path file, String words) {
        MediaException refusal =
                assertThrows(MediaException.class, () -> FfmpegReader.open(file).close());
        assertEquals(MediaException.Kind.BAD_INPUT, refusal.kind());
        assertTrue(
                String.valueOf(refusal.getMessage()).contains(words),
                () -> String.valueOf(refusal.getMessage()));
    }
}
