package secondunit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What the guard looks at in a request. A header that comes twice is given as all of its values in
/// one text, which is never a right one.
///
/// @param port ours, that the request came in by
/// @param mediaType of the body, without parameters, in lower case; null for none
/// @param body the request has one
/// @param bearer the key after `Authorization: Bearer`; null for none
/// @param cookies the values of our cookie; more than one when somebody planted another
public record Knock(
        String method,
        String path,
        int port,
        @Nullable String host,
        @Nullable String origin,
        @Nullable String fetchSite,
        @Nullable String mediaType,
        boolean body,
        @Nullable String bearer,
        List<String> cookies) {

    private static final String BEARER = "bearer ";

    public static Knock of(HttpServletRequest request) {
        return new Knock(
                request.getMethod(),
                request.getRequestURI(),
                request.getLocalPort(),
                header(request, "Host"),
                header(request, "Origin"),
                header(request, "Sec-Fetch-Site"),
                mediaType(header(request, "Content-Type")),
                request.getContentLengthLong() > 0
                        || request.getHeader("Transfer-Encoding") != null,
                bearer(header(request, "Authorization")),
                cookies(request));
    }

    /// The name of our cookie. Browsers give a cookie to every port of a host, so each server has a
    /// name of its own.
    static String cookieName(int port) {
        return "secondunit-" + port;
    }

    private static @Nullable String header(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static @Nullable String mediaType(@Nullable String contentType) {
        return contentType == null
                ? null
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    private static List<String> cookies(HttpServletRequest request) {
        List<String> values = new ArrayList<>();
        Cookie[] all = request.getCookies();
        for (Cookie cookie : all == null ? new Cookie[0] : all) {
            if (cookie.getName().equals(cookieName(request.getLocalPort()))) {
                values.add(cookie.getValue());
            }
        }
        return values;
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}
