package secondunit.uploads;

import secondunit.library.GrowingFile;
import secondunit.uploads.UploadException.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Takes one file in: counts, hashes, and stops at the first byte too many.
final class Receipt {

    private static final int PIECE = 1 << 16;

    /// Bytes between two looks at the disk.
    private static final long LOOK_EVERY = 64L << 20;

    private final UploadLimits limits;
    private final Path root;

    Receipt(UploadLimits limits, Path root) {
        this.limits = limits;
        this.root = root;
    }

    /// What has come.
    record Received(long bytes, String sha256) {}

    /// @param declared bytes that will come, -1 where nobody says
    void check(long declared) {
        if (declared > limits.most()) {
            throw tooLarge();
        }
        checkRoom(Math.max(declared, 0));
    }

    /// Reads to the end.
    Received receive(InputStream in, GrowingFile file) {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long looked = 0;
        for (int read = read(in, piece); read >= 0; read = read(in, piece)) {
            if (file.bytes() + read > limits.most()) {
                throw tooLarge();
            }
            write(file, piece, read);
            digest.update(piece, 0, read);
            if (file.bytes() - looked >= LOOK_EVERY) {
                looked = file.bytes();
                checkRoom(0);
            }
        }
        return new Received(file.bytes(), HexFormat.of().formatHex(digest.digest()));
    }

    private static int read(InputStream in, byte[] piece) {
        try {
            return in.read(piece);
        } catch (IOException cut) {
            throw new UploadException(
                    Reason.BROKEN_OFF, "The upload broke off. Send it again.", cut);
        }
    }

    private void write(GrowingFile file, byte[] piece, int length) {
        try {
            file.write(piece, length);
        } catch (IOException problem) {
            throw full(problem);
        }
    }

    private void checkRoom(long coming) {
        long room = root.toFile().getUsableSpace();
        if (room - coming < limits.reserve()) {
            throw new UploadException(
                    Reason.DISK_FULL,
                    "%s: %d MB are free, and %d MB are to stay free. Remove uploads or takes, or move the home to a larger disk."
                            .formatted(root, room >> 20, limits.reserve() >> 20));
        }
    }

    UploadException full(IOException problem) {
        return new UploadException(
                Reason.DISK_FULL,
                "%s: cannot be written: %s. Make room, or allow writing there."
                        .formatted(root, problem.getMessage()),
                problem);
    }

    private UploadException tooLarge() {
        return new UploadException(
                Reason.TOO_LARGE,
                "An upload has at most %d bytes. SECONDUNIT_UPLOAD_LIMIT sets another limit."
                        .formatted(limits.most()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
