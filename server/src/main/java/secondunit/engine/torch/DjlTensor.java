package secondunit.engine.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// A tensor held by DJL.
///
/// @param array the handle; closing it gives up this handle's share of the memory
/// @param packed gives the same numbers row by row without gaps, as a handle of its own
/// @param borrowed true when the memory is Java's, which may be gone before a dictionary is
record DjlTensor(PtNDArray array, UnaryOperator<PtNDArray> packed, boolean borrowed)
        implements Value.Tensor {

    @Override
    public ElementType type() {
        return elementType(array.getDataType());
    }

    static ElementType elementType(DataType type) {
        if (type == DataType.UINT8) {
            return ElementType.UINT8;
        }
        if (type == DataType.INT64) {
            return ElementType.INT64;
        }
        if (type == DataType.FLOAT16) {
            return ElementType.FLOAT16;
        }
        if (type == DataType.FLOAT32) {
            return ElementType.FLOAT32;
        }
        return type == DataType.FLOAT64 ? ElementType.FLOAT64 : ElementType.OTHER;
    }

    @Override
    public List<Long> shape() {
        return Arrays.stream(array.getShape().getShape()).boxed().toList();
    }

    @Override
    public void read(byte[] into) {
        try (PtNDArray rows = packed.apply(array)) {
            ByteBuffer memory = JniUtils.getByteBuffer(rows, true);
            if (memory.remaining() != into.length) {
                throw new IllegalArgumentException(
                        "a tensor of %d bytes does not fit an array of %d"
                                .formatted(memory.remaining(), into.length));
            }
            memory.get(into);
        } catch (EngineException e) {
            throw new TorchException("cannot read a tensor: " + e.getMessage(), e);
        }
    }

    @Override
    public float[] floats() {
        if (type() != ElementType.FLOAT32) {
            throw new IllegalArgumentException("the tensor is %s, not FLOAT32".formatted(type()));
        }
        try (PtNDArray rows = packed.apply(array)) {
            ByteBuffer memory = JniUtils.getByteBuffer(rows, true);
            float[] numbers = new float[memory.remaining() / Float.BYTES];
            memory.asFloatBuffer().get(numbers);
            return numbers;
        }
    }

    @Override
    public void close() {
        array.close();
    }
}
