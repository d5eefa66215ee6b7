package secondunit.live;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Await;
import secondunit.fixture.ServerRun;
import secondunit.obs.RealObs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// How long an editor waits: from asking for ten looping seconds to a held frame, to a draft live
/// in OBS, to the final in its place. Not a test: `mvn verify -pl live -am -DskipTests
/// -Dit.test=LiveBenchmark -Dfailsafe.failIfNoSpecifiedTests=false` writes
/// `live/target/benchmark.txt`.
final class LiveBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path folder;

    @Test
    void tenSecondsInFullHd() throws Exception {
        RealObs.assumeInstalled();
        Files.createDirectories(folder.resolve("obs"));
        StringBuilder report = new StringBuilder();
        try (RealObs obs =
                        RealObs.start(
                                folder.resolve("obs"),
                                new RealObs.Setup(1920, 1080, 30, 1, false));
                ServerRun server = ServerRun.start(folder)) {
            String host = connect(server, obs);
            ask(server, host, "bouncing balls", "320x180", 24, report);
            for (String prompt :
                    List.of("northern lights over mountains, soft wind", "rain on a window")) {
                ask(server, host, prompt, "1920x1080", 300, report);
            }
        }
        Files.writeString(Path.of("target", "benchmark.txt"), report);
    }

    private static String connect(ServerRun server, RealObs obs) {
        return server.post(
                        "/api/v1/hosts",
                        """
                        {"kind": "obs", "address": "127.0.0.1", "port": %d, "password": "%s"}
                        """
                                .formatted(obs.port(), obs.password()))
                .ok()
                .required("id")
                .asText();
    }

    private static void ask(
            ServerRun server,
            String host,
            String prompt,
            String size,
            int frames,
            StringBuilder report) {
        long began = System.nanoTime();
        JsonNode takes =
                server.post(
                                "/api/v1/shots",
                                """
                                {"prompt": "%s", "size": "%s", "rate": "30", "frames": %d, "loop": true,
                                 "draft": true, "place": "%s"}
                                """
                                        .formatted(prompt, size, frames, host))
                        .ok()
                        .required("takes");
        String draft = takes.get(0).asText();
        String last = takes.get(1).asText();
        double held = since(began, () -> job(server, draft).required("held").asBoolean());
        double drawn = since(began, () -> isDone(server, draft));
        double live = since(began, () -> shows(server, draft));
        double made = since(began, () -> isDone(server, last));
        double replaced = since(began, () -> shows(server, last));
        report.append(
                String.format(
                        Locale.ROOT,
                        "%s, %s, %d frames: held frame %.2f s; draft done %.2f s, live %.2f s (%.2f s later); final done %.2f s, live %.2f s (%.2f s later)%n",
                        prompt,
                        size,
                        frames,
                        held,
                        drawn,
                        live,
                        live - drawn,
                        made,
                        replaced,
                        replaced - made));
        for (JsonNode placement : server.get("/api/v1/placements").ok().required("placements")) {
            server.post("/api/v1/placements/" + placement.get("id").asText() + "/remove", "{}");
        }
        server.await("/api/v1/placements", all -> all.required("placements").isEmpty());
    }

    private static double since(long began, Callable<Boolean> condition) {
        Await.until(PATIENCE, "the next step", condition);
        return (System.nanoTime() - began) / 1e9;
    }

    private static JsonNode job(ServerRun server, String take) {
        return server.get("/api/v1/jobs/" + take).ok();
    }

    private static boolean isDone(ServerRun server, String take) {
        return job(server, take).required("state").required("name").asText().equals("done");
    }

    private static boolean shows(ServerRun server, String take) {
        for (JsonNode placement : server.get("/api/v1/placements").ok().required("placements")) {
            if (take.equals(placement.path("shown").asText())
                    && placement.required("state").asText().equals("live")) {
                return true;
            }
        }
        return false;
    }
}
