package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.models.videos.ImageInputReferenceParam;
import com.openai.models.videos.Video;
import com.openai.models.videos.VideoCreateCharacterParams;
import com.openai.models.videos.VideoCreateCharacterResponse;
import com.openai.models.videos.VideoCreateParams;
import com.openai.models.videos.VideoDownloadContentParams;
import com.openai.models.videos.VideoEditParams;
import com.openai.models.videos.VideoExtendParams;
import com.openai.models.videos.VideoListParams;
import com.openai.models.videos.VideoRemixParams;
import com.openai.models.videos.VideoSeconds;
import com.openai.models.videos.VideoSize;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Await;
import secondunit.fixture.NodeSdk;
import secondunit.fixture.Program;
import secondunit.fixture.ServerRun;
import secondunit.fixture.Stills;
import secondunit.fixture.TestClips;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// A server under the official SDKs of OpenAI, unmodified and pinned: every call of their Videos
/// API, and what it needs of files and models. The SDK calls them deprecated since Sora has gone.
@SuppressWarnings("deprecation")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VideosSdkIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SMALL = "128x72";

    private Path folder;
    private ServerRun server;
    private OpenAIClient client;
    private Path clip;
    private Path still;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        server = ServerRun.start(folder);
        client = client(server.key());
        clip =
                TestClips.of("libopenh264")
                        .size(128, 72)
                        .frames(24)
                        .write(folder.resolve("clip.mp4"));
        still = Stills.place(128, 72, 0, folder.resolve("still.png"));
    }

    private OpenAIClient client(String key) {
        return OpenAIOkHttpClient.builder()
                .baseUrl(server.address() + "/v1")
                .apiKey(key)
                .maxRetries(0)
                .build();
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0};
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void theNodeSdkGetsAllItAsksFor() throws IOException {
        NodeSdk node = NodeSdk.in(folder);
        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        try (ServerRun empty = ServerRun.start(Files.createDirectory(folder.resolve("empty")))) {
            String said =
                    node.node(
                            node.add("drive.mjs"),
                            empty.address() + "/v1",
                            empty.key(),
                            clip.toString(),
                            still.toString(),
                            downloads.toString());
            JsonNode done = Program.json(said).required("done");
            assertTrue(done.size() >= 40, said);
        }
    }

    private static VideoCreateParams.Builder small(String prompt) {
        return VideoCreateParams.builder()
                .prompt(prompt)
                .model("sora-2-pro")
                .size(VideoSize.of(SMALL))
                .seconds(VideoSeconds.of("1"));
    }

    private Video completed(Video video) {
        Await.until(
                PATIENCE,
                video.id(),
                () ->
                        !List.of(Video.Status.QUEUED, Video.Status.IN_PROGRESS)
                                .contains(client.videos().retrieve(video.id()).status()));
        Video now = client.videos().retrieve(video.id());
        assertEquals(Video.Status.COMPLETED, now.status(), now.toString());
        assertEquals(100, now.progress());
        assertTrue(now.expiresAt().orElseThrow() > now.completedAt().orElseThrow());
        return now;
    }

    @Test
    void theJavaSdkGetsAllItAsksFor() throws IOException {
        Video video = completed(client.videos().create(small("ocean waves at noon").build()));
        try (HttpResponse content = client.videos().downloadContent(video.id())) {
            byte[] bytes = content.body().readAllBytes();
            assertEquals("ftyp", new String(bytes, 4, 4, StandardCharsets.US_ASCII));
        }
        for (var variant :
                List.of(
                        VideoDownloadContentParams.Variant.THUMBNAIL,
                        VideoDownloadContentParams.Variant.SPRITESHEET)) {
            VideoDownloadContentParams wanted =
                    VideoDownloadContentParams.builder().variant(variant).build();
            try (HttpResponse content = client.videos().downloadContent(video.id(), wanted)) {
                byte[] head = content.body().readNBytes(2);
                assertArrayEquals(new byte[] {(byte) 0xff, (byte) 0xd8}, head);
            }
        }
        Video remix =
                client.videos()
                        .remix(
                                video.id(),
                                VideoRemixParams.builder().prompt("at midnight").build());
        assertEquals(video.id(), remix.remixedFromVideoId().orElseThrow());
        completed(remix);
        var edited =
                VideoEditParams.Video.VideoReferenceInputParam.builder().id(video.id()).build();
        completed(
                client.videos()
                        .edit(VideoEditParams.builder().prompt("at dusk").video(edited).build()));
        var extended =
                VideoExtendParams.Video.VideoReferenceInputParam.builder().id(video.id()).build();
        Video longer =
                client.videos()
                        .extend(
                                VideoExtendParams.builder()
                                        .prompt("on")
                                        .seconds(VideoSeconds.of("1"))
                                        .video(extended)
                                        .build());
        assertEquals("2", completed(longer).seconds().toString());
        Video continued =
                client.videos()
                        .extend(
                                VideoExtendParams.builder()
                                        .prompt("on")
                                        .seconds(VideoSeconds.of("1"))
                                        .video(clip)
                                        .build());
        completed(continued);
        List<String> listed =
                client
                        .videos()
                        .list(VideoListParams.builder().limit(1).build())
                        .autoPager()
                        .stream()
                        .map(Video::id)
                        .toList();
        assertTrue(listed.containsAll(List.of(video.id(), remix.id(), continued.id())));
        assertTrue(client.videos().delete(video.id()).deleted());
        assertThrows(NotFoundException.class, () -> client.videos().retrieve(video.id()));
    }

    @Test
    void theJavaSdkBeginsAtAStillAndRemixesIt() {
        Video video =
                completed(
                        client.videos()
                                .create(small("Slow push in.").inputReference(still).build()));
        Video remix =
                client.videos()
                        .remix(
                                video.id(),
                                VideoRemixParams.builder().prompt("pan left, noir").build());
        assertTrue(client.videos().delete(video.id()).deleted());
        completed(remix);
        var same = VideoRemixParams.builder().prompt("Pan left, noir").build();
        assertThrows(BadRequestException.class, () -> client.videos().remix(remix.id(), same));
    }

    @Test
    void theJavaSdkTakesSorasDefaultsAsItKnowsThem() {
        Video video = client.videos().create(VideoCreateParams.builder().prompt("aurora").build());
        video.validate();
        assertEquals(VideoSize._720X1280, video.size());
        assertEquals(VideoSeconds._4, video.seconds());
        assertTrue(client.videos().delete(video.id()).deleted());
    }

    @Test
    void theJavaSdkIsToldWhatCannotBeDone() throws IOException {
        VideoCreateCharacterResponse character =
                client.videos()
                        .createCharacter(
                                VideoCreateCharacterParams.builder()
                                        .name("Mossy")
                                        .video(clip)
                                        .build());
        String id = character.id().orElseThrow();
        assertEquals("Mossy", client.videos().getCharacter(id).name().orElseThrow());
        FileObject file =
                client.files()
                        .create(
                                FileCreateParams.builder()
                                        .file(still)
                                        .purpose(FilePurpose.VISION)
                                        .build());
        assertEquals("still.png", client.files().retrieve(file.id()).filename());
        assertEquals(1, client.files().list().items().size());
        List<VideoCreateParams> refused =
                List.of(
                        small("waves").inputReference(still).build(),
                        small("waves").inputReference(Files.readAllBytes(still)).build(),
                        small("waves")
                                .inputReference(
                                        ImageInputReferenceParam.builder()
                                                .fileId(file.id())
                                                .build())
                                .build());
        for (VideoCreateParams wanted : refused) {
            var told =
                    assertThrows(BadRequestException.class, () -> client.videos().create(wanted));
            assertEquals("unsupported", told.code().orElseThrow());
            String why = String.valueOf(told.getMessage());
            assertTrue(why.contains("happen in a still"), why);
        }
        VideoCreateParams damaged = small("slow push in").inputReference(png()).build();
        var told = assertThrows(BadRequestException.class, () -> client.videos().create(damaged));
        assertEquals("input_reference", told.param().orElseThrow());
        var upload = VideoEditParams.builder().prompt("snow").video(clip).build();
        assertThrows(BadRequestException.class, () -> client.videos().edit(upload));
        assertTrue(client.files().delete(file.id()).deleted());
        OpenAIClient stranger = client("wrong");
        assertThrows(UnauthorizedException.class, () -> stranger.videos().list());
        stranger.close();
        assertTrue(
                client.models().list().items().stream()
                        .anyMatch(model -> model.id().equals("sora-2")));
    }

    @Test
    void theJavaSdkGetsAFileBackAsItWas() throws IOException {
        byte[] picture = Arrays.copyOf(png(), 1 << 20);
        FileObject file =
                client.files()
                        .create(
                                FileCreateParams.builder()
                                        .file(picture)
                                        .purpose(FilePurpose.USER_DATA)
                                        .build());
        try (HttpResponse content = client.files().content(file.id())) {
            assertArrayEquals(picture, content.body().readAllBytes());
        }
        assertTrue(client.files().delete(file.id()).deleted());
    }
}
