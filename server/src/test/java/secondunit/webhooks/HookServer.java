package secondunit.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// Somebody's https server that takes webhooks, `hook.example` by its certificate, which nobody but
/// its own client trusts.
final class HookServer implements AutoCloseable {

    static final String HOST = "hook.example";
    private static final String PASSWORD = "changeit";

    final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final HttpsServer server;
    private final SSLSocketFactory client;

    /// What came.
    ///
    /// @param headers in lower case
    record Told(String path, Map<String, String> headers, String body) {

        String header(String name) {
            return Objects.requireNonNull(headers.get(name), name);
        }
    }

    private HookServer(HttpsServer server, SSLSocketFactory client) {
        this.server = server;
        this.client = client;
    }

    static HookServer in(Path folder) throws Exception {
        Path keys = folder.resolve("hook.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made =
                new ProcessBuilder(
                                keytool.toString(),
                                "-genkeypair",
                                "-alias",
                                "hook",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + HOST,
                                "-ext",
                                "SAN=dns:" + HOST,
                                "-validity",
                                "2",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                keys.toString())
                        .inheritIO()
                        .start();
        assertEquals(0, made.waitFor());
        SSLContext context = context(keys);
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        HookServer hook = new HookServer(server, context.getSocketFactory());
        server.createContext("/", hook::take);
        server.start();
        return hook;
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hook", store.getCertificate("hook"));
        TrustManagerFactory others = TrustManagerFactory.getInstance("PKIX");
        others.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    /// What the next one is answered; 200 where nothing is said.
    synchronized void answerNext(int status) {
        answers.addLast(status);
    }

    private synchronized int answer() {
        return answers.isEmpty() ? 200 : answers.removeFirst();
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = answer();
        exchange.getResponseHeaders().add("Location", url("/elsewhere"));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
        told.add(new Told(exchange.getRequestURI().toString(), headers, body));
    }

    String url(String path) {
        return "https://%s:%d%s".formatted(HOST, server.getAddress().getPort(), path);
    }

    /// What trusts this server.
    SSLSocketFactory client() {
        return client;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
