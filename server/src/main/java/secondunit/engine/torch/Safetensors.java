package secondunit.engine.torch;

import secondunit.engine.torch.json.TensorTable;
import secondunit.engine.torch.json.TensorTable.Row;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The header of a safetensors file, checked: eight bytes little-endian for the length of a JSON
/// object, the object, then the tensors' bytes without gaps, in the order of their offsets (format
/// description of huggingface/safetensors).
///
/// @param fileBytes length of the whole file
record Safetensors(Path file, long fileBytes, List<Stored> tensors) {

    /// Longest header believed: 16 MiB names some 100,000 tensors.
    static final int LONGEST_HEADER = 16 << 20;

    private static final int LENGTH_BYTES = Long.BYTES;

    /// A tensor in the file.
    ///
    /// @param firstElement counted in elements from the start of the file
    record Stored(
            String name, StoredType type, List<Long> shape, long firstElement, long elements) {}

    /// @throws BrokenWeightsException when anything in the header does not add up
    static Safetensors read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, channel);
        } catch (EOFException e) {
            throw new BrokenWeightsException(file, "the file ends within its header", e);
        } catch (IOException e) {
            throw new BrokenWeightsException(file, "cannot be read: " + e, e);
        }
    }

    private static Safetensors read(Path file, FileChannel channel) throws IOException {
        long headerBytes = bytes(channel, 0, LENGTH_BYTES).getLong();
        if (headerBytes < 2 || headerBytes > LONGEST_HEADER) {
            throw new BrokenWeightsException(
                    file,
                    "states a header of %s bytes; allowed are 2 to %d"
                            .formatted(Long.toUnsignedString(headerBytes), LONGEST_HEADER));
        }
        byte[] json = bytes(channel, LENGTH_BYTES, Math.toIntExact(headerBytes)).array();
        Layout layout = new Layout(file, LENGTH_BYTES + headerBytes);
        rows(file, json).forEach(layout::add);
        return new Safetensors(file, layout.finish(channel.size()), layout.tensors);
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
        if (from + length > channel.size()) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static List<Row> rows(Path file, byte[] json) {
        try {
            return TensorTable.parse(json);
        } catch (IllegalArgumentException e) {
            throw new BrokenWeightsException(file, "has a broken header: " + e.getMessage(), e);
        }
    }

    /// Follows the tensors through the file.
    private static final class Layout {

        private final Path file;
        private final long start;
        private final List<Stored> tensors = new ArrayList<>();
        private long end;

        /// @param start where the tensors' bytes begin
        Layout(Path file, long start) {
            this.file = file;
            this.start = start;
        }

        void add(Row row) {
            StoredType type =
                    StoredType.of(row.dtype())
                            .orElseThrow(() -> broken(row, "has unknown type " + row.dtype()));
            long elements = elements(row);
            if (row.begin() != end) {
                throw broken(row, "begins at %d, not at %d".formatted(row.begin(), end));
            }
            if (row.end() - row.begin() != elements * type.bytes()) {
                throw broken(
                        row,
                        "has %d bytes for %d elements of %s"
                                .formatted(row.end() - row.begin(), elements, type));
            }
            if ((start + row.begin()) % type.bytes() != 0) {
                throw broken(row, "is not aligned to its elements");
            }
            tensors.add(
                    new Stored(
                            row.name(),
                            type,
                            row.shape(),
                            (start + row.begin()) / type.bytes(),
                            elements));
            end = row.end();
        }

        private long elements(Row row) {
            try {
                long elements = row.shape().stream().reduce(1L, Math::multiplyExact);
                return Math.multiplyExact(elements, 8L) / 8;
            } catch (ArithmeticException e) {
                throw broken(row, "has more elements than can be: " + row.shape());
            }
        }

        private BrokenWeightsException broken(Row row, String problem) {
            return new BrokenWeightsException(
                    file, "tensor \"%s\" %s".formatted(row.name(), problem));
        }

        /// The length of the file, which is where the last tensor ends.
        long finish(long fileBytes) {
            if (start + end != fileBytes) {
                throw new BrokenWeightsException(
                        file,
                        "is %d bytes long; its header describes %d"
                                .formatted(fileBytes, start + end));
            }
            return fileBytes;
        }
    }
}
