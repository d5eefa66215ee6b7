package secondunit.engine.motion;

import secondunit.engine.Capabilities;
import secondunit.engine.Capabilities.Operation;
import secondunit.engine.Film;
import secondunit.engine.Generator;
import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.shot.Refusal;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.Timebase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The player that continues the user's own footage: extends a clip at either end, bridges two
/// clips, leads a clip's end back to its start, makes a range anew, changes a clip's time. Every
/// new pixel is sampled once from the footage itself, moved by optical flow; between two frames a
/// network mends that flow.
public final class Motion implements Generator {

    /// So many seconds are searched for moments like the one at the join.
    private static final int SEARCHED_SECONDS = 4;

    private static final Capabilities CAPABILITIES =
            new Capabilities(
                    Set.of(
                            Operation.EXTEND,
                            Operation.BRIDGE,
                            Operation.LOOP,
                            Operation.RETAKE,
                            Operation.RETIME),
                    true,
                    true,
                    true,
                    "continues your own footage by its movement: extend, bridge, loop closure, retake, retime",
                    "compositeSynthetic");

    private static final String METHOD = "motion 4";

    private final OpticalFlow flow;
    private final Refiner refiner;

    public Motion(OpticalFlow flow, Refiner refiner) {
        this.flow = flow;
        this.refiner = refiner;
    }

    /// How many frames on a side make better pictures: one second and a frame; where new frames are
    /// to come of one side alone and are more than half a second, as many more, so that what was
    /// filmed can be shown again, within four seconds in all.
    ///
    /// @param alone new frames that are to come of this side alone
    public static long usefulContext(Timebase rate, long alone) {
        long second = rate.framesIn(1, 1);
        long more = 2 * alone > second ? Math.min(alone, (SEARCHED_SECONDS - 1) * second) : 0;
        return Math.max(Footage.MOST_FRAMES, second) + 1 + more;
    }

    @Override
    public String name() {
        return "motion";
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    /// Of the network's weights and the method's version, which grows when its pictures change.
    @Override
    public String modelSha256() {
        try {
            byte[] method = (METHOD + " " + refiner.sha256()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(method));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public Optional<Refusal> refuses(ShotRequest request) {
        return switch (request) {
            case ShotRequest.Generate generate ->
                    Optional.of(
                            new Refusal(
                                    Refusal.Kind.CAPABILITY,
                                    "The player motion makes no new clip from the words \"%s\"."
                                            .formatted(generate.prompt()),
                                    "Ask stage, or auto, for a new clip; give motion a clip to"
                                            + " extend, bridge, loop, retake or retime."));
            case ShotRequest.Extend _,
                    ShotRequest.Bridge _,
                    ShotRequest.Loop _,
                    ShotRequest.Retake _,
                    ShotRequest.Retime _ ->
                    Optional.empty();
        };
    }

    @Override
    public Performance perform(ShotRequest request, Material material, FrameFormat format) {
        return switch (request) {
            case ShotRequest.Generate _ ->
                    throw new IllegalArgumentException(
                            "motion performs extend, bridge, loop, retake and retime, not generate");
            case ShotRequest.Extend extend ->
                    extend(
                            extend,
                            extend.side(),
                            extend.frames(),
                            extend.prompt(),
                            material,
                            format);
            case ShotRequest.Bridge bridge ->
                    gap(request, bridge.frames(), bridge.prompt(), material, format);
            case ShotRequest.Loop loop ->
                    gap(request, loop.frames().orElseThrow(), loop.prompt(), material, format);
            case ShotRequest.Retake retake -> retake(retake, material, format);
            case ShotRequest.Retime retime -> retime(retime, material);
        };
    }

    /// At a clip's end there is one side only.
    private Performance retake(ShotRequest.Retake request, Material material, FrameFormat format) {
        long frames = request.range().length();
        if (material.before() != null && material.after() != null) {
            return gap(request, frames, request.prompt(), material, format);
        }
        Side side = material.after() == null ? Side.TAIL : Side.HEAD;
        return extend(request, side, frames, request.prompt(), material, format);
    }

    private Performance retime(ShotRequest.Retime request, Material material) {
        Film film = material.film();
        if (film == null) {
            throw new IllegalArgumentException("motion needs the clip to retime it, and got none");
        }
        return new RetimePerformance(
                film,
                request.retiming().map(film.rate()),
                flow,
                new Tweens(flow)::between,
                request.casting().seed());
    }

    private Performance extend(
            ShotRequest request,
            Side side,
            long count,
            String prompt,
            Material material,
            FrameFormat format) {
        boolean tail = side == Side.TAIL;
        Material.Context context =
                tail ? before(material, request, format) : after(material, request, format);
        List<Frame> nearestFirst = tail ? context.frames().reversed() : context.frames();
        int frames = Math.toIntExact(count);
        return new MotionPerformance(
                frames,
                context.rate(),
                request.casting().seed(),
                prompt,
                () -> new Extension(nearestFirst, tail, frames, flow, context.rate()),
                GapSound.extending(context, tail, frames, request.casting().seed()));
    }

    private Performance gap(
            ShotRequest request, long count, String prompt, Material material, FrameFormat format) {
        Material.Context before = before(material, request, format);
        Material.Context after = after(material, request, format);
        int frames = Math.toIntExact(count);
        return new MotionPerformance(
                frames,
                before.rate(),
                request.casting().seed(),
                prompt,
                () ->
                        new Gap(
                                before.frames().reversed(),
                                after.frames(),
                                frames,
                                flow,
                                refiner,
                                before.rate()),
                GapSound.between(before, after, frames, request.casting().seed()));
    }

    private static Material.Context before(
            Material material, ShotRequest request, FrameFormat format) {
        return checked(material.beforeGap().orElseThrow(() -> missing("before", request)), format);
    }

    private static Material.Context after(
            Material material, ShotRequest request, FrameFormat format) {
        return checked(material.afterGap().orElseThrow(() -> missing("after", request)), format);
    }

    private static IllegalArgumentException missing(String side, ShotRequest request) {
        return new IllegalArgumentException(
                "motion needs the footage %s the new frames for %s, and got none"
                        .formatted(side, request.getClass().getSimpleName()));
    }

    private static Material.Context checked(Material.Context context, FrameFormat format) {
        for (Frame frame : context.frames()) {
            if (!frame.format().equals(format)) {
                throw new IllegalArgumentException(
                        "motion makes frames in the footage's own format: footage is %s, asked is %s"
                                .formatted(frame.format(), format));
            }
        }
        return context;
    }
}
