package secondunit.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The packets of a clip's picture track in decoding order, and the frame that each becomes. A
/// packet's place in that order is its name: decoders hand it through to the frame, so every frame
/// is known exactly, time stamps or none.
///
/// A track is *indexed* where the packets alone tell every frame: each has a time stamp of its own,
/// the first stands alone, and none is damaged. In any other track frames are those that a decoder
/// gives, counted by decoding it once.
final class PictureTrack {

    private static final int NO_FRAME = -1;

    private final int stream;
    private final long[] times;
    private final BitSet keys;
    private final boolean indexed;

    /// Packets by rising time, for finding one.
    private final int[] byTime;

    /// The frame shown for a packet, or NO_FRAME.
    private final int[] frameOf;

    private final int frames;

    private PictureTrack(int stream, long[] times, BitSet keys, boolean indexed, BitSet shown) {
        this.stream = stream;
        this.times = times;
        this.keys = keys;
        this.indexed = indexed;
        this.byTime = sortedByTime(times);
        this.frameOf = new int[times.length];
        Arrays.fill(frameOf, NO_FRAME);
        int count = 0;
        for (int packet : byTime) {
            if (shown.get(packet)) {
                frameOf[packet] = count++;
            }
        }
        this.frames = count;
    }

    /// A track as its packets tell it.
    ///
    /// @param times presentation time of each packet in ticks of the track, or AV_NOPTS_VALUE
    /// @param keys packets that decode alone
    /// @param shown packets that become a frame
    /// @param whole false where a packet is damaged or where packets are not frames
    static PictureTrack of(int stream, long[] times, BitSet keys, BitSet shown, boolean whole) {
        boolean indexed = whole && isIndexable(times, keys, shown);
        return new PictureTrack(stream, times, keys, indexed, shown);
    }

    /// This track with the frames that a decoder gave, in the order it gave them.
    PictureTrack counted(BitSet decoded) {
        return new PictureTrack(stream, times, keys, false, decoded);
    }

    /// This track without the frames from `end` on.
    PictureTrack before(int end) {
        BitSet left = new BitSet();
        IntStream.range(0, times.length)
                .filter(p -> isShown(p) && frameOf[p] < end)
                .forEach(left::set);
        return new PictureTrack(stream, times, keys, indexed, left);
    }

    int stream() {
        return stream;
    }

    int packets() {
        return times.length;
    }

    int frames() {
        return frames;
    }

    boolean indexed() {
        return indexed;
    }

    long time(int packet) {
        return times[packet];
    }

    boolean isKey(int packet) {
        return keys.get(packet);
    }

    boolean isShown(int packet) {
        return frameOf[packet] != NO_FRAME;
    }

    /// The frame that a packet becomes.
    OptionalInt frameOf(long packet) {
        return packet < 0 || packet >= frameOf.length || frameOf[(int) packet] == NO_FRAME
                ? OptionalInt.empty()
                : OptionalInt.of(frameOf[(int) packet]);
    }

    /// The packet with exactly this presentation time.
    OptionalInt packetAt(long time) {
        int low = 0;
        int high = byTime.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = times[byTime[middle]];
            if (found == time) {
                return OptionalInt.of(byTime[middle]);
            }
            if (found < time) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /// Presentation times of the frames, rising; empty where some frame has none.
    Optional<long[]> frameTimes() {
        long[] shown =
                Arrays.stream(byTime).filter(this::isShown).mapToLong(p -> times[p]).toArray();
        boolean complete = Arrays.stream(shown).noneMatch(t -> t == AV_NOPTS_VALUE);
        return complete ? Optional.of(shown) : Optional.empty();
    }

    /// The last key packet from which every frame from `firstFrame` on can be decoded: it comes
    /// before their packets, and shows no later than the first of them (so frames that lead an open
    /// GOP are decoded from the GOP before).
    OptionalInt keyFor(int firstFrame) {
        int earliest =
                IntStream.range(0, times.length)
                        .filter(p -> frameOf[p] >= firstFrame)
                        .findFirst()
                        .orElse(0);
        long shows = timeOfFrame(firstFrame);
        for (int key = keys.previousSetBit(earliest);
                key >= 0;
                key = keys.previousSetBit(key - 1)) {
            if (times[key] <= shows) {
                return OptionalInt.of(key);
            }
        }
        return OptionalInt.empty();
    }

    /// The key packet before this one.
    OptionalInt keyBefore(int packet) {
        int key = keys.previousSetBit(packet - 1);
        return key < 0 ? OptionalInt.empty() : OptionalInt.of(key);
    }

    private long timeOfFrame(int frame) {
        return IntStream.range(0, times.length)
                .filter(p -> frameOf[p] == frame)
                .mapToLong(p -> times[p])
                .findFirst()
                .orElse(AV_NOPTS_VALUE);
    }

    private static int[] sortedByTime(long[] times) {
        return IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingLong(p -> times[p]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean isIndexable(long[] times, BitSet keys, BitSet shown) {
        int first = shown.nextSetBit(0);
        int key = keys.nextSetBit(0);
        boolean distinct = Arrays.stream(times).distinct().count() == times.length;
        boolean timed = Arrays.stream(times).noneMatch(t -> t == AV_NOPTS_VALUE);
        boolean standsAlone =
                first >= 0
                        && key >= 0
                        && key <= first
                        && shown.stream().allMatch(p -> times[p] >= times[key]);
        return distinct && timed && standsAlone;
    }
}
