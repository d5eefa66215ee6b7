package secondunit.engine.stage;

import secondunit.engine.Sounding;
import secondunit.picture.Samples;

import java.util.List;

/// Sounds laid over each other. What they add up to may be above full scale.
final class Mix implements Sounding {

    private final List<? extends Sounding> parts;

    Mix(List<? extends Sounding> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Samples samples(long start, long end) {
        Samples sum = parts.getFirst().samples(start, end);
        for (Sounding part : parts.subList(1, parts.size())) {
            Samples more = part.samples(start, end);
            for (int c = 0; c < sum.channels(); c++) {
                for (int i = 0; i < sum.length(); i++) {
                    sum.channel(c)[i] += more.channel(c)[i];
                }
            }
        }
        return sum;
    }

    @Override
    public void close() {
        parts.forEach(Sounding::close);
    }
}
