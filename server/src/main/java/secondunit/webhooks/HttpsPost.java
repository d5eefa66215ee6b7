package secondunit.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// POST over https with a connection of its own. The name is looked up once, every address it has
/// is looked at, and the connection goes to one of those: a name that says something else the next
/// moment changes nothing. No redirect is followed, and of the answer only the first line is read.
///
/// @param names looks names up
/// @param allowed addresses that may be sent to
/// @param tls checks certificates
/// @param patience for connecting, and for every read
record HttpsPost(
        Names names, Predicate<InetAddress> allowed, SSLSocketFactory tls, Duration patience) {

    private static final int HTTPS = 443;
    private static final int LONGEST_LINE = 256;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    /// Looks a name up.
    @FunctionalInterface
    interface Names {
        List<InetAddress> addresses(String host) throws IOException;
    }

    /// @return the answer's status
    /// @throws IOException when there is no answer, or the address is not one to send to
    int send(URI url, Map<String, String> headers, byte[] body) throws IOException {
        long end = System.nanoTime() + 2 * patience.toNanos();
        try (Socket plain = connected(url);
                SSLSocket socket =
                        (SSLSocket) tls.createSocket(plain, url.getHost(), port(url), true)) {
            socket.setSSLParameters(checked(socket.getSSLParameters(), url.getHost()));
            socket.startHandshake();
            socket.getOutputStream().write(request(url, headers, body));
            socket.getOutputStream().flush();
            return status(line(socket.getInputStream(), end));
        }
    }

    private Socket connected(URI url) throws IOException {
        InetAddress address = address(url.getHost());
        Socket socket = new Socket();
        boolean ready = false;
        try {
            int millis = (int) patience.toMillis();
            socket.connect(new InetSocketAddress(address, port(url)), millis);
            socket.setSoTimeout(millis);
            ready = true;
            return socket;
        } finally {
            if (!ready) {
                socket.close();
            }
        }
    }

    /// An address of a name that has only good ones.
    InetAddress address(String host) throws IOException {
        List<InetAddress> addresses = names.addresses(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new IOException(
                        "%s is at %s, which is not on the public Internet"
                                .formatted(host, address.getHostAddress()));
            }
        }
        return addresses.getFirst();
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? HTTPS : url.getPort();
    }

    private static SSLParameters checked(SSLParameters parameters, String host) {
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (!host.matches("[\\d.]+|\\[.*")) {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        }
        return parameters;
    }

    private static byte[] request(URI url, Map<String, String> headers, byte[] body) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        StringBuilder head =
                new StringBuilder("POST %s%s HTTP/1.1\r\n".formatted(path, query))
                        .append("Host: ")
                        .append(url.getRawAuthority())
                        .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: %d\r\nConnection: close\r\n\r\n".formatted(body.length));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /// @param end the last moment, by `System.nanoTime`
    private static String line(InputStream in, long end) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() == LONGEST_LINE) {
                throw new IOException("the answer is not HTTP");
            }
            if (System.nanoTime() > end) {
                throw new SocketTimeoutException("the answer takes too long");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).stripTrailing();
    }

    private static int status(String line) throws IOException {
        Matcher matcher = STATUS.matcher(line);
        if (!matcher.matches()) {
            throw new IOException("the answer is not HTTP");
        }
        return Integer.parseInt(matcher.group(1));
    }
}
