package secondunit.media.ffmpeg;

import secondunit.media.MediaException;

import java.util.BitSet;

/// Counts a track's frames by decoding it, where its packets do not tell: the frames that count are
/// the undamaged ones, which must be one run. A damaged beginning or end is a cut; damage in
/// between is a broken clip.
final class FrameCount {

    private FrameCount() {}

    /// @throws MediaException where frames are missing between good ones, or none is good
    static PictureTrack of(Source source, PictureTrack track) {
        BitSet good = new BitSet();
        try (PictureDecoder decoder =
                new PictureDecoder(source.open(), track.counted(new BitSet()))) {
            boolean ended = false;
            PictureDecoder.Step step = decoder.step();
            while (step != PictureDecoder.Step.END) {
                boolean frame = step == PictureDecoder.Step.FRAME;
                if (frame && ended) {
                    throw FileHead.bad(
                            source.file(),
                            "is damaged after frame %d, and goes on later; copy it again or export the good part"
                                    .formatted(good.cardinality()));
                }
                ended |= !frame && !good.isEmpty();
                mark(good, decoder, frame);
                step = decoder.step();
            }
        }
        if (good.isEmpty()) {
            throw FileHead.bad(source.file(), "has no frame that can be decoded");
        }
        return track.counted(good);
    }

    private static void mark(BitSet good, PictureDecoder decoder, boolean frame) {
        long packet = decoder.packetOfFrame();
        if (frame && packet >= 0 && packet < Integer.MAX_VALUE) {
            good.set((int) packet);
        }
    }
}
