package secondunit.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

import org.jspecify.annotations.Nullable;

import secondunit.access.Client;

/// Where routes are put up. Each one asks once more who is there, so that no way past the guard
/// leads to anything.
public final class Api {

    private static final String CLIENT = "client";

    private final RoutesConfig routes;

    private final Once once;

    /// @param routes where they are put up
    /// @param once for what makes something
    public Api(RoutesConfig routes, Once once) {
        this.routes = routes;
        this.once = once;
    }

    static void came(Context context, Client client) {
        context.attribute(CLIENT, client);
    }

    /// Who asks.
    public static Client client(Context context) {
        @Nullable Client client = context.attribute(CLIENT);
        if (client == null) {
            throw new ProblemException(
                    new Problem(ProblemCode.UNAUTHORIZED, "This needs a key or a paired browser."));
        }
        return client;
    }

    public void get(String path, Handler handler) {
        routes.get(path, known(handler));
        routes.head(path, known(handler));
    }

    /// An answer that goes on and on, of which there is no head alone.
    void stream(String path, Handler handler) {
        routes.get(path, known(handler));
    }

    public void post(String path, Handler handler) {
        routes.post(path, known(handler));
    }

    /// A change that makes something, and makes it once for each key.
    void make(String path, Handler handler) {
        routes.post(path, known(once.of(handler)));
    }

    public void delete(String path, Handler handler) {
        routes.delete(path, known(handler));
    }

    private static Handler known(Handler handler) {
        return context -> {
            client(context);
            handler.handle(context);
        };
    }
}
