package secondunit.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// An obs-websocket server that does as a [Manner] says, down to the WebSocket frame (RFC 6455).
/// One client at a time.
final class FakeObs implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;

    private final Manner manner;
    private final ServerSocket server;
    private final Thread thread;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private volatile Optional<Socket> client = Optional.empty();

    FakeObs(Manner manner) throws IOException {
        this.manner = manner;
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        thread = Thread.ofVirtual().start(this::serve);
    }

    /// What it does. What is not said here is done as the protocol has it.
    interface Manner {

        default void greet(FakeObs obs) throws IOException {
            obs.send(0, Ask.object().put("obsWebSocketVersion", "5.1.0").put("rpcVersion", 1));
        }

        default void identify(FakeObs obs, JsonNode identify) throws IOException {
            obs.send(2, Ask.object().put("negotiatedRpcVersion", 1));
        }

        default void request(FakeObs obs, JsonNode request) throws IOException {
            obs.answer(request, Ask.object());
        }

        /// Whether it answers pings.
        default boolean lives() {
            return true;
        }
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + server.getLocalPort());
    }

    /// The `d` of everything heard from clients.
    List<JsonNode> heard() {
        return List.copyOf(heard);
    }

    void send(int op, ObjectNode data) throws IOException {
        ObjectNode message = Ask.object().put("op", op);
        message.set("d", data);
        text(message.toString(), 1);
    }

    void answer(JsonNode request, ObjectNode data) throws IOException {
        ObjectNode response =
                Ask.object()
                        .put("requestType", request.path("requestType").asText())
                        .put("requestId", request.path("requestId").asText());
        response.putObject("requestStatus").put("result", true).put("code", 100);
        response.set("responseData", data);
        send(7, response);
    }

    void event(String type) throws IOException {
        ObjectNode event = Ask.object().put("eventType", type).put("eventIntent", 1);
        event.putObject("eventData");
        send(5, event);
    }

    /// Sends a text in so many fragments.
    void text(String text, int fragments) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < fragments; i++) {
            int from = bytes.length * i / fragments;
            int to = bytes.length * (i + 1) / fragments;
            int op = (i == 0 ? TEXT : 0) | (i == fragments - 1 ? LAST : 0);
            frame(op, ByteBuffer.wrap(bytes, from, to - from));
        }
    }

    void closeWith(int code, String reason) throws IOException {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        frame(
                CLOSE | LAST,
                ByteBuffer.allocate(2 + words.length).putShort((short) code).put(words).flip());
    }

    /// Ends the connection without a word.
    void hangUp() throws IOException {
        client.orElseThrow().close();
    }

    boolean hasClient() {
        return client.filter(socket -> !socket.isClosed()).isPresent();
    }

    private synchronized void frame(int first, ByteBuffer payload) throws IOException {
        int length = payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(length + 10).put((byte) first);
        if (length < 126) {
            frame.put((byte) length);
        } else if (length < 1 << 16) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        frame.put(payload).flip();
        OutputStream out = client.orElseThrow().getOutputStream();
        out.write(frame.array(), 0, frame.limit());
        out.flush();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                client = Optional.of(socket);
                converse(new DataInputStream(socket.getInputStream()), socket.getOutputStream());
            } catch (IOException ended) {
                client = Optional.empty();
            }
        }
    }

    private void converse(DataInputStream in, OutputStream out) throws IOException {
        out.write(handshake(in).getBytes(StandardCharsets.US_ASCII));
        manner.greet(this);
        while (true) {
            int op = in.readUnsignedByte() & 15;
            byte[] payload = payload(in);
            if (op == CLOSE) {
                throw new SocketException("closed by the client");
            } else if (op == PING && manner.lives()) {
                frame(PONG | LAST, ByteBuffer.wrap(payload));
            } else if (op == TEXT) {
                hear(JSON.readTree(payload));
            }
        }
    }

    private void hear(JsonNode message) throws IOException {
        heard.add(message.path("d"));
        switch (message.path("op").asInt()) {
            case 1 -> manner.identify(this, message.path("d"));
            default -> manner.request(this, message.path("d"));
        }
    }

    private static byte[] payload(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() & 127;
        long size = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
        byte[] mask = in.readNBytes(4);
        byte[] payload = in.readNBytes(Math.toIntExact(size));
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return payload;
    }

    @SuppressWarnings("deprecation") // readLine is what a handshake of ASCII lines needs
    private static String handshake(DataInputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        String key =
                lines.stream()
                        .filter(line ->
                                line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElseThrow(() -> new IOException("no key"));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: obswebsocket.json\r\nSec-WebSocket-Accept: "
                + accept(key)
                + "\r\n\r\n";
    }

    private static String accept(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Optional<Socket> open = client;
        if (open.isPresent()) {
            open.get().close();
        }
        thread.interrupt();
    }
}
