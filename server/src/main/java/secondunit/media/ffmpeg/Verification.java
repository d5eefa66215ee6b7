package secondunit.media.ffmpeg;

import secondunit.media.MediaException;
import secondunit.media.ffmpeg.PictureDecoder.Step;

/// Decides whether a track's packets may be believed. The first frame is decoded to see that it is
/// the one that the packets promise; a transport stream, which may be cut anywhere, is decoded from
/// its last key packet to the end as well. Whatever fails is counted by decoding it all.
final class Verification {

    private Verification() {}

    static PictureTrack of(SafeInput input, PictureTrack track) {
        Source source = input.source();
        if (track.packets() == 0) {
            throw input.bad("has a picture track without a picture in it");
        }
        boolean believed =
                track.indexed()
                        && track.frames() > 0
                        && beginsWell(source, track)
                        && (input.container() != Container.MPEG_TS || endsWell(source, track));
        return believed ? track : FrameCount.of(source, track);
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
