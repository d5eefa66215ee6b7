package secondunit.engine.seam;

import secondunit.fixture.Clips;
import secondunit.picture.Frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The 400 joins of the test, clip by clip.
final class Specimens {

    static final List<String> KINDS =
            List.of("untouched", "cut", "freeze", "doubled", "colour", "left out", "displaced");

    private static final List<String> NAMES =
            List.of(
                    "bikes.mp4",
                    "carphone.mp4",
                    "basketball.mp4",
                    "pool.mp4",
                    "pancake.mkv",
                    "room_1080p.avi");

    private final List<Rushes> clips;

    private Specimens(List<Rushes> clips) {
        this.clips = clips;
    }

    static Specimens read() {
        return new Specimens(
                NAMES.stream().map(Clips::clip).toList().stream().map(Rushes::read).toList());
    }

    /// Hands out every join; those of one clip lie together.
    void forEach(Consumer<Specimen> taker) {
        List<Rushes> moving = clips.stream().filter(Rushes::isMoving).toList();
        for (int i = 0; i < clips.size(); i++) {
            Rushes clip = clips.get(i);
            untouched(clip, share(200, clips, clip), taker);
            colour(clip, share(40, clips, clip), taker);
            for (int place : clip.places(share(20, clips, clip))) {
                taker.accept(
                        clip.tail("displaced", place, Breaking.displaced(clip.frames(), place)));
            }
            cut(clip, clips.get((i + 1) % clips.size()), share(40, clips, clip), taker);
            if (moving.contains(clip)) {
                moving(clip, moving, taker);
            }
        }
    }

    private static int share(int all, List<Rushes> clips, Rushes clip) {
        int rest = clips.indexOf(clip) < all % clips.size() ? 1 : 0;
        return all / clips.size() + rest;
    }

    private static void untouched(Rushes clip, int count, Consumer<Specimen> taker) {
        int[] places = clip.places(count);
        for (int k = 0; k < count; k++) {
            int place = places[k];
            taker.accept(
                    k % 2 == 0
                            ? clip.tail(
                                    "untouched", place, Breaking.untouched(clip.frames(), place))
                            : clip.head("untouched", place));
        }
    }

    private static void colour(Rushes clip, int count, Consumer<Specimen> taker) {
        int[] places = clip.places(count);
        IntStream.range(0, count)
                .mapToObj(k ->
                        clip.tail(
                                "colour", places[k], Breaking.shifted(clip.frames(), places[k], k)))
                .forEach(taker);
    }

    private static void cut(Rushes clip, Rushes other, int count, Consumer<Specimen> taker) {
        List<Frame> made = Breaking.cut(other.frames(), clip.frames().getFirst());
        for (int place : clip.places(count)) {
            taker.accept(clip.tail("cut", place, made));
        }
    }

    private static void moving(Rushes clip, List<Rushes> all, Consumer<Specimen> taker) {
        List<Specimen> specimens = new ArrayList<>();
        List<Frame> frames = clip.frames();
        for (int place : clip.movingPlaces(share(40, all, clip))) {
            specimens.add(clip.tail("freeze", place, Breaking.frozen(frames, place)));
            specimens.add(clip.tail("doubled", place, Breaking.frozen(frames, place, 1)));
        }
        for (int place : clip.movingPlaces(share(20, all, clip))) {
            List<Frame> later = Breaking.leftOut(frames, place, clip.second());
            specimens.add(clip.tail("left out", place, later));
        }
        specimens.forEach(taker);
    }
}
