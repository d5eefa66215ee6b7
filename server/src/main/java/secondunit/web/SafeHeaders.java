package secondunit.web;

import java.util.Map;

/// What every answer tells the browser: run nothing but our own, embed us nowhere, guess no types,
/// tell nobody where the user was. There is no header that lets other sites in.
final class SafeHeaders {

    static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy",
                    String.join(
                            "; ",
                            "default-src 'none'",
                            "script-src 'self'",
                            "style-src 'self'",
                            "img-src 'self' blob: data:",
                            "media-src 'self' blob:",
                            "connect-src 'self'",
                            "font-src 'self'",
                            "frame-ancestors 'self'",
                            "base-uri 'none'",
                            "form-action 'none'"),
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "SAMEORIGIN",
                    "Referrer-Policy",
                    "no-referrer",
                    "Cross-Origin-Resource-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Cache-Control",
                    "no-store");

    private SafeHeaders() {}
}
