package secondunit.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

final class TimecodeTest {

    @ParameterizedTest
    @CsvSource({
        "30000/1001, 01:00:00;00, 107892",
        "30000/1001, 00:10:00;00, 17982",
        "30000/1001, 00:01:00;02, 1800",
        "30000/1001, 00:00:59;29, 1799",
        "30000/1001, 23:59:59;29, 2589407",
        "30000/1001, 01:00:00:00, 108000",
        "60000/1001, 00:01:00;04, 3600",
        "60000/1001, 01:00:00;00, 215784",
        "24000/1001, 01:00:00:00, 86400",
        "25, 10:00:00:00, 900000",
        "120, 00:00:01:119, 239"
    })
    void knownLabelsAreTheseFrames(String rate, String label, long frame) {
        Timecode timecode = Timecode.parse(label, Timebase.parse(rate));

        assertEquals(frame, timecode.toFrame());
        assertEquals(label, Timecode.ofFrame(frame, timecode.format()).toString());
    }

    /// Egypt's Arabic has digits of its own.
    @Test
    void labelsAreAsciiInEveryLocale() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.of("ar", "EG"));
        try {
            Timecode label = Timecode.parse("12:34:56;07", Timebase.parse("30000/1001"));
            assertEquals("12:34:56;07", label.toString());
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    /// Walks every frame of a day beside a counter that knows only the drop-frame rule in words.
    @ParameterizedTest
    @MethodSource("secondunit.timeline.Rates#formats")
    void everyFrameOfADayHasTheNextLabelAndLeadsBack(TimecodeFormat format) {
        int nominal = format.rate().nominal();
        int frame = 0;
        for (int hour = 0; hour < 24; hour++) {
            for (int minute = 0; minute < 60; minute++) {
                int dropped = format.dropFrame() && minute % 10 != 0 ? nominal / 15 : 0;
                for (int inMinute = dropped; inMinute < 60 * nominal; inMinute++) {
                    Timecode timecode = Timecode.ofFrame(frame, format);
                    if (timecode.frames() != inMinute % nominal
                            || timecode.seconds() != inMinute / nominal
                            || timecode.minutes() != minute
                            || timecode.hours() != hour
                            || timecode.toFrame() != frame) {
                        fail("frame %d at %s reads %s".formatted(frame, format, timecode));
                    }
                    frame++;
                }
            }
        }
        assertEquals(format.framesPerDay(), frame);
    }

    @ParameterizedTest
    @MethodSource("secondunit.timeline.Rates#formats")
    void writtenLabelsRiseAndReadBack(TimecodeFormat format) {
        String previous = "";
        for (long frame = 0; frame < format.framesPerDay(); frame += 977) {
            String label = Timecode.ofFrame(frame, format).toString();

            assertTrue(label.compareTo(previous) > 0, label + " after " + previous);
            assertEquals(frame, Timecode.parse(label, format.rate()).toFrame());
            previous = label;
        }
    }

    @ParameterizedTest
    @CsvSource({"30000/1001, 2", "60000/1001, 4"})
    void everyDroppedLabelIsRefused(String rate, int dropped) {
        var format = new TimecodeFormat(Timebase.parse(rate), true);
        for (int minute = 0; minute < 24 * 60; minute++) {
            for (int frame = 0; frame < dropped && minute % 10 != 0; frame++) {
                int hours = minute / 60;
                int minutes = minute % 60;
                int frames = frame;
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Timecode(hours, minutes, 0, frames, format));
            }
        }
    }

    @Test
    void aDroppedLabelIsRefusedWithTheFirstThatExists() {
        var error =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Timecode.parse("00:01:00;01", Rates.NTSC));

        assertEquals(
                "timecode 00:01:00;01 is a label that drop-frame skips; the first of this minute is 00:01:00;02",
                error.getMessage());
    }

    @Test
    void framesBeforeMidnightCountBackFromIt() {
        var format = new TimecodeFormat(Rates.NTSC, true);

        assertEquals("23:59:59;29", Timecode.ofFrame(-1, format).toString());
        assertEquals("00:00:00;00", Timecode.ofFrame(format.framesPerDay(), format).toString());
    }

    @Test
    void dropFrameIsReadInEverySpellingOfTheTrade() {
        assertEquals(107892, Timecode.parse("01:00:00;00", Rates.NTSC).toFrame());
        assertEquals(107892, Timecode.parse("01;00;00;00", Rates.NTSC).toFrame());
        assertEquals(107892, Timecode.parse(" 01:00:00.00 ", Rates.NTSC).toFrame());
    }

    @Test
    void labelsAbove100FramesASecondHaveThreeDigits() {
        var format = new TimecodeFormat(Timebase.of(120), false);

        assertEquals("00:00:01:000", Timecode.ofFrame(120, format).toString());
        assertEquals("00:00:00:119", Timecode.ofFrame(119, format).toString());
        assertEquals(5, Timecode.parse("00:00:00:05", Timebase.of(120)).toFrame());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "1:00:00:00", "01:00:00", "01:00:00:24", "24:00:00:00", "01:60:00:00",
                "01:00:60:00", "01:00:00;00", "01:00:00:005", "01;00:00:00", "-1:00:00:00", "abc"
            })
    void labelsThatDoNotExistAt24AreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Timecode.parse(text, Timebase.of(24)));
    }

    @Test
    void dropFrameExistsAt2997And5994Only() {
        Rates.all()
                .filter(rate -> !rate.equals(Rates.NTSC) && !rate.equals(Rates.NTSC_60))
                .forEach(rate -> {
                    assertThrows(
                            IllegalArgumentException.class, () -> new TimecodeFormat(rate, true));
                    assertEquals(new TimecodeFormat(rate, false), TimecodeFormat.usual(rate));
                });
        assertTrue(TimecodeFormat.usual(Rates.NTSC).dropFrame());
        assertTrue(TimecodeFormat.usual(Rates.NTSC_60).dropFrame());
    }
}
