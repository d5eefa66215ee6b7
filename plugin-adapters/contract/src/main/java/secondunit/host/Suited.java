package secondunit.host;

import java.util.ArrayList;
import java.util.List;

/// An insertion as a host can do it, and what that leaves out.
record Suited(InsertClip insert, List<Degraded> degraded) {

    Suited {
        degraded = List.copyOf(degraded);
    }

    static Suited to(Hello hello, InsertClip asked) {
        List<Degraded> degraded = new ArrayList<>();
        InsertClip.Mode mode = asked.mode();
        if (!hello.can(mode.needs())) {
            mode = InsertClip.Mode.NEW_TRACK;
            degraded.add(told("mode " + asked.mode(), "mode " + mode, hello, asked.mode().needs()));
        }
        InsertClip.Sound sound = asked.sound();
        boolean apart = asked.clip().sound() != null && sound == InsertClip.Sound.SEPARATE;
        if (apart && !hello.can(Capability.SEPARATE_SOUND)) {
            sound = InsertClip.Sound.NONE;
            degraded.add(told("sound SEPARATE", "sound NONE", hello, Capability.SEPARATE_SOUND));
        }
        boolean marker = asked.marker() && hello.can(Capability.MARKERS);
        if (marker != asked.marker()) {
            degraded.add(told("a marker", "no marker", hello, Capability.MARKERS));
        }
        return new Suited(asked.as(asked.track(), mode, sound, marker), degraded);
    }

    private static Degraded told(String asked, String used, Hello hello, Capability missing) {
        return new Degraded(asked, used, "%s lacks %s".formatted(hello.host(), missing));
    }
}
