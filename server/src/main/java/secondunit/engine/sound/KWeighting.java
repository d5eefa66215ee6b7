package secondunit.engine.sound;

/// The filter before a loudness meter, for one channel at 48 kHz: a shelf for the head and a high
/// pass, with the coefficients of Rec. ITU-R BS.1770-4, Annex 1, tables 1 and 2.
final class KWeighting {

    private final Section shelf =
            new Section(
                    1.53512485958697,
                    -2.69169618940638,
                    1.19839281085285,
                    -1.69065929318241,
                    0.73248077421585);
    private final Section highPass = new Section(1, -2, 1, -1.99004745483398, 0.99007225036621);

    double next(double sample) {
        return highPass.next(shelf.next(sample));
    }

    /// A second-order section, transposed direct form 2.
    private static final class Section {

        private final double b0;
        private final double b1;
        private final double b2;
        private final double a1;
        private final double a2;
        private double first;
        private double second;

        Section(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        double next(double x) {
            double y = b0 * x + first;
            first = b1 * x - a1 * y + second;
            second = b2 * x - a2 * y;
            return y;
        }
    }
}
