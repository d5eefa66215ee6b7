package secondunit.engine.motion;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.picture.Size;

import java.util.List;
import java.util.Optional;

/// Mends the motion that was found between two frames of one shot, by what it has learned of where
/// such motion is wrong.
public interface Refiner {

    static Refiner none() {
        return Unrefined.UNREFINED;
    }

    /// Tells of which version a picture is.
    String sha256();

    /// @return empty where it cannot work, which is told once by [#problem]
    Optional<Refinement> between(Pair pair);

    /// Why it cannot work; empty while it can.
    Optional<String> problem();

    /// Two frames and the flow between them.
    ///
    /// @param first luma and both chroma planes, each in any size, 0 to 1
    /// @param second likewise
    /// @param there from the first to the second, on the analysis grid
    /// @param back from the second to the first
    /// @param size of the picture
    /// @param span frames from the first to the second
    record Pair(
            List<Raster> first,
            List<Raster> second,
            FlowField there,
            FlowField back,
            Size size,
            int span) {

        public Pair {
            first = List.copyOf(first);
            second = List.copyOf(second);
        }
    }

    /// What was found out about a pair.
    interface Refinement extends AutoCloseable {

        /// @param time 0 at the first frame, 1 at the second, both exclusive
        /// @param forth where the first frame's points are by then, from their places in it
        /// @param back where the second's are, from their places in that
        Moment at(float time, FlowField forth, FlowField back);

        @Override
        void close();
    }
}
