package secondunit.engine.rostrum;

import secondunit.picture.Frame;
import secondunit.picture.Size;
import secondunit.shot.ShotRequest.Generate;

import java.util.List;

/// A camera's way over one still.
final class OverOne implements Sequence {

    private final Generate shot;
    private final boolean first;
    private final Course course;
    private final Artwork artwork;
    private final Sway sway;
    private final Darkroom.Session darkroom;

    /// @param first whether the shot begins at the still; otherwise it ends there
    OverOne(Generate shot, Frame still, boolean first, Size size, Darkroom.Session darkroom) {
        this.shot = shot;
        this.first = first;
        this.course = Course.of(shot, first);
        this.artwork = new Artwork(still, size, course.travel(shot));
        this.sway = new Sway(shot.casting().seed());
        this.darkroom = darkroom;
    }

    @Override
    public Frame frame(long number) {
        return darkroom.developed(print(number), number);
    }

    Print print(long number) {
        double seconds = number * course.seconds() / course.frames();
        return artwork.print(
                course.way(number), course.held(number), sway.across(seconds), sway.down(seconds));
    }

    /// What of the still the shot's aspect leaves out.
    List<String> cut() {
        return artwork.cut(which(), shot.size());
    }

    private String which() {
        return first ? "first" : "last";
    }

    @Override
    public List<String> warnings() {
        return artwork.warnings(which(), shot.size());
    }

    @Override
    public void close() {}
}
