package secondunit.engine.torch;

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

/// A program and its weights, as they lie in the class path.
///
/// @param name folder and stem of both files, such as `text/prompt`
/// @param type the class its text defines
public record BundledModel(String name, String type) {

    private static final String FOLDER = "/secondunit/models/";

    public ProgramText program() {
        String text = new String(bytes(name + ".py.txt"), StandardCharsets.UTF_8);
        return ProgramText.of(name, type, text);
    }

    /// Of the weights, in hexadecimal.
    public String sha256() {
        return sha256(bytes(name + ".safetensors"));
    }

    /// The weights as a file, because libtorch maps files: written once into the folder, under a
    /// name that says what is in it.
    ///
    /// @throws UncheckedIOException when the folder cannot hold it
    public Path weights(Path folder) {
        byte[] weights = bytes(name + ".safetensors");
        String stem = name.replace('/', '-');
        Path file = folder.resolve(stem + "-" + sha256(weights).substring(0, 16) + ".safetensors");
        try {
            if (!Files.exists(file) || Files.size(file) != weights.length) {
                Files.createDirectories(folder);
                write(weights, folder, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the model %s cannot be kept in %s".formatted(name, folder), e);
        }
    }

    private static void write(byte[] weights, Path folder, Path file) throws IOException {
        Path part = Files.createTempFile(folder, "model", ".part");
        try {
            Files.write(part, weights);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = BundledModel.class.getResourceAsStream(FOLDER + file)) {
            return Objects.requireNonNull(in, "the class path holds no " + FOLDER + file)
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
