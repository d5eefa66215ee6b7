package secondunit.host;

/// What the host calls an item on its timeline or in its scene.
public record ItemId(String value) {

    public ItemId {
        Checks.text("item id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
