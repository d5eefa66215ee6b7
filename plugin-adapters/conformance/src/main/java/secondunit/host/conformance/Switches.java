package secondunit.host.conformance;

import java.util.EnumMap;
import java.util.Map;

/// Which misbehaviours are on. One that is on sometimes strikes at every other occasion, beginning
/// with the first.
final class Switches {

    private enum How {
        ONCE,
        SOMETIMES,
        ALWAYS
    }

    private final Map<Misbehaviour, How> on = new EnumMap<>(Misbehaviour.class);
    private final Map<Misbehaviour, Integer> occasions = new EnumMap<>(Misbehaviour.class);

    void once(Misbehaviour misbehaviour) {
        on.put(misbehaviour, How.ONCE);
    }

    void sometimes(Misbehaviour misbehaviour) {
        on.put(misbehaviour, How.SOMETIMES);
    }

    void always(Misbehaviour misbehaviour) {
        on.put(misbehaviour, How.ALWAYS);
    }

    void allOff() {
        on.clear();
        occasions.clear();
    }

    /// An occasion for a misbehaviour: does it strike?
    boolean strikes(Misbehaviour misbehaviour) {
        How how = on.get(misbehaviour);
        if (how == null) {
            return false;
        }
        int occasion = occasions.merge(misbehaviour, 1, Integer::sum);
        return switch (how) {
            case ONCE -> on.remove(misbehaviour) != null;
            case SOMETIMES -> occasion % 2 == 1;
            case ALWAYS -> true;
        };
    }
}
