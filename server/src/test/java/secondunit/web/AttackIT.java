package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What another page, a rebound name, or a program without a key may try, byte by byte over
/// sockets. Each attack shows the best that its attacker could have: nothing, the cookie of a
/// paired browser, or even a good key.
final class AttackIT {

    @TempDir private static Path folder;
    private static OpenDoors doors;
    private static String cookie;

    @BeforeAll
    static void open() {
        doors = OpenDoors.in(folder);
        cookie = doors.pairedCookie();
    }

    @AfterAll
    static void close() {
        doors.close();
    }

    /// What the attacker's request shows.
    enum Shows {
        NOTHING,
        COOKIE,
        KEY;

        List<String> headers() {
            return switch (this) {
                case NOTHING -> List.of();
                case COOKIE -> List.of(cookie);
                case KEY -> List.of(doors.bearer());
            };
        }
    }

    /// What the attacker's request carries.
    enum Carries {
        NOTHING(""),
        UNTYPED("{\"prompt\":\"northern lights\"}"),
        JSON("{\"prompt\":\"northern lights\"}", "Content-Type: application/json"),
        TEXT("{\"prompt\":\"northern lights\"}", "Content-Type: text/plain"),
        DISGUISED("{\"prompt\":\"lights\"}", "Content-Type: text/plain; application/json"),
        FORM("prompt=lights", "Content-Type: application/x-www-form-urlencoded"),
        MULTIPART("--x\r\n\r\n1\r\n--x--\r\n", "Content-Type: multipart/form-data; boundary=x"),
        CLIENT("{\"name\":\"mine\"}", "Content-Type: application/json"),
        LONG_HEADER("", "X-Long: " + "a".repeat(20_000)),
        UPGRADE(
                "",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        private final String body;
        private final List<String> headers;

        Carries(String body, String... headers) {
            this.body = body;
            this.headers = List.of(headers);
        }
    }

    private static RawHttp.Answer ask(
            Shows shows, Carries carries, String line, @Nullable String more) {
        List<String> headers = new ArrayList<>(shows.headers());
        headers.addAll(carries.headers);
        if (more != null) {
            headers.addAll(List.of(more.split(" & ")));
        }
        return doors.http.ask(line, headers, carries.body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # another site, or another page of this computer
                    403 | COOKIE  | TEXT      | POST /api/v1/shots | Origin: https://evil.example & Sec-Fetch-Site: cross-site
                    403 | COOKIE  | JSON      | POST /api/v1/shots | Origin: https://evil.example
                    403 | KEY     | JSON      | POST /api/v1/shots | Origin: https://evil.example
                    403 | COOKIE  | JSON      | POST /api/v1/shots | Origin: http://127.0.0.1:1 & Sec-Fetch-Site: same-site
                    403 | COOKIE  | JSON      | POST /api/v1/shots | Origin: http://localhost:PORT
                    403 | COOKIE  | JSON      | POST /api/v1/shots | Origin: https://127.0.0.1:PORT
                    403 | COOKIE  | JSON      | POST /api/v1/shots | Origin: http://127.0.0.1:PORT & Origin: https://evil.example
                    403 | COOKIE  | JSON      | POST /api/v1/shots | Origin: null
                    403 | KEY     | JSON      | POST /api/v1/shots | Origin: null
                    403 | KEY     | NOTHING   | GET /api/v1/jobs   | Origin: null
                    403 | COOKIE  | NOTHING   | GET /api/v1/takes  | Sec-Fetch-Site: cross-site
                    403 | COOKIE  | NOTHING   | GET /api/v1/takes/1/media | Sec-Fetch-Site: same-site
                    403 | COOKIE  | NOTHING   | GET /              | Sec-Fetch-Site: cross-site
                    403 | NOTHING | NOTHING   | OPTIONS /api/v1/shots | Origin: https://evil.example & Access-Control-Request-Method: POST
                    405 | NOTHING | NOTHING   | OPTIONS /api/v1/shots | Access-Control-Request-Method: POST
                    # a page that a browser sends our cookie for
                    403 | COOKIE  | JSON      | POST /api/v1/shots |
                    403 | COOKIE  | JSON      | POST /api/v1/shots | Sec-Fetch-Site: same-origin
                    403 | COOKIE  | NOTHING   | DELETE /api/v1/takes/1 |
                    415 | COOKIE  | FORM      | POST /api/v1/shots |
                    415 | COOKIE  | FORM      | POST /api/v1/shots | Origin: http://127.0.0.1:PORT
                    415 | COOKIE  | MULTIPART | POST /api/v1/shots | Origin: http://127.0.0.1:PORT
                    415 | KEY     | MULTIPART | POST /api/v1/shots |
                    415 | COOKIE  | DISGUISED | POST /api/v1/shots | Origin: http://127.0.0.1:PORT
                    415 | COOKIE  | UNTYPED   | POST /api/v1/shots | Origin: http://127.0.0.1:PORT
                    401 | COOKIE  | CLIENT    | POST /api/v1/clients | Origin: http://127.0.0.1:PORT
                    # our address under another name
                    421 | COOKIE  | NOTHING   | GET /api/v1/jobs   | Host: evil.example:PORT
                    421 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: evil.example:PORT
                    421 | COOKIE  | JSON      | POST /api/v1/shots | Host: evil.example:PORT & Origin: http://evil.example:PORT & Sec-Fetch-Site: same-origin
                    421 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: 127.0.0.1.evil.example:PORT
                    421 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: localhost.:PORT
                    421 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: 127.0.0.1
                    421 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: 127.0.0.1:1
                    421 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: 127.1:PORT
                    421 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: 0.0.0.0:PORT
                    421 | NOTHING | NOTHING   | GET /              | Host: evil.example:PORT
                    421 | NOTHING | NOTHING   | GET /healthz       | Host: evil.example:PORT
                    400 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: evil@127.0.0.1:PORT
                    400 | KEY     | NOTHING   | GET /api/v1/jobs   | Host: 127.0.0.1:PORT & Host: evil.example
                    400 | KEY     | NOTHING   | GET http://evil.example/api/v1/jobs |
                    # no key, or a wrong one
                    401 | NOTHING | NOTHING   | GET /api/v1/jobs   |
                    401 | NOTHING | JSON      | POST /api/v1/shots |
                    401 | NOTHING | JSON      | POST /api/v1/shots | Origin: http://127.0.0.1:PORT
                    401 | NOTHING | NOTHING   | GET /api/v1/jobs   | Authorization: Bearer 1234
                    401 | COOKIE  | NOTHING   | GET /api/v1/jobs   | Authorization: Bearer 1234
                    401 | NOTHING | NOTHING   | GET /api/v1/jobs   | Authorization: Basic YTpi
                    401 | NOTHING | NOTHING   | GET /api/v1/jobs   | Cookie: secondunit-PORT=1234
                    401 | NOTHING | NOTHING   | GET /api/v1/takes/1/media |
                    401 | NOTHING | NOTHING   | GET /api/v1/events |
                    401 | NOTHING | NOTHING   | GET /api/nothing   |
                    401 | NOTHING | NOTHING   | GET /API/v1/jobs   |
                    404 | NOTHING | NOTHING   | GET /%61pi/v1/jobs |
                    # ways around
                    405 | KEY     | NOTHING   | TRACE /            |
                    405 | KEY     | JSON      | PUT /api/v1/shots  |
                    400 | KEY     | NOTHING   | GET /api/v1/takes/..%5C..%5Cetc/media |
                    400 | KEY     | NOTHING   | GET /api/v1/takes/%2e%2e%2f%2e%2e%2fetc/media |
                    400 | KEY     | NOTHING   | GET /api/v1/takes/..%252f..%252fetc/media |
                    404 | KEY     | NOTHING   | GET /api/v1/takes/../../../etc/passwd |
                    400 | KEY     | NOTHING   | GET /../../etc/passwd |
                    400 | KEY     | NOTHING   | GET /api/v1/takes/%00/media |
                    404 | NOTHING | NOTHING   | GET /package-info.class |
                    400 | KEY     | LONG_HEADER | GET /api/v1/jobs |
                    # WebSockets
                    403 | KEY     | UPGRADE   | GET /api/v1/events/socket | Origin: https://evil.example
                    403 | COOKIE  | UPGRADE   | GET /api/v1/events/socket |
                    403 | NOTHING | UPGRADE   | GET /api/v1/events/socket?ticket=1234 |
                    403 | KEY     | UPGRADE   | GET /api/v1/events/socket | Origin: null
                    401 | COOKIE  | UPGRADE   | GET /api/v1/events/socket | Origin: http://127.0.0.1:PORT
                    401 | NOTHING | UPGRADE   | GET /api/v1/events/socket?ticket=1234 | Origin: http://127.0.0.1:PORT
                    421 | KEY     | UPGRADE   | GET /api/v1/events/socket | Host: evil.example:PORT & Origin: http://evil.example:PORT
                    401 | COOKIE  | UPGRADE   | GET /api/v1/hosts/socket | Origin: http://127.0.0.1:PORT
                    """)
    void everyAttackIsRefused(
            int status, Shows shows, Carries carries, String line, @Nullable String more) {
        RawHttp.Answer answer = ask(shows, carries, line, more);
        assertEquals(status, answer.status(), answer::text);
        assertNothingLeaks(answer);
        assertTrue(doors.rooms.board.shots(null, 10).isEmpty(), "a shot was accepted");
    }

    private static void assertNothingLeaks(RawHttp.Answer answer) {
        String all = String.join("\n", answer.headers()) + answer.text();
        for (String tell :
                List.of("Access-Control", "etty", "avalin", "at secondunit", "Exception")) {
            assertFalse(all.contains(tell), () -> tell + " in " + all);
        }
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.header("Content-Security-Policy").contains("default-src 'none'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    200 | KEY    | NOTHING | GET /api/v1/jobs      |
                    200 | KEY    | JSON    | POST /api/v1/readings |
                    200 | COOKIE | NOTHING | GET /api/v1/jobs      | Sec-Fetch-Site: same-origin
                    200 | COOKIE | NOTHING | GET /api/v1/jobs      | Host: LOCALHOST:PORT
                    200 | COOKIE | JSON    | POST /api/v1/readings | Origin: http://127.0.0.1:PORT & Sec-Fetch-Site: same-origin
                    200 | COOKIE | JSON    | POST /api/v1/readings | Host: localhost:PORT & Origin: http://localhost:PORT
                    200 | COOKIE | JSON    | POST /api/v1/readings | Host: [::1]:PORT & Origin: http://[::1]:PORT
                    404 | COOKIE | NOTHING | DELETE /api/v1/takes/1 | Origin: http://127.0.0.1:PORT
                    101 | KEY    | UPGRADE | GET /api/v1/events/socket |
                    """)
    void theRightPeopleComeIn(
            int status, Shows shows, Carries carries, String line, @Nullable String more) {
        assertEquals(status, ask(shows, carries, line, more).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "key", "access_token", "ticket", "pair"})
    void aKeyInAnAddressIsNoKey(String name) {
        String line = "GET /api/v1/jobs?%s=%s".formatted(name, doors.key);
        assertEquals(401, ask(Shows.NOTHING, Carries.NOTHING, line, null).status());
    }

    @Test
    void aTicketOpensOneSocketOfOurOwnPageOnly() {
        RawHttp.Answer answer =
                ask(
                        Shows.COOKIE,
                        Carries.JSON,
                        "POST /api/v1/tickets",
                        "Origin: http://127.0.0.1:PORT");
        assertEquals(400, answer.status(), "a ticket takes no prompt");
        assertEquals(403, socket(ticket(), "Origin: https://evil.example"));
        assertEquals(403, socket(ticket(), null));
        String ticket = ticket();
        assertEquals(101, socket(ticket, "Origin: http://127.0.0.1:PORT"));
        assertEquals(401, socket(ticket, "Origin: http://127.0.0.1:PORT"));
    }

    private static String ticket() {
        RawHttp.Answer answer =
                doors.http.ask(
                        "POST /api/v1/tickets",
                        cookie,
                        "Content-Type: application/json",
                        "Origin: http://127.0.0.1:PORT");
        return OpenDoors.json(answer).path("ticket").asText();
    }

    private static int socket(String ticket, @Nullable String origin) {
        String line = "GET /api/v1/events/socket?ticket=" + ticket;
        return ask(Shows.NOTHING, Carries.UPGRADE, line, origin).status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4&Transfer-Encoding: chunked&&0&&GET /api/v1/jobs HTTP/1.1&&",
                "Content-Length: 4&Content-Length: 40&&abcd",
                "Content-Length: +4&&abcd",
                "Transfer-Encoding: chunked, identity&&0&&",
                "Transfer-Encoding: identity&&0&&",
                "X : y&&",
                " folded&&"
            })
    void smuggledRequestsAreRefused(String rest) {
        String request =
                "POST /api/v1/shots HTTP/1.1&Host: 127.0.0.1:%d&Content-Type: application/json&%s"
                        .formatted(doors.server.port(), rest)
                        .replace("&", "\r\n");
        RawHttp.Answer answer = doors.http.send(request.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer::text);
    }
}
