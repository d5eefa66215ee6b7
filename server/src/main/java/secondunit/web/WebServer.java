package secondunit.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import secondunit.access.Tickets;
import secondunit.web.videos.Wire;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/// The web room, open on the loopback address only.
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final String ADDRESS = "127.0.0.1";
    private static final int CALLERS_IN_LINE = 1024;

    private final WebSettings settings;
    private final Guard guard;
    private final Streams streams;
    private final PanelFiles panel = new PanelFiles();
    private final Javalin javalin;

    private WebServer(Rooms rooms, WebSettings settings) {
        this.settings = settings;
        Tickets tickets = new Tickets(rooms.door(), InstantSource.system());
        this.guard = new Guard(rooms.door(), tickets);
        this.streams = new Streams(rooms.door(), settings.streams());
        this.javalin =
                Javalin.create(config -> {
                    behave(config);
                    jetty(config.jetty);
                    guard(config.routes);
                    new Routes(rooms, settings, tickets, streams).add(config.routes);
                });
    }

    /// Opens the doors.
    ///
    /// @throws PortTakenException when somebody else listens there
    public static WebServer start(Rooms rooms, WebSettings settings) {
        var server = new WebServer(rooms, settings);
        try {
            server.javalin.start();
        } catch (JavalinBindException taken) {
            server.javalin.stop();
            throw new PortTakenException(settings.port(), taken);
        }
        return server;
    }

    public int port() {
        return javalin.port();
    }

    public URI address() {
        return URI.create("http://%s:%d/".formatted(ADDRESS, port()));
    }

    /// Closes the doors: no new requests, streams end at once, others get the time that the
    /// settings give.
    @Override
    public void close() {
        streams.close();
        try {
            javalin.stop();
        } catch (JavalinException late) {
            LOG.warn("requests that took longer than {} were cut off", settings.ending(), late);
        }
    }

    /// Every address, such as `GET /api/v1/jobs/{id}`.
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> !endpoint.method.equals(HandlerType.HEAD))
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    int openStreams() {
        return streams.count();
    }

    private static void behave(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = Body.MOST;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.javaLangErrorHandler((response, error) -> {
            response.setStatus(ProblemCode.BROKEN.status());
            throw error;
        });
    }

    private void jetty(JettyConfig jetty) {
        JettyErrors errors = new JettyErrors();
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setUriCompliance(UriCompliance.DEFAULT);
        });
        jetty.addConnector(this::connector);
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        jetty.modifyWebSocketServletFactory(sockets -> {
            sockets.setMaxTextMessageSize(Body.MOST);
            sockets.setMaxBinaryMessageSize(1);
            sockets.setIdleTimeout(settings.heartbeat().multipliedBy(4));
        });
        jetty.modifyServer(server -> {
            server.setErrorHandler(errors);
            server.setStopTimeout(settings.ending().toMillis());
            server.setStopAtShutdown(false);
            server.insertHandler(new BodyLimit());
            server.insertHandler(new GracefulHandler());
        });
    }

    /// The system keeps callers in line while we are busy. Of a rush that is longer than its usual
    /// 50, some would have to try again, which they do after a second.
    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(ADDRESS);
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(CALLERS_IN_LINE);
        return connector;
    }

    private void guard(RoutesConfig routes) {
        routes.before(this::receive);
        routes.wsBeforeUpgrade(this::receiveSocket);
        routes.exception(HttpResponseException.class, Problems::answer);
        routes.exception(Exception.class, Problems::answer);
    }

    private void receive(Context context) throws IOException {
        SafeHeaders.ALL.forEach(context::header);
        Knock knock = Knock.of(context.req());
        if (Wire.isWire(knock.path())) {
            Wire.begin(context);
        }
        guard.admit(knock).ifPresent(client -> Api.came(context, client));
        if (knock.reads() && panel.answer(context)) {
            context.skipRemainingHandlers();
        }
    }

    private void receiveSocket(Context context) {
        SafeHeaders.ALL.forEach(context::header);
        Knock knock = Knock.of(context.req());
        Sockets.came(context, guard.admitSocket(knock, context.queryParam("ticket")));
    }
}
