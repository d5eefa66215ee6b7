package secondunit.web.videos;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import secondunit.uploads.Incoming;
import secondunit.uploads.Upload;
import secondunit.uploads.UploadException;
import secondunit.uploads.Uploads;
import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;
import secondunit.web.Form;
import secondunit.web.Knock;
import secondunit.web.videos.json.Params;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request's parameters and files, from JSON or from a form. Closed before it is kept, it leaves
/// no file.
final class Asked implements AutoCloseable {

    static final String LEASE = "x-secondunit-lease";

    /// JSON may have a picture in it.
    private static final int MOST_JSON = 12 << 20;

    private static final Pattern DATA_URL =
            Pattern.compile("data:(image/[a-z+.-]{1,40});base64,([A-Za-z0-9+/=\\s]*)");
    private static final long SHORTEST_LEASE = 10;
    private static final long LONGEST_LEASE = 86_400;

    private final Uploads uploads;
    private final Params params;
    private final @Nullable Form form;
    private final @Nullable Duration lease;
    private @Nullable Upload made;
    private boolean kept;

    private Asked(Uploads uploads, Params params, @Nullable Form form, @Nullable Duration lease) {
        this.uploads = uploads;
        this.params = params;
        this.form = form;
        this.lease = lease;
    }

    /// Reads the body to its end.
    ///
    /// @param files names of files that a form may have
    static Asked read(Context context, Uploads uploads, Set<String> files)
            throws InterruptedException {
        Duration lease = lease(context);
        if (!"multipart/form-data".equals(Knock.of(context.req()).mediaType())) {
            return new Asked(uploads, Params.ofJson(body(context)), null, lease);
        }
        try {
            Form form = Form.read(context, uploads, files, false);
            return new Asked(uploads, Params.ofForm(form.fields()), form, lease);
        } catch (IllegalArgumentException wrong) {
            throw new VideoException(Code.INVALID_VALUE, null, String.valueOf(wrong.getMessage()));
        }
    }

    private static byte[] body(Context context) {
        try {
            long declared = context.req().getContentLengthLong();
            byte[] body =
                    declared > MOST_JSON
                            ? new byte[0]
                            : context.req().getInputStream().readNBytes(MOST_JSON + 1);
            if (declared > MOST_JSON || body.length > MOST_JSON) {
                throw new VideoException(
                        Code.REQUEST_TOO_LARGE,
                        null,
                        "A JSON body has at most %d bytes. Upload large files by POST /v1/files."
                                .formatted(MOST_JSON));
            }
            return body;
        } catch (IOException cut) {
            throw new UploadException(
                    UploadException.Reason.BROKEN_OFF, "The body broke off. Send it again.", cut);
        }
    }

    private static @Nullable Duration lease(Context context) {
        String text = context.header(LEASE);
        if (text == null) {
            return null;
        }
        long seconds = text.matches("\\d{1,6}") ? Long.parseLong(text) : 0;
        if (seconds < SHORTEST_LEASE || seconds > LONGEST_LEASE) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    LEASE,
                    "Invalid value: '%s'. Expected %d to %d seconds."
                            .formatted(text, SHORTEST_LEASE, LONGEST_LEASE));
        }
        return Duration.ofSeconds(seconds);
    }

    Params params() {
        return params;
    }

    /// How long nobody may ask for what comes of this; null for ever.
    @Nullable Duration lease() {
        return lease;
    }

    /// A file of the form.
    Optional<Upload> file(String name) {
        return form == null ? Optional.empty() : form.file(name);
    }

    /// A picture that is given as a file, by a file's id, or as a data URL.
    Optional<Upload> picture(String name) throws InterruptedException {
        Optional<Upload> file = file(name);
        Optional<Params> given = file.isPresent() ? Optional.empty() : params.object(name);
        if (given.isPresent()) {
            file = Optional.of(referenced(name, given.get()));
        }
        if (file.isPresent() && !StillHead.isStill(uploads.file(file.get()))) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    name,
                    "Invalid '%s': expected a JPEG, PNG or WebP picture.".formatted(name));
        }
        return file;
    }

    private Upload referenced(String name, Params reference) throws InterruptedException {
        Optional<String> id = reference.text("file_id");
        Optional<String> url = reference.text("image_url");
        reference.end();
        if (id.isPresent() == url.isPresent()) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    name,
                    "Invalid '%s': expected one of file_id and image_url.".formatted(name));
        }
        return id.isPresent()
                ? uploads.upload(id.get())
                        .orElseThrow(() -> VideoException.notFound("file", id.get()))
                : picture(name, url.orElseThrow());
    }

    private Upload picture(String name, String url) throws InterruptedException {
        Matcher data = DATA_URL.matcher(url);
        if (!data.matches()) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    name + ".image_url",
                    "Invalid '%s.image_url': expected data:image/...;base64,... This server fetches nothing from elsewhere: upload the picture by POST /v1/files and give its file_id."
                            .formatted(name));
        }
        byte[] bytes = decoded(name, data.group(2));
        String extension = data.group(1).substring("image/".length());
        Incoming what = new Incoming("picture." + extension, "vision", bytes.length, false);
        made = uploads.receive(new ByteArrayInputStream(bytes), what);
        return made;
    }

    private static byte[] decoded(String name, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    name + ".image_url",
                    "Invalid '%s.image_url': it is not base64.".formatted(name));
        }
    }

    /// The files stay.
    void keep() {
        kept = true;
        if (form != null) {
            form.keep();
        }
    }

    @Override
    public void close() {
        if (form != null) {
            form.close();
        }
        if (made != null && !kept) {
            uploads.delete(made.id());
        }
    }
}
