package secondunit.engine.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs a program's text as libtorch reads it: a zip of stored entries as described in PyTorch's
/// `torch/csrc/jit/docs/serialization.md`. The same text gives the same bytes.
final class TorchArchive {

    /// The file format version of TorchScript archives written since PyTorch 1.12.
    private static final String VERSION = "10\n";

    /// 1980-01-01, the earliest date a zip entry can carry.
    private static final long NO_DATE = 315_532_800_000L;

    /// Pickle protocol 2: an empty tuple.
    private static final byte[] NO_CONSTANTS = {(byte) 0x80, 2, ')', '.'};

    private TorchArchive() {}

    static byte[] pack(ProgramText program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", object(program.className()));
            put(zip, "code/__torch__.py", utf8(program.main()));
            for (Map.Entry<String, String> library : program.libraries().entrySet()) {
                put(zip, "code/__torch__/" + library.getKey() + ".py", utf8(library.getValue()));
            }
            put(zip, "constants.pkl", NO_CONSTANTS);
            put(zip, "version", utf8(VERSION));
            put(zip, "byteorder", utf8("little"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(content);
        ZipEntry entry = new ZipEntry("program/" + name);
        entry.setTime(NO_DATE);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /// A pickle (protocol 2) of an object of the class whose only attribute is `training = False`.
    private static byte[] object(String className) {
        int dot = className.lastIndexOf('.');
        String module = dot < 0 ? "__torch__" : "__torch__." + className.substring(0, dot);
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes(new byte[] {(byte) 0x80, 2});
        pickle.writeBytes(utf8("c" + module + "\n" + className.substring(dot + 1) + "\n"));
        pickle.write(')');
        pickle.write(0x81);
        pickle.writeBytes(utf8("}(X"));
        pickle.writeBytes(new byte[] {8, 0, 0, 0});
        pickle.writeBytes(utf8("training"));
        pickle.write(0x89);
        pickle.writeBytes(utf8("ub."));
        return pickle.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
