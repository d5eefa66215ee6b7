package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.engine.Capabilities;
import secondunit.engine.Catalogue;
import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.fixture.Crewed;
import secondunit.picture.FrameFormat;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Direction;
import secondunit.shot.Refusal;
import secondunit.shot.Scene;
import secondunit.shot.ShotRequest;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.SoundFile;
import secondunit.shot.prompt.Brief;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.Reading;
import secondunit.shot.prompt.Topic;
import secondunit.shot.prompt.Vocabulary;
import secondunit.shot.prompt.Wish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A shot is checked as its words are read, not only as its fields say.
final class ShotCheckTest {

    private static final Scene OCEAN = new Scene("ocean", Map.of());
    private static final Generate SHOT = Crewed.shot("ocean, no sound").request();

    @TempDir private Path media;

    @Test
    void wordsThatWantNoSoundAreRefusedWhereAFormatIsSoundAlone() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> check("none").admit(SHOT, DeliveryFormat.WAV));

        assertTrue(String.valueOf(refused.getMessage()).contains("wav is sound alone"));
        assertFalse(admitted(check("none"), SHOT, DeliveryFormat.MP4).sound());
        assertTrue(admitted(check("wanted:waves"), SHOT, DeliveryFormat.WAV).sound());
    }

    @Test
    void aSoundFileOfTheUsersIsHeardWhateverTheWordsSay() throws IOException {
        Generate shot = SHOT.withDirection(listening(Files.createFile(media.resolve("a.wav"))));

        assertTrue(admitted(check("none"), shot, DeliveryFormat.MP4).sound());
    }

    @Test
    void aShotThatHasASceneIsNotReadAgain() {
        Generate read = SHOT.withScene(OCEAN);

        assertEquals(read, admitted(check("none"), read, DeliveryFormat.WAV));
    }

    private static Direction listening(Path file) {
        Direction none = Direction.NONE;
        return new Direction(
                none.camera(),
                none.lens(),
                null,
                null,
                none.palette(),
                null,
                null,
                null,
                null,
                new SoundFile(file, false));
    }

    private static Generate admitted(ShotCheck check, Generate shot, DeliveryFormat format) {
        return assertInstanceOf(Generate.class, check.admit(shot, format));
    }

    private ShotCheck check(String sound) {
        List<Wish> wishes = List.of(new Wish(Topic.SOUND, sound));
        PromptReader prompts =
                (_, _) ->
                        new Reading(
                                OCEAN,
                                new Brief(wishes, wishes),
                                "",
                                List.of(),
                                List.of(),
                                List.of());
        return new ShotCheck(
                prompts,
                new Vocabulary("Stage", List.of()),
                new Catalogue(List.of(new Willing())),
                List.of(media));
    }

    /// Refuses nothing.
    private static final class Willing implements Generator {

        @Override
        public String name() {
            return "willing";
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(Set.of(), true, true, true, "", "algorithmicMedia");
        }

        @Override
        public String modelSha256() {
            return "";
        }

        @Override
        public Optional<Refusal> refuses(ShotRequest request) {
            return Optional.empty();
        }

        @Override
        public Performance perform(ShotRequest request, Material material, FrameFormat format) {
            throw new AssertionError("nothing is performed");
        }
    }
}
