package secondunit.uploads;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.library.DurableFile;
import secondunit.uploads.json.UploadJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder of all uploads: one folder for each, with the file, what is in it, and last
/// `upload.json`, by which it is found again when the database is lost.
///
/// @param root absolute
record UploadShelf(Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(UploadShelf.class);
    private static final Pattern ID = Pattern.compile("file-[0-9a-f]{24}");
    private static final String RECORD = "upload.json";
    private static final String GONE = ".gone-";

    Path folder(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"%s\" is no upload's id".formatted(id));
        }
        return root.resolve(id);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    Path part(String id) {
        return root.resolve("." + id + ".part");
    }

    Path file(Upload upload) {
        return folder(upload.id()).resolve(upload.file());
    }

    void write(Upload upload) throws IOException {
        DurableFile.write(
                folder(upload.id()).resolve(RECORD),
                UploadJson.write(upload).getBytes(StandardCharsets.UTF_8));
    }

    /// Removes what was begun and not ended.
    ///
    /// @return the uploads that are whole
    List<Upload> open() throws IOException {
        Files.createDirectories(root);
        List<Upload> whole = new ArrayList<>();
        for (Path entry : entries(root)) {
            Optional<Upload> upload = read(entry);
            upload.ifPresentOrElse(whole::add, () -> clear(entry));
        }
        return whole;
    }

    private static Optional<Upload> read(Path entry) {
        try {
            return isId(String.valueOf(entry.getFileName()))
                    ? Optional.of(UploadJson.read(Files.readString(entry.resolve(RECORD))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException incomplete) {
            LOG.info("{} is no whole upload: it is removed ({})", entry, incomplete.getMessage());
            return Optional.empty();
        }
    }

    /// Takes the folder's name away first: a crash leaves all of it or nothing.
    void remove(String id) {
        Path gone = root.resolve(GONE + id);
        try {
            if (Files.exists(folder(id))) {
                Files.move(folder(id), gone, StandardCopyOption.ATOMIC_MOVE);
            }
            clear(gone);
        } catch (IOException problem) {
            LOG.warn("{} cannot be removed", folder(id), problem);
        }
    }

    /// A folder of files, or a file.
    private static void clear(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                for (Path inner : entries(entry)) {
                    Files.deleteIfExists(inner);
                }
            }
            Files.deleteIfExists(entry);
        } catch (IOException problem) {
            LOG.warn("{} cannot be removed", entry, problem);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return entries;
    }
}
