package secondunit.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.engine.torch.BundledModel;
import secondunit.engine.torch.Torch;
import secondunit.fixture.Natives;
import secondunit.shot.Refusal;
import secondunit.shot.RefusedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the prompt model's weights cannot be kept.
final class PromptModelKeptTest {

    @TempDir private Path home;

    @Test
    void aCacheThatIsNoFolderIsARefusalThatSaysSo() throws IOException {
        Path taken = Files.writeString(home.resolve("models"), "a file");
        try (Torch torch = Natives.torch()) {
            var scorer = new TorchTextScorer(() -> torch, taken);
            Refusal refusal = assertThrows(RefusedException.class, () -> scorer.worlds()).refusal();

            assertEquals(Refusal.Kind.CAPABILITY, refusal.kind());
            assertTrue(refusal.what().contains(taken.toString()), refusal.what());
            assertTrue(refusal.hint().contains("SECONDUNIT_CACHE"), refusal.hint());
        }
    }

    @Test
    void weightsThatGetNoNameLeaveNothing() throws IOException {
        var model = new BundledModel("text/prompt", "Prompt");
        Path name = model.weights(home).getFileName();
        Path other = home.resolve("other");
        Files.createDirectories(other.resolve(name).resolve("in the way"));

        assertThrows(UncheckedIOException.class, () -> model.weights(other));
        try (Stream<Path> left = Files.list(other)) {
            assertEquals(List.of(other.resolve(name)), left.toList());
        }
    }
}
