package secondunit.web.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import secondunit.shot.prompt.Reading;
import secondunit.web.Repertoire;

import java.nio.file.Path;
import java.util.List;

/// What the house says of itself: that it is up, what can be asked, how a prompt is read.
public final class HouseJson {

    private HouseJson() {}

    public static String health(String version, List<String> warnings) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("status", "up").put("version", version);
        node.set("warnings", Page.texts(warnings));
        return node.toString();
    }

    public static String repertoire(Repertoire repertoire) {
        ObjectNode node = Page.list("models", repertoire.players(), HouseJson::tree);
        node.set("worlds", Page.array(repertoire.worlds(), HouseJson::tree));
        return node.toString();
    }

    private static ObjectNode tree(Repertoire.Player player) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", player.id())
                        .put("title", player.title());
        node.set("operations", Page.texts(player.operations()));
        return node.put("about", player.about());
    }

    private static ObjectNode tree(Repertoire.World world) {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", world.id())
                        .put("title", world.title())
                        .put("about", world.about())
                        .put("alpha", world.alpha());
        node.set("words", Page.texts(world.words()));
        return node;
    }

    public static String readPrompt(byte[] body) {
        Members members = Members.of(body);
        String prompt = AskJson.prompt(members);
        members.end();
        return prompt;
    }

    public static String reading(Reading reading) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("kept", Page.texts(reading.kept()));
        node.set("ignored", Page.texts(reading.ignored()));
        node.put("expansion", reading.expansion());
        node.set("notes", Page.texts(reading.notes()));
        ObjectNode scene = node.putObject("scene").put("world", reading.scene().world());
        ObjectNode parameters = scene.putObject("parameters");
        reading.scene().parameters().forEach(parameters::put);
        return node.toString();
    }

    /// Where a file lies.
    public static String path(Path file) {
        return JsonNodeFactory.instance.objectNode().put("path", file.toString()).toString();
    }
}
