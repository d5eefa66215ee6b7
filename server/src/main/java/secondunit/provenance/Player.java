package secondunit.provenance;

/// Who made a clip.
///
/// @param name such as `stage`
/// @param modelSha256 of the weights and programs that took part
public record Player(String name, String modelSha256) {}
