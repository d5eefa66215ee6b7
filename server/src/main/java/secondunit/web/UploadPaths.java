package secondunit.web;

import org.eclipse.jetty.server.Request;

import java.util.Locale;
import java.util.Set;

/// Where files may be handed in, whose bodies are larger than any other's.
final class UploadPaths {

    static final String MEDIA = "/api/v1/media";

    /// Pictures may come within JSON here.
    private static final String VIDEOS = "/v1/videos";

    private static final Set<String> WITH_FILES =
            Set.of(
                    MEDIA,
                    "/v1/files",
                    VIDEOS,
                    "/v1/videos/edits",
                    "/v1/videos/extensions",
                    "/v1/videos/characters",
                    "/pallaidium/v1/files");

    /// What any page can send without asking.
    private static final Set<String> SIMPLE =
            Set.of("multipart/form-data", "text/plain", "application/x-www-form-urlencoded");

    private UploadPaths() {}

    /// Whether the body is read piece by piece, and so is limited by whoever reads it.
    static boolean isUpload(Request request) {
        String type = request.getHeaders().get("Content-Type");
        boolean json = type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
        String path = request.getHttpURI().getCanonicalPath();
        return request.getMethod().equals("POST")
                && WITH_FILES.contains(path)
                && (!json || path.equals(VIDEOS));
    }

    /// A file by itself as a body. Browsers ask first before they send one from another site.
    static boolean isRawUpload(Knock knock) {
        return knock.method().equals("POST")
                && knock.path().equals(MEDIA)
                && knock.mediaType() != null
                && !SIMPLE.contains(knock.mediaType());
    }
}
