package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.access.Client;

import java.util.List;

/// Clients, pairing and tickets as JSON.
public final class AccessJson {

    private static final int LONGEST_NAME = 100;

    private AccessJson() {}

    /// Who shall be let in.
    public record NewClient(String name, Client.Kind kind) {}

    /// A body that says nothing.
    public record Nothing() {}

    public static String readPairing(byte[] body) {
        Members members = Members.of(body);
        String pairing = members.text("pairing").orElseThrow(() -> Members.missing("pairing"));
        members.end();
        return pairing;
    }

    public static NewClient readNewClient(byte[] body) {
        Members members = Members.of(body);
        String name =
                members.text("name").map(String::strip).orElseThrow(() -> Members.missing("name"));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name has %d characters, not 1 to %d.".formatted(name.length(), LONGEST_NAME));
        }
        Client.Kind kind = members.text("kind", AccessJson::kind).orElse(Client.Kind.PROGRAM);
        members.end();
        return new NewClient(name, kind);
    }

    private static Client.Kind kind(String word) {
        return switch (word) {
            case "program" -> Client.Kind.PROGRAM;
            case "dock" -> Client.Kind.DOCK;
            case "browser" -> Client.Kind.BROWSER;
            default ->
                    throw new IllegalArgumentException(
                            "\"%s\" is not program, dock or browser.".formatted(word));
        };
    }

    /// Reads `{}` or an empty body.
    public static Nothing readNothing(byte[] body) {
        Members.of(body).end();
        return new Nothing();
    }

    public static String client(Client client) {
        return within(client).toString();
    }

    public static String program(Client client, String key) {
        return within(client).put("key", key).toString();
    }

    public static String dock(Client client, String address) {
        return within(client).put("address", address).toString();
    }

    /// An address alone: the client is known when its browser comes.
    public static String address(String address) {
        return JsonNodeFactory.instance.objectNode().put("address", address).toString();
    }

    public static String clients(List<Client> clients) {
        return Page.list("clients", clients, AccessJson::tree).toString();
    }

    public static String ticket(String ticket, long seconds) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("ticket", ticket)
                .put("seconds", seconds)
                .toString();
    }

    private static ObjectNode within(Client client) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("client", tree(client));
        return node;
    }

    private static ObjectNode tree(Client client) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", client.id())
                .put("name", client.name())
                .put("kind", JobJson.word(client.kind()))
                .put("since", client.since().toString())
                .put("lastSeen", client.lastSeen() == null ? null : client.lastSeen().toString())
                .put("revoked", client.revoked() != null);
    }
}
