package secondunit.engine.rostrum;

import secondunit.engine.Capabilities;
import secondunit.engine.Capabilities.Operation;
import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.picture.FrameFormat;
import secondunit.shot.CameraMove;
import secondunit.shot.Conditioning;
import secondunit.shot.Move;
import secondunit.shot.Refusal;
import secondunit.shot.ShotRequest;
import secondunit.shot.ShotRequest.Generate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// The player that begins or ends a clip at a still: a camera moves over it, and nothing in it
/// happens. Not a trained model: each frame is the still itself, seen from elsewhere. Two stills of
/// one place are led over into each other as footage is; two of different places dissolve.
public final class Rostrum implements Generator {

    private static final long MOST_PIXELS = 9_437_184;

    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    Set.of(Operation.ANIMATE),
                    true,
                    false,
                    true,
                    "moves a camera over stills, as the first or last frame of a clip; nothing happens in them",
                    "compositeSynthetic");

    private static final String METHOD = "rostrum 1";

    private final Darkroom darkroom;
    private final Bridging bridging;

    public Rostrum(Darkroom darkroom, Bridging bridging) {
        this.darkroom = darkroom;
        this.bridging = bridging;
    }

    @Override
    public String name() {
        return "rostrum";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    /// Of the method's version, which grows when its pictures change, and of what it works with.
    @Override
    public String modelSha256() {
        String all = String.join(" ", METHOD, darkroom.sha256(), bridging.sha256());
        try {
            byte[] text = all.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public Optional<Refusal> refuses(ShotRequest request) {
        return request instanceof Generate shot && shot.conditioning().isGiven()
                ? refuses(shot)
                : refusal(
                        "Rostrum moves a camera over stills, and none is given.",
                        "Give one as first or last frame.");
    }

    private Optional<Refusal> refuses(Generate shot) {
        if (shot.alpha()) {
            return refusal("A still has a background: no alpha comes of it.", "Leave alpha out.");
        }
        if (shot.range().start() < 0) {
            return refusal(
                    "The shot begins at its still: nothing is before it.", "Extend its tail.");
        }
        if ((long) shot.size().width() * shot.size().height() > MOST_PIXELS) {
            return refusal(
                    "Rostrum makes pictures of up to %d pixels, such as 4096x2304, not %s."
                            .formatted(MOST_PIXELS, shot.size()),
                    "Ask for fewer pixels, such as 3840x2160.");
        }
        return shot.direction().camera().stream()
                .flatMap(move -> refuses(move, shot.conditioning()).stream())
                .findFirst()
                .or(() ->
                        darkroom.cannotSound(shot)
                                .flatMap(why ->
                                        refusal(
                                                "The sound cannot be made: %s.".formatted(why),
                                                "Name another sound, give a sound file, or none.")));
    }

    private static Optional<Refusal> refuses(CameraMove move, Conditioning stills) {
        if (move.move().axis() == Move.Axis.FOCUS) {
            return refusal(
                    "A still has one focus: \"%s\" cannot be done in it.".formatted(move),
                    "Name a pan, tilt, zoom, dolly, truck, orbit or handheld.");
        }
        boolean both = stills.firstFrame() != null && stills.lastFrame() != null;
        boolean in = stills.firstFrame() != null;
        if (!both && Travel.goesAway(move, in)) {
            return refusal(
                    in
                            ? "\"%s\" from the first frame would show what lies beyond the still's edges."
                                    .formatted(move)
                            : "\"%s\" to the last frame would begin beyond the still's edges."
                                    .formatted(move),
                    in
                            ? "Move in, or give the still as the last frame: the move then ends at it."
                            : "Move out, or give the still as the first frame: the move then begins at it.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(String what, String hint) {
        return Optional.of(new Refusal(Refusal.Kind.CAPABILITY, what, hint));
    }

    @Override
    public Optional<String> remark(ShotRequest request) {
        return request instanceof Generate shot
                        && shot.direction().camera().isEmpty()
                        && shot.conditioning().stills().size() == 1
                ? Optional.of(
                        "no camera move is named, so it is a %s"
                                .formatted(Course.usual(shot.conditioning())))
                : Optional.empty();
    }

    @Override
    public Performance perform(ShotRequest request, Material material, FrameFormat format) {
        Optional<Refusal> refused = refuses(request);
        if (refused.isPresent() || !(request instanceof Generate shot)) {
            throw new IllegalArgumentException("this shot was refused: " + refused);
        }
        return new RostrumPerformance(shot, material, format, darkroom, bridging);
    }
}
