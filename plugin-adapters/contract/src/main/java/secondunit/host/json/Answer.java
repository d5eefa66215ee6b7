package secondunit.host.json;

import secondunit.host.Gap;
import secondunit.host.Item;
import secondunit.host.Placed;
import secondunit.host.Playhead;

import java.nio.file.Path;
import java.util.List;

/// What a host answers to a [Call].
public sealed interface Answer {

    record PlayheadIs(Playhead playhead) implements Answer {}

    record Items(List<Item> items) implements Answer {

        public Items {
            items = List.copyOf(items);
        }
    }

    record GapIs(Gap gap) implements Answer {}

    record Files(List<Path> files) implements Answer {

        public Files {
            files = List.copyOf(files);
        }
    }

    record PlacedIs(Placed placed) implements Answer {}

    record Done() implements Answer {}
}
