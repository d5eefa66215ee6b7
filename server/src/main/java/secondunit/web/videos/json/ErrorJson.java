package secondunit.web.videos.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/// Errors as the Videos API tells them: `{"error":{"message","type","param","code"}}`.
public final class ErrorJson {

    private static final int TOO_MANY = 429;
    private static final int OURS = 500;

    private ErrorJson() {}

    public static String write(int status, String code, @Nullable String param, String message) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("error")
                .put("message", message)
                .put("type", type(status))
                .put("param", param)
                .put("code", code);
        return node.toString();
    }

    private static String type(int status) {
        if (status >= OURS) {
            return "server_error";
        }
        return status == TOO_MANY ? "rate_limit_error" : "invalid_request_error";
    }
}
