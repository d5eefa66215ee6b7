package secondunit.engine.rostrum;

import secondunit.picture.Frame;

import java.util.List;
import java.util.stream.Stream;

/// Two stills that no clean way leads between: the camera goes on over each while the one dissolves
/// into the other about the middle of the shot.
final class Dissolving implements Sequence {

    private static final double LONGEST_SECONDS = 2;
    private static final double LONGEST_SHARE = 0.5;

    private final OverOne first;
    private final OverOne last;
    private final Course course;
    private final Darkroom.Session darkroom;

    Dissolving(OverOne first, OverOne last, Course course, Darkroom.Session darkroom) {
        this.first = first;
        this.last = last;
        this.course = course;
        this.darkroom = darkroom;
    }

    @Override
    public Frame frame(long number) {
        return darkroom.developed(print(number), number);
    }

    private Print print(long number) {
        double share = share(number);
        if (share == 0) {
            return first.print(number);
        }
        return share == 1
                ? last.print(number)
                : first.print(number).dissolved(last.print(number), (float) share);
    }

    /// How much of the last still is in a frame.
    private double share(long number) {
        double length = Math.min(LONGEST_SECONDS / course.seconds(), LONGEST_SHARE);
        double time = (double) number / (course.frames() - 1);
        double gone = Math.clamp((time - (1 - length) / 2) / length, 0, 1);
        return gone * gone * (3 - 2 * gone);
    }

    @Override
    public List<String> warnings() {
        return Stream.of(
                        List.of(
                                "No clean way leads from the first still to the last, as they show different places or things that moved: the one dissolves into the other."),
                        first.warnings(),
                        last.warnings())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    @Override
    public void close() {}
}
