package secondunit.host;

/// Show another clip in an item's place; it must have the frame count of the one that is there: a
/// draft and its final have the same.
public record ReplaceMedia(ItemId item, Clip clip) {}
