package secondunit.engine.stage;

import secondunit.engine.stage.BallFlights.Flight;
import secondunit.engine.stage.BallTracks.Track;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Measures bouncing balls from pixels and samples alone: where each ball is, to a fraction of a
/// pixel; how well its flights are parabolas; when it touches floor and walls, to a fraction of a
/// frame; and how far the nearest onset of sound is from that. Balls differ in hue, are sharp, and
/// stand before something grey or transparent.
final class BallMeasure {

    /// Pixels by which second differences may miss: centres are sure to about a tenth.
    private static final double TOLERANCE = 0.5;

    private final Timebase rate;
    private final BallTracks tracks = new BallTracks();
    private int height = 1;

    BallMeasure(Timebase rate) {
        this.rate = rate;
    }

    /// A touch of floor or wall.
    ///
    /// @param offset seconds from the contact to the nearest onset, positive when the sound is late
    record Contact(double hue, boolean floor, double seconds, double offset) {}

    /// A flight of the ball of this hue.
    ///
    /// @param worst largest distance from its parabola, in pixels of a picture 720 rows high
    record Parabola(double hue, Flight flight, double worst) {}

    record Report(int balls, List<Contact> contacts, List<Parabola> flights, List<Double> onsets) {

        double worstOffset() {
            return contacts.stream().mapToDouble(c -> Math.abs(c.offset())).max().orElse(0);
        }

        double worstMiss() {
            return flights.stream().mapToDouble(Parabola::worst).max().orElse(0);
        }
    }

    /// Looks at the next frame.
    void look(Frame frame) {
        look(RgbPicture.of(frame));
    }

    void look(RgbPicture picture) {
        height = picture.height();
        tracks.look(picture);
    }

    /// The figures, with this sound, whose first sample belongs to the first frame's instant.
    Report report(Samples sound) {
        List<Double> onsets = Onsets.seconds(sound);
        List<Contact> contacts = new ArrayList<>();
        List<Parabola> parabolas = new ArrayList<>();
        List<Track> balls = tracks.tracks();
        for (Track ball : balls) {
            BallFlights path = new BallFlights(ball.spots(), TOLERANCE);
            path.flights().stream()
                    .map(f -> new Parabola(ball.hue(), f, f.worst() * 720 / height))
                    .forEach(parabolas::add);
            path.floorContacts().forEach(f -> contacts.add(contact(ball, true, f, onsets)));
            path.wallContacts().forEach(f -> contacts.add(contact(ball, false, f, onsets)));
        }
        contacts.sort(Comparator.comparingDouble(Contact::seconds));
        return new Report(balls.size(), List.copyOf(contacts), List.copyOf(parabolas), onsets);
    }

    private Contact contact(Track ball, boolean floor, double frame, List<Double> onsets) {
        double seconds = frame * rate.denominator() / rate.numerator();
        double offset =
                onsets.stream()
                        .map(onset -> onset - seconds)
                        .min(Comparator.comparingDouble(Math::abs))
                        .orElse(Double.POSITIVE_INFINITY);
        return new Contact(ball.hue(), floor, seconds, offset);
    }
}
