package secondunit.obs;

import secondunit.host.Clip;
import secondunit.host.Degraded;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;

/// What OBS shows differently from what was asked.
final class Differences {

    private Differences() {}

    /// @param scene in which the clip was put
    static List<Degraded> ofClip(Studio studio, String key, Clip clip, String scene) {
        List<Degraded> told = new ArrayList<>();
        Timebase rate = studio.scenes().canvas().rate();
        if (!rate.equals(clip.rate())) {
            told.add(
                    new Degraded(
                            "rate " + clip.rate(),
                            "rate " + rate,
                            "OBS repeats or drops frames; make the take at the canvas rate"));
        }
        if (!onAir(studio, key)) {
            told.add(new Degraded("on air", "in scene \"" + scene + "\"", why(studio, scene)));
        }
        return told;
    }

    private static boolean onAir(Studio studio, String key) {
        return studio.inputs()
                .find(key, Ours.Role.PICTURE)
                .filter(picture -> studio.playing().onAir(picture.input()))
                .isPresent();
    }

    private static String why(Studio studio, String scene) {
        String program = studio.scenes().program();
        if (!program.equals(scene)) {
            return "scene \"%s\" is on air now".formatted(program);
        }
        boolean studioMode =
                studio.obs()
                        .get(Ask.to("GetStudioModeEnabled"))
                        .path("studioModeEnabled")
                        .asBoolean();
        return studioMode
                ? "in studio mode the scene on air changes with the next transition; press Transition"
                : "its item is hidden; look for the eye symbol under Sources";
    }
}
