package secondunit.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;

/// The JSON body of a request.
final class Body {

    /// The largest body, in bytes. Jetty refuses a longer one by its length or at the first byte
    /// too many, so that it is never held in memory.
    static final int MOST = 1 << 20;

    private static final String READ = "body";

    private Body() {}

    /// Reads the body.
    ///
    /// @param reader throws IllegalArgumentException for what it cannot read
    static <T> T read(Context context, Function<byte[], T> reader) {
        if (!"application/json".equals(Knock.of(context.req()).mediaType())) {
            throw new ProblemException(
                    new Problem(
                            ProblemCode.UNSUPPORTED_TYPE,
                            "Content-Type must be application/json here."));
        }
        byte[] body = bytes(context);
        return understood(() -> reader.apply(body));
    }

    /// The body as it came, however often it is asked for.
    static byte[] bytes(Context context) {
        byte @Nullable [] known = context.attribute(READ);
        if (known != null) {
            return known;
        }
        byte[] read = read(context);
        context.attribute(READ, read);
        return read;
    }

    private static byte[] read(Context context) {
        try {
            byte[] body = context.req().getInputStream().readNBytes(MOST + 1);
            if (body.length > MOST) {
                throw new ProblemException(Problems.tooLarge());
            }
            return body;
        } catch (IOException cut) {
            throw new ProblemException(Problems.unreadable(cut));
        }
    }

    /// What is wrong in words that the caller wrote.
    static <T> T understood(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            throw Problem.badRequest(String.valueOf(wrong.getMessage()));
        }
    }
}
