package secondunit.handoff;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A folder that is only added to. Files appear whole, under a temporary name until then; a name
/// that another file has is left alone, and the new file takes the next: `cut.otio`, `cut_2.otio`.
/// Media is copied and never linked: editing programs write metadata into the media they import,
/// and through a link that would change the original.
record Folder(Path path) {

    Folder {
        path = path.toAbsolutePath().normalize();
    }

    /// A copy of `source` in here: an earlier one of the same bytes where there is one.
    Path copy(Path source) throws IOException {
        String name = String.valueOf(source.getFileName());
        Path place = placeFor(name, source);
        return Files.exists(place) ? place : settle(name, to -> copy(source, to));
    }

    Path write(String name, String text) throws IOException {
        return settle(name, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The bytes alone: the copy of a read-only file is the editor's own, and can be written to.
    private static void copy(Path source, OutputStream to) throws IOException {
        try (InputStream from = Files.newInputStream(source)) {
            from.transferTo(to);
        }
    }

    private Path settle(String name, Content content) throws IOException {
        Files.createDirectories(path);
        Path temporary = path.resolve(".%s.%s.part".formatted(name, UUID.randomUUID()));
        try {
            writeTo(temporary, content);
            Path place = placeFor(name, temporary);
            return Files.exists(place) ? place : Files.move(temporary, place);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Where a file of these bytes is, or the first name that is free for it.
    private Path placeFor(String name, Path content) throws IOException {
        Path place = path.resolve(name);
        for (int number = 2; Files.exists(place) && !sameBytes(place, content); number++) {
            place = path.resolve(numbered(name, number));
        }
        return place;
    }

    private static boolean sameBytes(Path one, Path other) throws IOException {
        return Files.isRegularFile(one) && Files.mismatch(one, other) == -1;
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        int stem = dot > 0 ? dot : name.length();
        return name.substring(0, stem) + "_" + number + name.substring(stem);
    }

    /// Into a file that was not there, down to the disk.
    private static void writeTo(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    private interface Content {
        void writeTo(OutputStream to) throws IOException;
    }
}
