package secondunit.web;

import io.javalin.http.Context;

import secondunit.uploads.Incoming;
import secondunit.uploads.Upload;
import secondunit.uploads.UploadException;
import secondunit.uploads.Uploads;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A form with files, which are taken in as they come. Closed before it is kept, it leaves none of
/// them.
public final class Form implements AutoCloseable {

    private static final int LONGEST_FIELD = 100_000;

    private final Uploads uploads;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();
    private boolean kept;

    private Form(Uploads uploads) {
        this.uploads = uploads;
    }

    /// Reads the body to its end.
    ///
    /// @param wanted names of the files it may have
    /// @param listed whether the files stand for themselves, or belong to this request alone
    /// @throws IllegalArgumentException when it is no such form
    /// @throws UploadException when a file cannot be taken in
    public static Form read(Context context, Uploads uploads, Set<String> wanted, boolean listed)
            throws InterruptedException {
        String type = context.req().getContentType();
        long length = context.req().getContentLengthLong();
        uploads.expect(length);
        Form form = new Form(uploads);
        boolean whole = false;
        try {
            Multipart parts =
                    Multipart.of(context.req().getInputStream(), type == null ? "" : type);
            for (Optional<Multipart.Part> part = parts.next();
                    part.isPresent();
                    part = parts.next()) {
                form.take(part.get(), wanted, listed, length);
            }
            whole = true;
            return form;
        } catch (IOException cut) {
            throw new UploadException(
                    UploadException.Reason.BROKEN_OFF, "The form broke off. Send it again.", cut);
        } finally {
            if (!whole) {
                form.close();
            }
        }
    }

    private void take(Multipart.Part part, Set<String> wanted, boolean listed, long length)
            throws IOException, InterruptedException {
        String name = part.name();
        if (fields.containsKey(name) || files.containsKey(name)) {
            throw new IllegalArgumentException("%s is given twice.".formatted(name));
        }
        String fileName = part.fileName();
        if (fileName == null && part.bytes() && wanted.contains(name)) {
            fileName = name;
        }
        if (fileName == null) {
            fields.put(name, field(part));
            return;
        }
        if (!wanted.contains(name)) {
            throw new IllegalArgumentException("%s is no file here.".formatted(name));
        }
        String purpose = fields.getOrDefault("purpose", "user_data");
        Incoming what = new Incoming(fileName, purpose, length, listed);
        files.put(name, uploads.receive(part.body(), what));
    }

    private static String field(Multipart.Part part) throws IOException {
        byte[] bytes = part.body().readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw new IllegalArgumentException("%s is too long.".formatted(part.name()));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public Map<String, String> fields() {
        return fields;
    }

    /// A file, by the name of its field.
    public Optional<Upload> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// The files stay.
    public void keep() {
        kept = true;
    }

    @Override
    public void close() {
        if (!kept) {
            files.values().forEach(file -> uploads.delete(file.id()));
        }
    }
}
