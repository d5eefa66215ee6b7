package secondunit.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.timeline.Timebase;
import secondunit.timeline.TimecodeFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class OtioWriterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/reel.otio");

    @TempDir private Path folder;

    @Test
    void aCutWithSoundGapAndHandlesIsWrittenAsTheGoldenFile() throws IOException {
        String text = new OtioWriter().write(Cuts.twoClips(folder, Cuts.NTSC_DROP), folder);

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN).replace("\r\n", "\n"), text);
    }

    @Test
    void theTimelineStartsAtOneHourOfItsOwnCounting() throws IOException {
        var nonDrop = new TimecodeFormat(new Timebase(30000, 1001), false);

        assertEquals(107892, start(Cuts.NTSC_DROP));
        assertEquals(108000, start(nonDrop));
        assertEquals(86400, start(Cuts.FILM_NTSC));
    }

    private long start(TimecodeFormat format) throws IOException {
        return write(Cuts.twoClips(folder, format)).at("/global_start_time/value").asLong();
    }

    @Test
    void aSilentCutHasNoAudioTrack() throws IOException {
        MediaFile silent = Cuts.media(folder.resolve("a.mov"), Cuts.FILM_NTSC, false);
        var cut =
                new Cut("silent", Cuts.FILM_NTSC, List.of(Cuts.clip("a", null, silent, 0, 10, 0)));

        assertEquals(1, write(cut).at("/tracks/children").size());
    }

    @Test
    void pictureAndSoundOfAClipShareALink() throws IOException {
        JsonNode tracks = write(Cuts.twoClips(folder, Cuts.FILM_NTSC)).at("/tracks/children");
        String link = "/children/0/metadata/Resolve_OTIO/Link Group ID";

        assertEquals(1, tracks.at("/0" + link).asInt());
        assertEquals(1, tracks.at("/1" + link).asInt());
    }

    @Test
    void fileNamesBecomeRelativeUrls() {
        Path media = folder.resolve("media");

        assertEquals(
                "media/a%20b%23%25%C3%BC-1.mov",
                RelativeUrl.of(folder, media.resolve("a b#%ü-1.mov")));
        assertEquals("media/u%CC%88", RelativeUrl.of(folder, media.resolve("u\u0308")));
    }

    private JsonNode write(Cut cut) throws IOException {
        return new ObjectMapper().readTree(new OtioWriter().write(cut, folder));
    }
}
