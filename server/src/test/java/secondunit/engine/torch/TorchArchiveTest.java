package secondunit.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

final class TorchArchiveTest {

    private static final ProgramText TEXT =
            new ProgramText("sum", "Sum", "main", new TreeMap<>(Map.of("two", "2", "one", "1")));

    @Test
    void theSameTextGivesTheSameBytes() {
        assertArrayEquals(TorchArchive.pack(TEXT), TorchArchive.pack(TEXT));
    }

    @Test
    void librariesLieBesideTheMainText() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(TorchArchive.pack(TEXT)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertEquals(
                List.of(
                        "program/data.pkl",
                        "program/code/__torch__.py",
                        "program/code/__torch__/one.py",
                        "program/code/__torch__/two.py",
                        "program/constants.pkl",
                        "program/version",
                        "program/byteorder"),
                names);
    }

    @Test
    void namesThatCouldLeaveTheArchiveAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ProgramText.of("p", "../Evil", "text"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ProgramText.ofLibrary("p", "P", Map.of("../evil", "text")));
    }
}
