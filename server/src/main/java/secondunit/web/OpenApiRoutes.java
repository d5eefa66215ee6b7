package secondunit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

import secondunit.web.json.OpenApiPage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The API's document, for programs and for people. It holds no secret: everyone on this computer
/// may read it.
record OpenApiRoutes(String document, String page, String style) {

    static OpenApiRoutes load() {
        String document = resource("openapi.json");
        return new OpenApiRoutes(document, OpenApiPage.of(document), resource("openapi.css"));
    }

    void add(RoutesConfig routes) {
        add(routes, "/openapi.json", "application/json", document);
        add(routes, "/openapi", "text/html", page);
        add(routes, "/openapi.css", "text/css", style);
    }

    private static void add(RoutesConfig routes, String path, String type, String content) {
        EntityTag tag = EntityTag.of(content);
        Handler handler = context -> answer(context, type, content, tag);
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private static void answer(Context context, String type, String content, EntityTag tag) {
        context.header("ETag", tag.value()).header("Cache-Control", "no-cache");
        if (tag.isKnown(context)) {
            context.status(304);
        } else {
            context.contentType(type).result(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String resource(String name) {
        try (InputStream in = OpenApiRoutes.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
