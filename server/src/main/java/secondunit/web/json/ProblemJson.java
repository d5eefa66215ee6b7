package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.web.Problem;

/// Problems as `application/problem+json` (RFC 9457).
public final class ProblemJson {

    public static final String TYPE = "application/problem+json";

    private ProblemJson() {}

    public static String write(Problem problem) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "urn:secondunit:problem:" + problem.code().id())
                        .put("title", problem.code().title())
                        .put("status", problem.code().status())
                        .put("detail", problem.detail())
                        .put("code", problem.code().id())
                        .put("todo", problem.todo());
        if (problem.hostError() != null) {
            node.put("hostError", problem.hostError().name());
        }
        return node.toString();
    }
}
