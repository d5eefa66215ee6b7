package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.provenance.FrameSpan;
import secondunit.provenance.HandleKind;
import secondunit.provenance.Player;
import secondunit.provenance.ProvenanceRecord;
import secondunit.provenance.SourceFile;
import secondunit.provenance.SourceType;

import java.time.Instant;
import java.util.List;

/// Who and what is in a clip, known before its first frame is written; the verdict on its joins
/// comes last.
///
/// @param request the whole ShotRequest as JSON
record Billing(
        String take,
        SourceType sourceType,
        Player player,
        String request,
        String software,
        Instant created,
        List<SourceFile> sources,
        List<FrameSpan> frames,
        HandleKind handles) {

    ProvenanceRecord record(@Nullable String seam, List<String> warnings) {
        return new ProvenanceRecord(
                take,
                sourceType,
                player,
                request,
                software,
                created,
                sources,
                frames,
                handles,
                seam,
                warnings);
    }
}
