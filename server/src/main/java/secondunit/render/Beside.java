package secondunit.render;

import secondunit.media.PartFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small file that goes out with a clip.
///
/// @param contents its bytes, kept, not copied
record Beside(Path file, byte[] contents) {

    /// Writes them all under temporary names. A failure leaves none.
    static List<PartFile> begin(List<Beside> all, String take) {
        List<PartFile> parts = new ArrayList<>();
        for (Beside beside : all) {
            parts.add(Begun.orElse(() -> beside.begin(take), () -> parts.forEach(PartFile::close)));
        }
        return parts;
    }

    private PartFile begin(String take) {
        PartFile part = PartFile.begin(file, take);
        return Begun.orElse(
                () -> {
                    part.fill(contents);
                    return part;
                },
                part::close);
    }
}
