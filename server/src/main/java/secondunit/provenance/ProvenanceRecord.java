package secondunit.provenance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// How a clip was made: the one record that the sidecar, the container's metadata, the XMP packet
/// and later the signed manifest are all written from.
///
/// @param take id of the take
/// @param request the whole ShotRequest as JSON
/// @param software name and version, such as `Second Unit 0.1.0`
/// @param sources footage that went in, in the request's order
/// @param frames which frames are new and which are handles, in time order
/// @param seam the joins' verdict as JSON, or null where nothing was joined
/// @param warnings what the user was told, in plain words
public record ProvenanceRecord(
        String take,
        SourceType sourceType,
        Player player,
        String request,
        String software,
        Instant created,
        List<SourceFile> sources,
        List<FrameSpan> frames,
        HandleKind handles,
        @Nullable String seam,
        List<String> warnings) {

    /// Version of the record's form; grows when a reader of older records would go wrong.
    public static final int SCHEMA = 1;

    public ProvenanceRecord {
        sources = List.copyOf(sources);
        frames = List.copyOf(frames);
        warnings = List.copyOf(warnings);
    }

    /// One honest sentence for the container's comment.
    public String sentence() {
        return "Made by Second Unit (player %s, %s)".formatted(player.name(), sourceType.inWords());
    }

    /// The container's metadata.
    public Map<String, String> tags() {
        return Map.of(
                "comment", sentence(),
                "DigitalSourceType", sourceType.uri().toString(),
                "software", software);
    }

    /// The same facts as an XMP packet.
    public String xmp() {
        return XmpPacket.of(this);
    }
}
