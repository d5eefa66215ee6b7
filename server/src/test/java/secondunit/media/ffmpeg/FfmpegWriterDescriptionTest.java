package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.IntPointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import secondunit.fixture.Pictures;
import secondunit.fixture.Sounds;
import secondunit.media.ClipPlan;
import secondunit.media.SoundFormat;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class FfmpegWriterDescriptionTest {

    private static final Timebase NTSC = new Timebase(30000, 1001);
    private static final FrameFormat PICTURE =
            Pictures.format(new Size(256, 144), PixelFormat.YUV420P8);

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void startTimecodeIsWritten(DeliveryFormat format) {
        try (ReadBack clip = new ReadBack(clip(format, PICTURE, 0))) {
            assertEquals("01:00:00;00", ReadBack.tag(clip.picture(), "timecode"));
        }
    }

    /// In Egypt's Arabic, text formatted without a locale has digits that are not ASCII.
    @ParameterizedTest
    @EnumSource(names = {"MOV_DNXHR", "MKV_FFV1"})
    void startTimecodeIsTheSameInEveryLocale(DeliveryFormat format) {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.of("ar", "EG"));
        try (ReadBack clip = new ReadBack(clip(format, PICTURE, 0))) {
            assertEquals("01:00:00;00", ReadBack.tag(clip.picture(), "timecode"));
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "WAV")
    void reelAndTagsAreWritten(DeliveryFormat format) {
        try (ReadBack clip = new ReadBack(clip(format, PICTURE, 0))) {
            assertEquals("A001", clip.tag("reel_name"));
            assertEquals("Made by Second Unit", clip.tag("comment"));
            assertEquals("http://example.org/type", clip.tag("DigitalSourceType"));
        }
    }

    @Test
    void wavCarriesItsCommentAndCountsFromMidnight() {
        try (ReadBack clip = new ReadBack(clip(DeliveryFormat.WAV, null, 0))) {
            assertEquals("Made by Second Unit", clip.tag("comment"));
            assertEquals(Long.toString(NTSC.sampleAt(107_892, 48_000)), clip.tag("time_reference"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MP4,90",
        "MP4,180",
        "MP4,270",
        "MOV_PRORES,90",
        "MOV_DNXHR,180",
        "MOV_QTRLE,270",
        "MKV_FFV1,90",
        "MKV_FFV1,180",
        "MKV_FFV1,270",
        "WEBM_VP9,90"
    })
    void rotationIsWrittenAsADisplayMatrix(DeliveryFormat format, int clockwise) {
        try (ReadBack clip = new ReadBack(clip(format, PICTURE, clockwise))) {
            double turned = counterclockwise(clip.picture());
            assertEquals(clockwise, Math.floorMod(Math.round(-turned), 360));
        }
    }

    /// Matroska stores it as a whole display width, here 512.
    @ParameterizedTest
    @EnumSource(names = {"MP4", "MOV_PRORES", "MOV_DNXHR", "MKV_FFV1", "WEBM_VP9"})
    void pixelAspectIsWritten(DeliveryFormat format) {
        FrameFormat wide =
                new FrameFormat(
                        new Size(360, 144), PICTURE.pixels(), PICTURE.colour(), new Ratio(64, 45));
        try (ReadBack clip = new ReadBack(clip(format, wide, 0))) {
            assertEquals(64, clip.picture().sample_aspect_ratio().num());
            assertEquals(45, clip.picture().sample_aspect_ratio().den());
        }
    }

    private Path clip(
            DeliveryFormat format,
            @org.jspecify.annotations.Nullable FrameFormat picture,
            int rotation) {
        ClipPlan plan =
                new ClipPlan(
                        format,
                        NTSC,
                        picture,
                        new SoundFormat(48_000, 1),
                        Timecode.parse("01:00:00;00", NTSC),
                        "A001",
                        rotation,
                        Map.of(
                                "comment", "Made by Second Unit",
                                "DigitalSourceType", "http://example.org/type"));
        return Written.clip(
                folder.resolve("clip." + format.extension()),
                plan,
                picture == null ? List.of() : List.of(Pictures.waves(picture, 0)),
                Sounds.click(48_000, 1, 1602, 5));
    }

    private static double counterclockwise(AVStream stream) {
        AVPacketSideData matrix =
                avcodec.av_packet_side_data_get(
                        stream.codecpar().coded_side_data(),
                        stream.codecpar().nb_coded_side_data(),
                        avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        assertNotNull(matrix, "display matrix");
        return avutil.av_display_rotation_get(new IntPointer(matrix.data()));
    }
}
