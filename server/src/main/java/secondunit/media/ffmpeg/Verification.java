package secondunit.media.ffmpeg;

import secondunit.media.MediaException;
import secondunit.media.ffmpeg.PictureDecoder.Step;

import java.util.OptionalInt;

/// Decides whether a track's packets may be believed. The first frame is decoded to see that it is
/// the one that the packets promise; a transport stream, which may be cut anywhere, is decoded from
/// its last key packet to the end as well. Whatever fails is counted by decoding it all.
///
/// A transport stream whose time jumps near the end either dropped frames as it was recorded or was
/// cut amid B frames. Only where what lies around the jump does not decode was it a cut, and the
/// frames after it are left out.
final class Verification {

    private Verification() {}

    /// @param track what is believed
    /// @param cutShort true where frames at the end are left out
    /// @param jump the frame before which time jumps near the end of a transport stream
    record Result(PictureTrack track, boolean cutShort, OptionalInt jump) {}

    static Result of(SafeInput input, PacketScan.Result scan) {
        PictureTrack track = scan.track();
        if (track.packets() == 0) {
            throw input.bad("has a picture track without a picture in it");
        }
        OptionalInt hole = track.indexed() ? jump(input, track) : OptionalInt.empty();
        boolean cut = hole.isPresent() && !decodesAround(input.source(), track, hole.getAsInt());
        PictureTrack whole = cut ? track.before(hole.getAsInt()) : track;
        PictureTrack known = believed(input, whole) ? whole : FrameCount.of(input.source(), whole);
        return new Result(known, cut || scan.cutShort(), jump(input, known));
    }

    private static OptionalInt jump(SafeInput input, PictureTrack track) {
        return input.container() == Container.MPEG_TS
                ? TailGap.frameAfter(track)
                : OptionalInt.empty();
    }

    private static boolean believed(SafeInput input, PictureTrack track) {
        return track.indexed()
                && track.frames() > 0
                && beginsWell(input.source(), track)
                && (input.container() != Container.MPEG_TS || endsWell(input.source(), track));
    }

    /// Whether every frame from well before `frame` to the end decodes undamaged. What an open GOP
    /// loses at the key packet it is decoded from comes before those.
    private static boolean decodesAround(Source source, PictureTrack track, int frame) {
        int from = Math.max(0, frame - TailGap.LONGEST_REORDER);
        try (PictureDecoder decoder = decoderAt(source, track, track.keyFor(from).orElse(0))) {
            int expected = from;
            for (Step step = decoder.step(); step != Step.END; step = decoder.step()) {
                if (step == Step.FRAME && gives(decoder, track, expected)) {
                    expected++;
                } else if (expected > from) {
                    return false;
                }
            }
            return expected == track.frames();
        } catch (MediaException e) {
            return false;
        }
    }

    /// Decodes from a key packet, or from the start where the container does not get there.
    private static PictureDecoder decoderAt(Source source, PictureTrack track, int key) {
        PictureDecoder decoder = new PictureDecoder(source.open(), track);
        if (key == 0 || decoder.seek(key)) {
            return decoder;
        }
        decoder.close();
        return new PictureDecoder(source.open(), track);
    }

    private static boolean beginsWell(Source source, PictureTrack track) {
        try (PictureDecoder decoder = new PictureDecoder(source.open(), track)) {
            return decoder.step() == Step.FRAME && gives(decoder, track, 0);
        }
    }

    private static boolean endsWell(Source source, PictureTrack track) {
        int last = track.frames() - 1;
        try (PictureDecoder decoder = new PictureDecoder(source.open(), track)) {
            int key = track.keyFor(last).orElse(0);
            if (key > 0 && !decoder.seek(key)) {
                return false;
            }
            Step step = decoder.step();
            while (step == Step.FRAME && !gives(decoder, track, last)) {
                step = decoder.step();
            }
            return step == Step.FRAME;
        } catch (MediaException e) {
            return false;
        }
    }

    private static boolean gives(PictureDecoder decoder, PictureTrack track, int frame) {
        return track.frameOf(decoder.packetOfFrame()).orElse(-1) == frame;
    }
}
