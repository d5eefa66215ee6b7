package secondunit.engine.stage;

import secondunit.engine.Sounding;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.Samples;

/// A sound made in blocks on a grid, so that any range is the same however it is asked for.
final class SoundTrack implements Sounding {

    /// Samples of a block.
    static final int BLOCK = 8192;

    private static final int CHANNELS = 2;

    /// Makes samples `[start, start + BLOCK)`, [2, BLOCK]; `start` is a multiple of BLOCK.
    @FunctionalInterface
    interface Maker {
        Tensor block(Dictionary resources, long start);
    }

    private final Maker maker;
    private final Dictionary resources;
    private final long length;
    private final boolean loop;
    private long held = Long.MIN_VALUE;
    private float[] block = {};

    /// @param length samples of the whole shot
    SoundTrack(Maker maker, Dictionary resources, long length, boolean loop) {
        this.maker = maker;
        this.resources = resources;
        this.length = length;
        this.loop = loop;
    }

    @Override
    public Samples samples(long start, long end) {
        float[][] channels = new float[CHANNELS][Math.toIntExact(end - start)];
        long at = start;
        while (at < end) {
            long source = loop ? Math.floorMod(at, length) : at;
            int from = Math.floorMod(source, BLOCK);
            long toEdge = Math.min(BLOCK - from, loop ? length - source : Long.MAX_VALUE);
            int count = Math.toIntExact(Math.min(toEdge, end - at));
            hold(source - from);
            for (int c = 0; c < CHANNELS; c++) {
                System.arraycopy(
                        block, c * BLOCK + from, channels[c], Math.toIntExact(at - start), count);
            }
            at += count;
        }
        return new Samples(Samples.STANDARD_RATE, channels);
    }

    private void hold(long start) {
        if (start != held) {
            try (Tensor made = maker.block(resources, start)) {
                block = made.floats();
            }
            held = start;
        }
    }

    @Override
    public void close() {
        resources.close();
    }
}
