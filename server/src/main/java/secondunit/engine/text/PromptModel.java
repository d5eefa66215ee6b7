package secondunit.engine.text;

import secondunit.engine.torch.ProgramText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/// The prompt model's files in the class path.
final class PromptModel {

    private static final String FOLDER = "/secondunit/models/text/";

    private PromptModel() {}

    static ProgramText program() {
        return ProgramText.of(
                "text/prompt",
                "Prompt",
                new String(bytes("prompt.py.txt"), StandardCharsets.UTF_8));
    }

    /// The weights as a file, because libtorch maps files: written once into the folder, under a
    /// name that says what is in it.
    static Path weights(Path folder) {
        byte[] weights = bytes("prompt.safetensors");
        Path file = folder.resolve("prompt-" + sha256(weights).substring(0, 16) + ".safetensors");
        try {
            if (!Files.exists(file) || Files.size(file) != weights.length) {
                Files.createDirectories(folder);
                write(weights, folder, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the prompt model cannot be kept in " + folder, e);
        }
    }

    private static void write(byte[] weights, Path folder, Path file) throws IOException {
        Path part = Files.createTempFile(folder, "prompt", ".part");
        try {
            Files.write(part, weights);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = PromptModel.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, "the class path holds no " + FOLDER + name)
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
