package secondunit.engine.stage;

import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.picture.FrameFormat;

/// What all threads of a shot share and only read: its parameters, what happens in it (in the
/// world's own time), and the noise of its format.
record Scenery(Dictionary parameters, Tensor events, Dictionary tiles) implements AutoCloseable {

    static Scenery of(Torch torch, Cast cast, Staging shot, FrameFormat format) {
        Dictionary parameters = cast.parameters(shot);
        try {
            Tensor events = cast.events(shot, parameters);
            try {
                return new Scenery(
                        parameters, events, Delivery.tiles(torch, cast.deliver(), format));
            } catch (RuntimeException e) {
                events.close();
                throw e;
            }
        } catch (RuntimeException e) {
            parameters.close();
            throw e;
        }
    }

    @Override
    public void close() {
        tiles.close();
        events.close();
        parameters.close();
    }
}
