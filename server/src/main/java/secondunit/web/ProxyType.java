package secondunit.web;

import io.javalin.http.Context;

import java.util.Locale;
import java.util.Optional;

/// What browsers play.
enum ProxyType {
    MP4("video/mp4"),
    WEBM("video/webm");

    private final String mediaType;

    ProxyType(String mediaType) {
        this.mediaType = mediaType;
    }

    /// As the query asks by `type`, else the first that `Accept` names by itself; empty where
    /// either will do.
    static Optional<ProxyType> of(Context context) {
        String type = context.queryParam("type");
        if (type != null) {
            return Optional.of(parse(type));
        }
        String accept =
                Optional.ofNullable(context.header("Accept")).orElse("").toLowerCase(Locale.ROOT);
        int mp4 = accept.indexOf(MP4.mediaType);
        int webm = accept.indexOf(WEBM.mediaType);
        if (mp4 < 0 && webm < 0) {
            return Optional.empty();
        }
        return Optional.of(webm < 0 || (mp4 >= 0 && mp4 < webm) ? MP4 : WEBM);
    }

    private static ProxyType parse(String type) {
        for (ProxyType known : values()) {
            if (known.mediaType.equals(type)) {
                return known;
            }
        }
        throw Problem.badRequest("type is neither video/mp4 nor video/webm.");
    }
}
