package secondunit.web.videos.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.videos.Cameo;
import secondunit.videos.Video;
import secondunit.videos.VideoState;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Videos and characters as the Videos API tells of them; times are seconds since 1970.
public final class VideoJson {

    private VideoJson() {}

    public static String write(VideoState state) {
        return tree(state).toString();
    }

    public static String page(List<VideoState> videos, boolean more) {
        return Lists.write(videos, VideoJson::tree, state -> state.video().id(), more);
    }

    private static ObjectNode tree(VideoState state) {
        Video video = state.video();
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", video.id())
                        .put("object", "video")
                        .put("model", video.model())
                        .put("status", state.status().name().toLowerCase(Locale.ROOT))
                        .put("progress", state.progress())
                        .put("created_at", video.created().getEpochSecond())
                        .put("completed_at", seconds(state.completed()))
                        .put("expires_at", seconds(state.expires()))
                        .put("prompt", video.prompt())
                        .put("seconds", video.seconds())
                        .put("size", video.size())
                        .put("remixed_from_video_id", video.remixedFrom());
        VideoState.Fault error = state.error();
        if (error == null) {
            node.putNull("error");
        } else {
            node.putObject("error").put("code", error.code()).put("message", error.message());
        }
        return node;
    }

    private static @Nullable Long seconds(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }

    public static String deleted(String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", "video.deleted")
                .put("deleted", true)
                .toString();
    }

    public static String character(Cameo cameo) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", cameo.id())
                .put("created_at", cameo.created().getEpochSecond())
                .put("name", cameo.name())
                .toString();
    }
}
