package secondunit.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.engine.torch.Value.Tensor;
import secondunit.fixture.Natives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class SafetensorsTest {

    @TempDir Path folder;

    @Test
    void aFileOfSeveralTypesIsOpenedWithoutCopies() throws IOException {
        ByteBuffer body = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
        body.putLong(-7).putLong(8);
        body.putFloat(0.5f).putFloat(-2).putFloat(3);
        body.putShort((short) 0x3f80).putShort((short) 0x4000);
        body.put((byte) 1).put((byte) 2);
        Path file =
                write(
                        """
                        {"__metadata__": {"format": "pt"},
                         "half": {"dtype": "BF16", "shape": [2, 1], "data_offsets": [28, 32]},
                         "single": {"dtype": "F32", "shape": [3], "data_offsets": [16, 28]},
                         "bytes": {"dtype": "U8", "shape": [2], "data_offsets": [32, 34]},
                         "whole": {"dtype": "I64", "shape": [1, 2], "data_offsets": [0, 16]}}
                        """,
                        body.array());
        try (Torch torch = Natives.torch();
                TensorFile opened = torch.openFile(file)) {
            assertEquals(
                    List.of("whole", "single", "half", "bytes"),
                    List.copyOf(opened.tensors().keySet()));
            assertArrayEquals(new float[] {0.5f, -2, 3}, tensor(opened, "single").floats());
            assertEquals(List.of(2L, 1L), tensor(opened, "half").shape());
            assertEquals(ElementType.OTHER, tensor(opened, "half").type());
            assertArrayEquals(
                    new byte[] {(byte) 0x80, 0x3f, 0, 0x40}, bytes(tensor(opened, "half"), 4));
            assertArrayEquals(new byte[] {1, 2}, bytes(tensor(opened, "bytes"), 2));
            assertEquals(
                    8,
                    ByteBuffer.wrap(bytes(tensor(opened, "whole"), 16))
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong(8));
        }
    }

    private static Tensor tensor(TensorFile file, String name) {
        Tensor tensor = file.tensors().get(name);
        if (tensor == null) {
            throw new AssertionError(name);
        }
        return tensor;
    }

    private static byte[] bytes(Tensor tensor, int length) {
        byte[] bytes = new byte[length];
        tensor.read(bytes);
        return bytes;
    }

    @Test
    void aFileWithoutTensorsIsGood() throws IOException {
        assertEquals(List.of(), Safetensors.read(write("{}", new byte[0])).tensors());
    }

    @Test
    void anEmptyTensorIsGood() throws IOException {
        String header = "{'a':{'dtype':'F32','shape':[0,4],'data_offsets':[0,0]}}";
        assertEquals(1, Safetensors.read(write(header, new byte[0])).tensors().size());
    }

    /// A header, written with ' for ", the bytes that follow, and what is said about it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    [1]                                                                  | 0 | instead of an object
                    {'a':1}                                                              | 0 | instead of an object
                    {'a':{'dtype':'F32','shape':[1]}}                                    | 4 | lacks
                    {'a':{'shape':[1],'data_offsets':[0,4]}}                             | 4 | lacks
                    {'a':{'dtype':'F32','shape':[1],'data_offsets':[0]}}                 | 4 | lacks
                    {'a':{'dtype':'Q7','shape':[1],'data_offsets':[0,4]}}                | 4 | unknown type
                    {'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}}               | 4 | 4 bytes for 2 elements
                    {'a':{'dtype':'F32','shape':[-1],'data_offsets':[0,4]}}              | 4 | -1
                    {'a':{'dtype':'F32','shape':[1.0],'data_offsets':[0,4]}}             | 4 | instead of a whole number
                    {'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4],'x':1}}         | 4 | unknown member
                    {'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}               | 3 | bytes long
                    {'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}               | 5 | bytes long
                    {'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}               | 8 | begins at 4, not at 0
                    {'a':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}}               | 8 | begins at 8
                    {'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]},'b':{'dtype':'U8','shape':[4],'data_offsets':[2,6]}} | 6 | begins at 2, not at 4
                    {'a':{'dtype':'U8','shape':[4],'data_offsets':[0,4]},'b':{'dtype':'U8','shape':[1],'data_offsets':[5,6]}} | 6 | begins at 5, not at 4
                    {'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | 8 | Duplicate
                    {'a':{'dtype':'F64','shape':[2305843009213693952],'data_offsets':[0,8]}} | 8 | more elements than can be
                    {'a':{'dtype':'F32','shape':[4611686018427387904,4],'data_offsets':[0,0]}} | 0 | more elements than can be
                    {'a':{'dtype':'F32','shape':[99999999999999999999999],'data_offsets':[0,0]}} | 0 | exceeds
                    {'a':{'dtype':'F32','shape':[[[[[1]]]]],'data_offsets':[0,4]}}       | 4 | instead of a whole number
                    {'__metadata__':{'a':{'b':1}}}                                       | 0 | instead of a string
                    {} {}                                                                | 0 | more follows
                    {'a':{'dtype':'F32'                                                  | 0 | end-of-input
                    """)
    void aBrokenHeaderIsRefused(String header, int bytes, String problem) throws IOException {
        Path file = write(pad(header), new byte[bytes]);
        assertBroken(file, problem);
    }

    /// Filled with spaces to eight bytes, as writers do, so that nothing is out of step by chance.
    private static String pad(String header) {
        return header + " ".repeat(Math.floorMod(-header.length(), 8));
    }

    @Test
    void aTensorOutOfStepIsRefused() throws IOException {
        String header = "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}";
        assertBroken(write(pad(header) + " ", new byte[4]), "not aligned");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertBroken(Files.write(folder.resolve("empty"), new byte[0]), "ends within its header");
    }

    @Test
    void aHeaderLongerThanTheFileIsRefused() throws IOException {
        byte[] file = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(100).array();
        assertBroken(Files.write(folder.resolve("short"), file), "ends within its header");
    }

    @Test
    void aHeaderTooLongToBelieveIsRefused() throws IOException {
        for (long length : new long[] {0, 1, Safetensors.LONGEST_HEADER + 1L, -1, Long.MAX_VALUE}) {
            byte[] file =
                    ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
            assertBroken(Files.write(folder.resolve("long"), file), "states a header of");
        }
    }

    @Test
    void aHeaderThatIsNotUtf8IsRefused() throws IOException {
        byte[] file = {2, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xff};
        assertBroken(Files.write(folder.resolve("latin"), file), "not UTF-8");
    }

    @Test
    void aMissingFileIsSaidToBe() {
        assertBroken(folder.resolve("none"), "cannot be read");
    }

    private static void assertBroken(Path file, String problem) {
        BrokenWeightsException broken =
                assertThrows(BrokenWeightsException.class, () -> Safetensors.read(file));
        String message = String.valueOf(broken.getMessage());
        assertTrue(message.contains(problem), message);
        assertTrue(message.startsWith(file.toString()), message);
    }

    private Path write(String header, byte[] body) throws IOException {
        byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteBuffer file =
                ByteBuffer.allocate(8 + json.length + body.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(json.length)
                        .put(json)
                        .put(body);
        return Files.write(folder.resolve("weights.safetensors"), file.array());
    }
}
