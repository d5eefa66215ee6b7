package secondunit.timeline;

import java.util.List;
import java.util.stream.Stream;

/// The rates and timecode formats that every promise about time is tested at.
final class Rates {

    static final Timebase FILM_NTSC = new Timebase(24000, 1001);
    static final Timebase NTSC = new Timebase(30000, 1001);
    static final Timebase NTSC_60 = new Timebase(60000, 1001);
    static final List<Timebase> ALL =
            List.of(
                    FILM_NTSC,
                    Timebase.of(24),
                    Timebase.of(25),
                    NTSC,
                    Timebase.of(30),
                    Timebase.of(48),
                    Timebase.of(50),
                    NTSC_60,
                    Timebase.of(60),
                    Timebase.of(120));

    private Rates() {}

    static Stream<Timebase> all() {
        return ALL.stream();
    }

    static Stream<TimecodeFormat> formats() {
        Stream<TimecodeFormat> drop =
                Stream.of(new TimecodeFormat(NTSC, true), new TimecodeFormat(NTSC_60, true));
        return Stream.concat(ALL.stream().map(rate -> new TimecodeFormat(rate, false)), drop);
    }
}
