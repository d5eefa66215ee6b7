package secondunit.media.ffmpeg;

import secondunit.media.MediaException;
import secondunit.media.ffmpeg.PictureDecoder.Step;

import java.nio.file.Path;

/// Decides whether a track's packets may be believed. The first frame is decoded to see that it is
/// the one that the packets promise; a transport stream, which may be cut anywhere, is decoded from
/// its last key packet to the end as well. Whatever fails is counted by decoding it all.
final class Verification {

    private Verification() {}

    static PictureTrack of(Path file, SafeInput input, PictureTrack track) {
        if (track.packets() == 0) {
            throw FileHead.bad(file, "has a picture track without a picture in it");
        }
        boolean believed =
                track.indexed()
                        && track.frames() > 0
                        && beginsWell(file, track)
                        && (input.container() != Container.MPEG_TS || endsWell(file, track));
        return believed ? track : FrameCount.of(file, track);
    }

    private static boolean beginsWell(Path file, PictureTrack track) {
        try (PictureDecoder decoder = new PictureDecoder(SafeInput.open(file), track)) {
            return decoder.step() == Step.FRAME && gives(decoder, track, 0);
        }
    }

    private static boolean endsWell(Path file, PictureTrack track) {
        int last = track.frames() - 1;
        try (PictureDecoder decoder = new PictureDecoder(SafeInput.open(file), track)) {
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
