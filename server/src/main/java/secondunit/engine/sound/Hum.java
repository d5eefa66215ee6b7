package secondunit.engine.sound;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The steady tones of a stretch of new sound, each in phase with the footage it continues.
sealed interface Hum {

    double at(int channel, long t);

    /// Each tone as it is.
    record Steady(List<Partial> tones) implements Hum {

        @Override
        public double at(int channel, long t) {
            double sum = 0;
            for (Partial tone : tones) {
                sum += tone.at(channel, (double) t);
            }
            return sum;
        }
    }

    /// Tones of the side before go over at equal power into those of the side after; one that both
    /// sides have is led from the one phase to the other.
    ///
    /// @param leaving tones of the side before alone; t = 0 where the new sound begins
    /// @param coming tones of the side after alone; t = 0 where the new sound ends
    record Passing(List<Partial> leaving, List<Partial> coming, List<Glide> both, long length)
            implements Hum {

        /// Hertz by which two recordings of one tone may differ.
        private static final double ALIKE_HERTZ = 1;

        /// @param before t = 0 is the first new sample
        /// @param after t = 0 is the first sample after the new ones
        static Passing of(List<Partial> before, List<Partial> after, long length, int rate) {
            double alike = ALIKE_HERTZ / rate + 0.25 / length;
            List<Partial> leaving = new ArrayList<>(before);
            List<Partial> coming = new ArrayList<>(after);
            List<Glide> both = new ArrayList<>();
            for (Partial a : before) {
                Partial b = nearest(a, coming);
                if (b != null && Math.abs(a.turns() - b.turns()) <= alike) {
                    both.add(Glide.between(a, b, length));
                    leaving.remove(a);
                    coming.remove(b);
                }
            }
            return new Passing(leaving, coming, both, length);
        }

        private static @Nullable Partial nearest(Partial tone, List<Partial> others) {
            return others.stream()
                    .min(
                            Comparator.comparingDouble(
                                    other -> Math.abs(other.turns() - tone.turns())))
                    .orElse(null);
        }

        @Override
        public double at(int channel, long t) {
            double turn = Math.PI / 2 * (t + 0.5) / length;
            double sum = 0;
            for (Partial tone : leaving) {
                sum += Math.cos(turn) * tone.at(channel, (double) t);
            }
            for (Partial tone : coming) {
                sum += Math.sin(turn) * tone.at(channel, (double) (t - length));
            }
            for (Glide glide : both) {
                sum += glide.at(channel, t);
            }
            return sum;
        }
    }

    /// A tone that both sides have. Its phase is the smoothest cubic that has the phases and
    /// frequencies of both ends (McAulay and Quatieri, 1986, equations 34 to 37); the channels keep
    /// their distance to the one that leads.
    ///
    /// @param square radians a sample squared
    /// @param cube radians a sample cubed
    record Glide(Partial from, Partial to, int lead, double square, double cube, long length) {

        static Glide between(Partial from, Partial to, long length) {
            int lead = from.loudest();
            double start = 2 * Math.PI * from.turns();
            double faster = 2 * Math.PI * (to.turns() - from.turns());
            double behind = to.phase(lead) - from.phase(lead) - start * length;
            double whole = Math.rint((faster * length / 2 - behind) / (2 * Math.PI));
            double missing = behind + 2 * Math.PI * whole;
            double square = (3 * missing / length - faster) / length;
            double cube = (faster - 2 * missing / length) / length / length;
            return new Glide(from, to, lead, square, cube, length);
        }

        double at(int channel, long t) {
            double along = (double) t / length;
            double smooth = along * along * (3 - 2 * along);
            double apart = from.phase(channel) - from.phase(lead);
            double then = to.phase(channel) - to.phase(lead);
            double phase =
                    from.phase(lead)
                            + t * (2 * Math.PI * from.turns() + t * (square + t * cube))
                            + apart
                            + smooth * Math.IEEEremainder(then - apart, 2 * Math.PI);
            double a = from.amplitude(channel);
            double b = to.amplitude(channel);
            return Math.sqrt((1 - smooth) * a * a + smooth * b * b) * Math.cos(phase);
        }
    }
}
