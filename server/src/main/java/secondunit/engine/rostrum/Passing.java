package secondunit.engine.rostrum;

import secondunit.picture.Frame;
import secondunit.shot.CameraMove;
import secondunit.shot.Move;
import secondunit.shot.ShotRequest.Generate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two stills of one place: the way between them is the camera's move.
final class Passing implements Sequence {

    private final Generate shot;
    private final Frame first;
    private final Frame last;
    private final Course course;
    private final Bridging.Passage passage;
    private final List<String> warnings;

    /// @param warnings about the stills
    Passing(
            Generate shot,
            Frame first,
            Frame last,
            Bridging.Passage passage,
            List<String> warnings) {
        this.shot = shot;
        this.first = first;
        this.last = last;
        this.course = Course.of(shot, true);
        this.passage = passage;
        this.warnings = List.copyOf(warnings);
    }

    @Override
    public Frame frame(long number) {
        if (number == 0) {
            return first;
        }
        return number == shot.frames() - 1
                ? last
                : passage.at(course.way(number), shot.casting().seed() * 31 + number);
    }

    @Override
    public List<String> warnings() {
        String named =
                shot.direction().camera().stream()
                        .filter(move -> move.move() != Move.STATIC)
                        .map(CameraMove::toString)
                        .collect(Collectors.joining(", "));
        String way =
                "The two stills show the same place: the camera goes from the one to the other."
                        + (named.isEmpty() ? "" : " It makes no other move: %s.".formatted(named));
        return Stream.of(List.of(way), warnings, passage.warnings()).flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        passage.close();
    }
}
