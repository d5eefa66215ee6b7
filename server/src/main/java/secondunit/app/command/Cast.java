package secondunit.app.command;

import picocli.CommandLine.Option;

import secondunit.shot.Casting;
import secondunit.shot.Quality;

/// The options that say who performs and from which seed.
final class Cast {

    @Option(
            names = "--model",
            paramLabel = "PLAYER",
            defaultValue = Casting.AUTO,
            description =
                    "auto, or a player that `secondunit models` lists (default: ${DEFAULT-VALUE})")
    private String model = Casting.AUTO;

    @Option(
            names = "--quality",
            paramLabel = "QUALITY",
            defaultValue = "final",
            description =
                    "draft or final; a draft from words is half the size, with the same length and sound (default: ${DEFAULT-VALUE})")
    private Quality quality = Quality.FINAL;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "another seed is another take (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    Casting casting() {
        return take(0);
    }

    /// Casting of the take numbered from 0: seeds count up.
    Casting take(int number) {
        return new Casting(model, quality, seed + number);
    }
}
