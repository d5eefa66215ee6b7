package secondunit.engine.torch;

import java.util.Map;

/// An open weights file. Closing it closes its tensors.
public interface TensorFile extends AutoCloseable {

    /// The tensors by name, in the file's order.
    Map<String, Value.Tensor> tensors();

    @Override
    void close();
}
