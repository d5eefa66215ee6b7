package secondunit.engine.torch;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/// The door to libtorch: all that the players ask of it. Used from platform threads (see
/// TorchThreads); tensors may pass from thread to thread. Closing frees every tensor and program.
public interface Torch extends AutoCloseable {

    /// Compiles a program.
    ///
    /// @throws TorchException with the program's name and the line, when the text is wrong
    Program load(ProgramText text);

    /// Runs a method of a program to its end; nothing interrupts it.
    ///
    /// @throws TorchException with the program's name and the line, when it fails
    Value call(Program program, String method, Value... arguments);

    /// Opens a safetensors file without copying it: its pages are read when they are touched.
    ///
    /// @throws BrokenWeightsException when the file cannot be trusted
    TensorFile openFile(Path safetensors);

    /// A tensor over memory that the caller fills or reads, seen by both sides. The memory must
    /// outlive the tensor and whatever a program makes of it without copying.
    ///
    /// @param memory direct, in native order; position 0 is the first element
    /// @param type UINT8, INT64, FLOAT16, FLOAT32 or FLOAT64
    Value.Tensor view(ByteBuffer memory, ElementType type, long... shape);

    /// These tensors on a device, as one dictionary. What is there already is not copied, but for
    /// views of Java's memory: a dictionary always outlives that.
    ///
    /// @param device such as `cpu` or `cuda:0`
    Value.Dictionary place(Map<String, ? extends Value.Tensor> tensors, String device);

    @Override
    void close();
}
