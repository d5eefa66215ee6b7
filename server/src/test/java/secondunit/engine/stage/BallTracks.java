package secondunit.engine.stage;

import secondunit.engine.stage.BallFlights.Spot;
import secondunit.engine.stage.BallOutlines.Outline;

import java.util.ArrayList;
import java.util.List;

/// The ways of balls through successive pictures, told apart by their hue. Balls are sharp and
/// stand before something grey or transparent.
final class BallTracks {

    private static final double HUE_REACH = 14;
    private static final double LEAST_SEEN = 0.35;

    private final List<Ball> balls = new ArrayList<>();
    private long frames;

    /// What is known of one ball: its outline in each frame that shows it.
    private record Ball(double hue, List<Long> frames, List<Outline> outlines) {}

    /// Where the ball of this hue was, to a fraction of a pixel.
    ///
    /// @param radius in pixels, the median over the frames
    record Track(double hue, double radius, List<Spot> spots) {}

    /// Looks at the next picture.
    void look(RgbPicture picture) {
        for (Outline outline : BallOutlines.of(picture)) {
            Ball ball = ball(outline.hue());
            ball.frames().add(frames);
            ball.outlines().add(outline);
        }
        frames++;
    }

    private Ball ball(double hue) {
        return balls.stream()
                .filter(ball -> BallOutlines.hueDistance(ball.hue(), hue) < HUE_REACH)
                .findFirst()
                .orElseGet(() -> {
                    Ball ball = new Ball(hue, new ArrayList<>(), new ArrayList<>());
                    balls.add(ball);
                    return ball;
                });
    }

    /// Of the balls that were seen in more than half of the pictures: a hue that shows up now and
    /// then is the rim of another ball.
    List<Track> tracks() {
        return tracks(frames / 2);
    }

    /// Of the balls that were seen in more than `least` pictures.
    List<Track> tracks(long least) {
        return balls.stream()
                .filter(ball -> ball.frames().size() > least)
                .map(BallTracks::track)
                .toList();
    }

    private static Track track(Ball ball) {
        List<CircleFit> free =
                ball.outlines().stream().map(outline -> CircleFit.free(outline.points())).toList();
        double[] radii = free.stream().mapToDouble(CircleFit::radius).sorted().toArray();
        double radius = radii[radii.length / 2];
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            CircleFit circle =
                    CircleFit.ofRadius(ball.outlines().get(i).points(), free.get(i), radius);
            if (circle.used() > LEAST_SEEN) {
                spots.add(new Spot(ball.frames().get(i), circle.x(), circle.y()));
            }
        }
        return new Track(ball.hue(), radius, List.copyOf(spots));
    }
}
