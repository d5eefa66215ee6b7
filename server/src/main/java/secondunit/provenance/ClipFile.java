package secondunit.provenance;

/// The finished clip.
///
/// @param name without its folder
/// @param sha256 of the whole file
public record ClipFile(String name, String sha256, long bytes) {}
