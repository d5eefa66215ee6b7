package secondunit.app;

import secondunit.engine.stage.json.WorldFolder;
import secondunit.engine.text.TorchTextScorer;
import secondunit.engine.torch.DjlTorch;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.TorchSettings;
import secondunit.shot.prompt.PromptReader;
import secondunit.shot.prompt.TrainedPromptReader;
import secondunit.shot.prompt.Vocabulary;

import java.nio.file.Path;
import java.util.Arrays;

/// How long a warm reader takes for a prompt, with every world that is shipped.
public final class PromptBench {

    private static final Vocabulary SHIPPED = WorldFolder.bundled().vocabulary();
    private static final String SHORT =
            "combers off the cape at dusk, slow push in, 35mm, no people";
    private static final int LONG = 10_000;
    private static final int TIMES = 2_000;
    private static final int LONG_TIMES = 60;

    private PromptBench() {}

    public static void main(String[] arguments) {
        Path natives =
                Path.of(System.getProperty("natives.cache", "target/cache"), "natives", "djl");
        try (Torch torch = DjlTorch.start(TorchSettings.bundled(natives))) {
            PromptReader reader =
                    new TrainedPromptReader(
                            new TorchTextScorer(() -> torch, natives.resolveSibling("models")));
            tell(reader, SHORT, TIMES);
            int words = SHORT.split(" ", -1).length;
            tell(reader, (SHORT + " ").repeat(LONG / words), LONG_TIMES);
        }
    }

    /// The first half of the times only warms up.
    private static void tell(PromptReader reader, String prompt, int times) {
        double[] taken = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            reader.read(prompt, SHIPPED);
            taken[i] = (System.nanoTime() - began) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(taken, times / 2, times);
        Arrays.sort(warm);
        System.out.printf(
                "%d words: first %.2f ms, warm median %.2f ms, quickest %.2f ms%n",
                prompt.strip().split(" ", -1).length, taken[0], warm[warm.length / 2], warm[0]);
    }
}
