package secondunit.engine.motion;

import java.util.Optional;

/// Mends nothing.
enum Unrefined implements Refiner {
    UNREFINED;

    @Override
    public String sha256() {
        return "";
    }

    @Override
    public Optional<Refinement> between(Pair pair) {
        return Optional.empty();
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }
}
