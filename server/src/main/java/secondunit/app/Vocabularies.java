package secondunit.app;

import secondunit.engine.stage.World;
import secondunit.engine.stage.WorldCatalogue;
import secondunit.shot.prompt.Parameter;
import secondunit.shot.prompt.Vocabulary;

import java.util.List;

/// Tells the prompt reader what the worlds of Stage are called.
final class Vocabularies {

    private Vocabularies() {}

    static Vocabulary of(WorldCatalogue catalogue) {
        return new Vocabulary(
                "Stage", catalogue.worlds().stream().map(Vocabularies::world).toList());
    }

    private static secondunit.shot.prompt.World world(World world) {
        return new secondunit.shot.prompt.World(
                world.id(),
                world.title(),
                world.words(),
                List.of(),
                world.parameters().stream().map(Vocabularies::parameter).toList());
    }

    private static Parameter parameter(World.Parameter parameter) {
        return new Parameter(
                parameter.name(),
                parameter.unit(),
                parameter.least(),
                parameter.most(),
                parameter.usual(),
                parameter.words());
    }
}
