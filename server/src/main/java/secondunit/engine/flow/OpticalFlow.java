package secondunit.engine.flow;

/// Finds where the points of one picture went in another. Used by any thread; the same pictures
/// give the same answer.
public interface OpticalFlow {

    /// For every pixel of `from`, how far away it lies in `to`, in pixels.
    ///
    /// @param from luma, 0 to 255
    /// @param to luma of the same size
    FlowField flow(Raster from, Raster to);
}
