package secondunit.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Clients that ask a server at the same moment, each over a connection of its own that is open
/// before. They are plain sockets, because they run on the cores that they measure.
///
/// @param server its address
/// @param key of a program
/// @param size how many clients
record Crowd(URI server, String key, int size) {

    private static final int LONGEST_ANSWER = 1 << 16;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final double NANOS_PER_MILLI = 1e6;

    /// Milliseconds from sending to the first bytes of an answer, sorted.
    record Waits(List<Double> millis) {

        double median() {
            return millis.get(millis.size() / 2);
        }

        double p99() {
            return millis.get(millis.size() * 99 / 100);
        }
    }

    Waits get(String path) throws InterruptedException, ExecutionException {
        return all(200, _ -> head("GET", path) + "\r\n");
    }

    /// @param body of each client, by its number
    Waits post(String path, IntFunction<String> body)
            throws InterruptedException, ExecutionException {
        return all(202, number -> post(path, body.apply(number)));
    }

    private String post(String path, String body) {
        return head("POST", path)
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(body.getBytes(StandardCharsets.UTF_8).length, body);
    }

    private String head(String method, String path) {
        return "%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                .formatted(method, path, server.getAuthority(), key);
    }

    private Waits all(int status, IntFunction<String> request)
            throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(size);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Double>> waiting = new ArrayList<>();
            for (int number = 0; number < size; number++) {
                byte[] asked = request.apply(number).getBytes(StandardCharsets.UTF_8);
                waiting.add(clients.submit(() -> ask(asked, status, together)));
            }
            List<Double> millis = new ArrayList<>();
            for (Future<Double> client : waiting) {
                millis.add(client.get());
            }
            return new Waits(millis.stream().sorted().toList());
        }
    }

    private double ask(byte[] request, int status, CyclicBarrier together) throws Exception {
        byte[] answer = new byte[LONGEST_ANSWER];
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            together.await();
            long began = System.nanoTime();
            socket.getOutputStream().write(request);
            int length = socket.getInputStream().read(answer);
            double millis = (System.nanoTime() - began) / NANOS_PER_MILLI;
            check(new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8), status);
            return millis;
        }
    }

    private static void check(String answer, int status) throws IOException {
        if (!answer.startsWith("HTTP/1.1 " + status + " ")) {
            throw new IOException("not %d: %s".formatted(status, answer));
        }
    }
}
