package secondunit.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// A file as an answer: whole or one range of it, told apart by an entity tag of its size and time.
/// The file is open only while bytes go out, in a way that lets others rename and delete it.
public final class FileAnswer {

    private static final int CHUNK = 1 << 16;

    private FileAnswer() {}

    /// @param type media type
    public static void send(Context context, Path file, String type) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            send(context, channel, file, type);
        } catch (NoSuchFileException gone) {
            throw new ProblemException(Problems.ofStatus(ProblemCode.NOT_FOUND.status()));
        }
    }

    private static void send(Context context, FileChannel channel, Path file, String type)
            throws IOException {
        String tag = tag(file);
        context.header("Accept-Ranges", "bytes")
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", disposition(file));
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        long length = channel.size();
        switch (ByteRange.of(range(context, tag), length)) {
            case ByteRange.Whole _ -> stream(context, 200, type, channel, 0, length);
            case ByteRange.Part(long first, long last) -> {
                context.header("Content-Range", "bytes %d-%d/%d".formatted(first, last, length));
                stream(context, 206, type, channel, first, last - first + 1);
            }
            case ByteRange.Outside _ -> {
                context.header("Content-Range", "bytes */" + length);
                throw new ProblemException(
                        new Problem(
                                ProblemCode.BAD_RANGE, "The file has %d bytes.".formatted(length)));
            }
        }
    }

    /// A range of a file that has changed since is of no use: then the whole is sent.
    private static @Nullable String range(Context context, String tag) {
        String condition = context.header("If-Range");
        return condition == null || condition.equals(tag) ? context.header("Range") : null;
    }

    private static String tag(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return "\"%x-%x\""
                .formatted(
                        attributes.size(), attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS));
    }

    /// RFC 6266: plain characters for old programs, UTF-8 for the others.
    private static String disposition(Path file) {
        String name = String.valueOf(file.getFileName());
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "inline; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, exact);
    }

    private static void stream(
            Context context, int status, String type, FileChannel file, long first, long count)
            throws IOException {
        context.status(status).contentType(type);
        context.res().setContentLengthLong(count);
        if (!context.req().getMethod().equals("HEAD")) {
            copy(file.position(first), context.res().getOutputStream(), count);
        }
    }

    private static void copy(FileChannel file, OutputStream out, long count) throws IOException {
        byte[] chunk = new byte[(int) Math.min(CHUNK, count)];
        for (long left = count; left > 0; ) {
            int read = file.read(ByteBuffer.wrap(chunk, 0, (int) Math.min(chunk.length, left)));
            if (read < 0) {
                throw new EOFException("the file became shorter while it was sent");
            }
            out.write(chunk, 0, read);
            left -= read;
        }
    }
}
