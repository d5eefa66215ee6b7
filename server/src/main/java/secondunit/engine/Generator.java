package secondunit.engine;

import secondunit.picture.FrameFormat;
import secondunit.shot.Refusal;
import secondunit.shot.ShotRequest;

import java.util.Optional;

/// A player: makes pictures and sound for a shot.
public interface Generator {

    /// The player's name as it stands in requests and records, such as `stage`.
    String name();

    Capabilities capabilities();

    /// SHA-256, in lower-case hexadecimal, of the programs and weights that make its pictures and
    /// sound.
    String modelSha256();

    /// Why this player cannot do the shot; empty when it can.
    Optional<Refusal> refuses(ShotRequest request);

    /// What this player chooses where the request leaves it open, for the user to know.
    default Optional<String> remark(ShotRequest request) {
        return Optional.empty();
    }

    /// Begins the shot. The request was not refused.
    ///
    /// @param material the footage around the new frames, or the stills that a shot begins and ends
    ///   at; empty where nothing is given
    /// @param format what the frames shall be; a shot from words is made at this size, whatever
    ///   size was asked for
    Performance perform(ShotRequest request, Material material, FrameFormat format);
}
