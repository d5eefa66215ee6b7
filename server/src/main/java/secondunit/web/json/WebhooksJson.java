package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import secondunit.webhooks.Endpoint;

import java.util.List;

/// Webhooks as our own door tells of them. A secret is told once.
public final class WebhooksJson {

    private WebhooksJson() {}

    /// An endpoint that is asked for.
    ///
    /// @param secret null for a fresh one
    public record Wanted(String url, @Nullable String secret) {

        @Override
        public String toString() {
            return "webhook for " + url;
        }
    }

    public static Wanted read(byte[] body) {
        Members members = Members.of(body);
        String url = members.text("url").orElseThrow(() -> Members.missing("url"));
        String secret = members.text("secret").orElse(null);
        members.end();
        return new Wanted(url, secret);
    }

    public static String withSecret(Endpoint endpoint) {
        return tree(endpoint).put("secret", endpoint.secret()).toString();
    }

    public static String list(List<Endpoint> endpoints) {
        return Page.list("webhooks", endpoints, WebhooksJson::tree).toString();
    }

    private static ObjectNode tree(Endpoint endpoint) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", endpoint.id())
                .put("url", endpoint.url().toString())
                .put("at", endpoint.at().toString());
    }
}
