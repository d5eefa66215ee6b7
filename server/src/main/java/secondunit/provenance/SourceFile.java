package secondunit.provenance;

/// Footage that went into a clip.
///
/// @param file its name
/// @param sha256 of its bytes when it was read
public record SourceFile(String file, String sha256) {}
