package secondunit.engine;

import secondunit.shot.ShotRequest;

import java.util.Set;

/// What a player can do, for choice and for `secondunit models`.
///
/// @param sourceType the IPTC digital source type of what it makes, such as `algorithmicMedia`
public record Capabilities(
        Set<Operation> operations,
        boolean sound,
        boolean alpha,
        boolean loop,
        String description,
        String sourceType) {

    /// What a request asks to be done.
    public enum Operation {
        GENERATE,
        /// A clip that begins or ends at a still.
        ANIMATE,
        EXTEND,
        BRIDGE,
        LOOP,
        RETAKE,
        RETIME;

        public static Operation of(ShotRequest request) {
            return switch (request) {
                case ShotRequest.Generate generate ->
                        generate.conditioning().isGiven() ? ANIMATE : GENERATE;
                case ShotRequest.Extend _ -> EXTEND;
                case ShotRequest.Bridge _ -> BRIDGE;
                case ShotRequest.Loop _ -> LOOP;
                case ShotRequest.Retake _ -> RETAKE;
                case ShotRequest.Retime _ -> RETIME;
            };
        }
    }

    public Capabilities {
        operations = Set.copyOf(operations);
    }
}
