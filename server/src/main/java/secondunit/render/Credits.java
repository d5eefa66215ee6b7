package secondunit.render;

import secondunit.engine.Generator;
import secondunit.provenance.FrameSpan;
import secondunit.provenance.HandleKind;
import secondunit.provenance.Player;
import secondunit.provenance.SourceFile;
import secondunit.provenance.SourceType;
import secondunit.shot.ShotRequest;
import secondunit.shot.json.ShotJson;

import java.time.Instant;
import java.util.List;

/// Bills clips in the name of this build.
///
/// @param software name and version
public record Credits(String software) {

    Billing bill(
            String take,
            ShotRequest request,
            Generator player,
            Instant created,
            List<SourceFile> sources,
            List<FrameSpan> frames,
            HandleKind handles) {
        return new Billing(
                take,
                SourceType.ofTerm(player.capabilities().sourceType()),
                new Player(player.name(), player.modelSha256()),
                ShotJson.write(request),
                software,
                created,
                sources,
                frames,
                handles);
    }
}
