package secondunit.web.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.Locale;
import java.util.Map;

/// The API's document as a page to read: plain HTML, with nothing that runs and nothing from
/// elsewhere.
public final class OpenApiPage {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final StringBuilder page = new StringBuilder();

    private OpenApiPage(JsonNode document) {
        this.document = document;
    }

    /// @param document OpenAPI 3.1, as JSON
    public static String of(String document) {
        try {
            return new OpenApiPage(MAPPER.readTree(document)).write();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the document is not JSON", broken);
        }
    }

    private String write() {
        JsonNode house = document.path("info");
        page.append("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>")
                .append(text(house, "title"))
                .append(": the API</title><link rel=\"stylesheet\" href=\"/openapi.css\">")
                .append("</head>\n<body>\n<main>\n<h1>")
                .append(text(house, "title"))
                .append(": the API</h1>\n");
        paragraph(text(house, "summary") + " " + prose(house.path("description").asText()));
        page.append("<p><a href=\"/openapi.json\">As JSON</a></p>\n");
        contents();
        document.path("tags").forEach(this::room);
        page.append("<h2 id=\"schemas\">Schemas</h2>\n");
        document.path("components").path("schemas").properties().forEach(this::schema);
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void contents() {
        page.append("<nav aria-label=\"Contents\"><ul>");
        document.path("tags")
                .forEach(tag ->
                        page.append(
                                "<li><a href=\"#%1$s\">%1$s</a></li>"
                                        .formatted(text(tag, "name"))));
        page.append("<li><a href=\"#schemas\">Schemas</a></li></ul></nav>\n");
    }

    private void room(JsonNode tag) {
        String name = text(tag, "name");
        page.append("<h2 id=\"%1$s\">%1$s</h2>\n".formatted(name));
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation -> {
                                    if (text(operation.getValue().path("tags"), 0).equals(name)) {
                                        operation(path.getKey(), operation);
                                    }
                                }));
    }

    private void operation(String path, Map.Entry<String, JsonNode> operation) {
        JsonNode told = operation.getValue();
        page.append("<section id=\"%s\">\n".formatted(text(told, "operationId")));
        page.append(
                "<h3><span class=\"%1$s\">%2$s</span> <code>%3$s</code></h3>\n"
                        .formatted(
                                operation.getKey(),
                                operation.getKey().toUpperCase(Locale.ROOT),
                                escaped(path)));
        paragraph(text(told, "summary"));
        parameters(told.path("parameters"));
        JsonNode body = told.path("requestBody").path("content");
        if (!body.isMissingNode()) {
            content("Body", "", body);
        }
        told.path("responses")
                .properties()
                .forEach(answer -> {
                    JsonNode meant = resolved(answer.getValue());
                    content(answer.getKey(), text(meant, "description"), meant.path("content"));
                });
        page.append("</section>\n");
    }

    private void parameters(JsonNode parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        page.append("<table><tr><th>Parameter</th><th>In</th><th>Is</th><th></th></tr>");
        for (JsonNode given : parameters) {
            JsonNode parameter = resolved(given);
            page.append(
                    "<tr><td><code>%s</code></td><td>%s</td><td>%s</td><td>%s</td></tr>"
                            .formatted(
                                    text(parameter, "name"),
                                    text(parameter, "in"),
                                    type(parameter.path("schema")),
                                    prose(parameter.path("description").asText())));
        }
        page.append("</table>\n");
    }

    private void content(String name, String description, JsonNode content) {
        page.append("<p><b>%s</b> %s".formatted(name, prose(description)));
        content.properties()
                .forEach(form ->
                        page.append(
                                " <code>%s</code> %s"
                                        .formatted(
                                                escaped(form.getKey()),
                                                type(form.getValue().path("schema")))));
        page.append("</p>\n");
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        page.append("<section id=\"schema-%1$s\">\n<h3>%1$s</h3>\n".formatted(schema.getKey()));
        JsonNode told = schema.getValue();
        paragraph(prose(told.path("description").asText()));
        if (told.has("properties")) {
            page.append("<table><tr><th>Member</th><th>Is</th><th></th></tr>");
            told.path("properties")
                    .properties()
                    .forEach(member ->
                            page.append(
                                    "<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>"
                                            .formatted(
                                                    escaped(member.getKey()),
                                                    type(member.getValue()),
                                                    prose(
                                                            member.getValue()
                                                                    .path("description")
                                                                    .asText()))));
            page.append("</table>\n");
        } else {
            paragraph(type(told));
        }
        page.append("</section>\n");
    }

    /// A schema in a few words; a named one as a link.
    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replaceFirst(".*/", "");
            return "<a href=\"#schema-%1$s\">%1$s</a>".formatted(escaped(name));
        }
        if (schema.has("oneOf")) {
            return joined(schema.path("oneOf"), " or ");
        }
        if (schema.has("enum")) {
            StringBuilder words = new StringBuilder();
            schema.path("enum")
                    .forEach(word ->
                            words.append(words.isEmpty() ? "" : " | ")
                                    .append("<code>")
                                    .append(escaped(word.asText("null")))
                                    .append("</code>"));
            return words.toString();
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        if (schema.has("properties")) {
            StringBuilder members = new StringBuilder("{");
            schema.path("properties")
                    .properties()
                    .forEach(member ->
                            members.append(members.length() == 1 ? "" : ", ")
                                    .append(escaped(member.getKey()))
                                    .append(": ")
                                    .append(type(member.getValue())));
            return members.append('}').toString();
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? joined(type, " or ") : escaped(type.asText());
    }

    private static String joined(JsonNode list, String between) {
        StringBuilder all = new StringBuilder();
        list.forEach(one ->
                all.append(all.isEmpty() ? "" : between)
                        .append(one.isTextual() ? escaped(one.asText()) : type(one)));
        return all.toString();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void paragraph(String html) {
        if (!html.isBlank()) {
            page.append("<p>").append(html).append("</p>\n");
        }
    }

    private static String text(JsonNode node, String member) {
        return escaped(node.path(member).asText());
    }

    private static String text(JsonNode list, int index) {
        return escaped(list.path(index).asText());
    }

    /// What stands between backticks is code.
    private static String prose(String text) {
        return escaped(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
