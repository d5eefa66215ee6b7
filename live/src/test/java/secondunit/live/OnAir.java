package secondunit.live;

import com.fasterxml.jackson.databind.JsonNode;

import secondunit.fixture.Await;
import secondunit.fixture.ServerRun;
import secondunit.obs.RealObs;
import secondunit.obs.Witness;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.imageio.ImageIO;

/// What an OBS shows, seen past the server, beside what the server says of it.
record OnAir(RealObs obs, ServerRun server, Path pictures) {

    /// Pictures of one quiet shot differ by less.
    static final double ALIKE = 14;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// OBS shows the take, and not only says so.
    void assertShows(String take, String name) throws IOException {
        awaitDailies(take);
        Grid poster = poster(take);
        Await.until(
                PATIENCE,
                "OBS showing the take",
                () -> scene(name).differenceTo(poster) < ALIKE,
                () -> "see " + pictures);
    }

    void awaitDailies(String take) {
        server.await("/api/v1/takes/" + take, found -> found.required("dailies").asBoolean());
    }

    Grid poster(String take) throws IOException {
        return Grid.of(server.bytes("/api/v1/takes/" + take + "/poster"));
    }

    /// What is on air, kept as a picture.
    BufferedImage picture(String name) throws IOException {
        try (Witness witness = obs.witness()) {
            BufferedImage picture = witness.picture();
            Files.createDirectories(pictures);
            ImageIO.write(picture, "png", pictures.resolve(name + "-obs.png").toFile());
            return picture;
        }
    }

    Grid scene(String name) throws IOException {
        return Grid.of(picture(name));
    }

    List<String> inputs() {
        try (Witness witness = obs.witness()) {
            return witness.inputs();
        }
    }

    JsonNode placements() {
        return server.get("/api/v1/placements").ok().required("placements");
    }

    /// What is placed, once it is live and shows the take.
    JsonNode awaitShown(String take) {
        JsonNode all =
                server.await("/api/v1/placements", found -> !showing(found, take).isMissingNode());
        return showing(all, take);
    }

    private static JsonNode showing(JsonNode all, String take) {
        for (JsonNode placement : all.required("placements")) {
            if (placement.path("shown").asText().equals(take)
                    && placement.required("state").asText().equals("live")) {
                return placement;
            }
        }
        return all.path("none");
    }
}
