package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import secondunit.fixture.Pictures;
import secondunit.fixture.Programs;
import secondunit.fixture.Sounds;
import secondunit.media.ClipPlan;
import secondunit.media.SoundFormat;
import secondunit.media.UuidBox;
import secondunit.picture.FrameFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Timecode;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/// What another build of FFmpeg, the one installed beside us, says about our files.
class FfprobeIT {

    private static final int FRAMES = 12;
    private static final int SAMPLES = 24_024;

    @TempDir Path folder;

    @BeforeAll
    static void needsFfprobe() {
        Programs.require("ffprobe");
    }

    @ParameterizedTest
    @CsvSource({
        "MP4,h264,High,avc1",
        "MOV_PRORES,prores,HQ,apch",
        "MOV_PRORES4444,prores,4444,ap4h",
        "MOV_DNXHR,dnxhd,DNXHR HQ,AVdh",
        "MOV_DNXHQX,dnxhd,DNXHR HQX,AVdh",
    })
    void codecAndProfile(DeliveryFormat format, String codec, String profile, String tag)
            throws Exception {
        String seen = probe(clip(format), "v:0", "codec_name,profile,codec_tag_string");
        assertEquals("%s,%s,%s".formatted(codec, profile, tag), seen);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void rateIsTheFraction(DeliveryFormat format) throws Exception {
        assertEquals(
                "24000/1001,24000/1001", probe(clip(format), "v:0", "r_frame_rate,avg_frame_rate"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WAV", "MOV_QTRLE"})
    void colourIsBt709Limited(DeliveryFormat format) throws Exception {
        assertEquals(
                "tv,bt709,bt709,bt709",
                probe(
                        clip(format),
                        "v:0",
                        "color_range,color_space,color_transfer,color_primaries"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"WAV", "WEBM_VP9", "MKV_FFV1"})
    void movFilesHaveATimecodeTrackAndExactDurations(DeliveryFormat format) throws Exception {
        Path file = clip(format);
        assertEquals("tmcd", probe(file, "d:0", "codec_tag_string"));
        assertEquals("01:00:00:00", probe(file, "d:0", "stream_tags=timecode"));
        assertEquals("1/24000,12012,12", probe(file, "v:0", "time_base,duration_ts,nb_frames"));
        assertEquals("1/48000,24024", probe(file, "a:0", "time_base,duration_ts"));
    }

    @ParameterizedTest
    @EnumSource(names = {"WEBM_VP9"})
    void alphaIsAnnounced(DeliveryFormat format) throws Exception {
        assertEquals("1", probe(clip(format), "v:0", "stream_tags=alpha_mode"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "MOV_PRORES"})
    void theXmpBoxDisturbsNobody(DeliveryFormat format) throws Exception {
        Path file = clip(format);
        new UuidBox(UuidBox.XMP, new byte[3000]).apply(file);
        String said = Programs.output("ffprobe", "-v", "warning", "-show_format", file.toString());
        assertTrue(said.contains("TAG:comment=Made by Second Unit"), said);
    }

    private static String probe(Path file, String stream, String entries) throws Exception {
        String what = entries.contains("=") ? entries : "stream=" + entries;
        String csv =
                Programs.output(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        stream,
                        "-show_entries",
                        what,
                        "-of",
                        "default=noprint_wrappers=1:nokey=1",
                        file.toString());
        return csv.strip().replace('\n', ',');
    }

    private Path clip(DeliveryFormat format) {
        boolean alpha = format == DeliveryFormat.WEBM_VP9;
        FrameFormat picture = Pictures.format(new Size(256, 144), format.pixels(alpha));
        ClipPlan plan =
                new ClipPlan(
                        format,
                        Written.RATE,
                        picture,
                        new SoundFormat(48_000, 2),
                        Timecode.parse("01:00:00:00", Written.RATE),
                        "A001",
                        0,
                        Map.of("comment", "Made by Second Unit"));
        return Written.clip(
                folder.resolve("clip." + format.extension()),
                plan,
                IntStream.range(0, FRAMES).mapToObj(i -> Pictures.waves(picture, i)).toList(),
                Sounds.click(48_000, 2, SAMPLES, 5));
    }
}
