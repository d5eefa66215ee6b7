package secondunit.provenance;

import java.util.List;

/// What a sidecar says of how its clip was made.
///
/// @param request the whole ShotRequest as JSON
/// @param clipSha256 of the clip as it was delivered
/// @param sources files of the user's that went in
public record MadeTake(
        String take, Player player, String request, String clipSha256, List<SourceFile> sources) {

    public MadeTake {
        sources = List.copyOf(sources);
    }
}
