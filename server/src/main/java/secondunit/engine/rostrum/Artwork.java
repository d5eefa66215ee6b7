package secondunit.engine.rostrum;

import secondunit.picture.Frame;
import secondunit.picture.Size;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A still under the camera: the way over it, and the printer that makes what is seen of it.
final class Artwork {

    /// Less cut off than this is not worth a word.
    private static final double LEAST_CUT = 0.005;

    /// Enlarged by more than this, a still looks soft.
    private static final double SOFT = 1.25;

    private final Size size;
    private final Size shot;
    private final Ride ride;
    private final OpticalPrinter printer;

    /// @param shot size of the prints
    Artwork(Frame still, Size shot, Travel travel) {
        this.size = still.size();
        this.shot = shot;
        this.ride = new Ride(size, shot, travel);
        this.printer = new OpticalPrinter(still, ride, shot);
    }

    /// @param way see [Ride#at]
    Print print(double way, double held, double across, double along) {
        return printer.print(ride.at(way, held, across, along), shot);
    }

    /// What of it the shot's aspect leaves out.
    ///
    /// @param asked the size that was asked for; a draft's prints are smaller
    List<String> cut(String which, Size asked) {
        View whole = ride.whole();
        double across = 1 - whole.width() / size.width();
        double along = 1 - whole.height() / size.height();
        return Math.max(across, along) <= LEAST_CUT
                ? List.of()
                : List.of(
                        String.format(
                                Locale.ROOT,
                                "The %s still is %s and the shot %s: %.0f%% of its %s is cut off, half on either side.",
                                which,
                                size,
                                asked,
                                100 * Math.max(across, along),
                                across > along ? "width" : "height"));
    }

    List<String> warnings(String which, Size asked) {
        List<String> warnings = new ArrayList<>(cut(which, asked));
        View whole = ride.whole();
        double enlarged = asked.width() / (whole.width() * ride.nearest());
        if (enlarged > SOFT) {
            warnings.add(
                    String.format(
                            Locale.ROOT,
                            "The %s still is shown up to %.1f times its own size and looks soft there: give one of about %.0f pixels across.",
                            which,
                            enlarged,
                            Math.ceil(size.width() * enlarged / 10) * 10));
        }
        warnings.addAll(ride.warnings());
        return warnings;
    }
}
