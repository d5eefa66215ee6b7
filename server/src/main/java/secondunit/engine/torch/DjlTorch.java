package secondunit.engine.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// libtorch through DJL. Its JNI layer is used directly: DJL's own models and arrays know neither
/// text programs nor bfloat16 (asking it for a bfloat16 array ends the process).
public final class DjlTorch implements Torch {

    private static final String TENSORS = "/secondunit/models/engine/tensors.py.txt";

    private final PtNDManager root;
    private final Program tensors;

    private DjlTorch(PtNDManager root) {
        this.root = root;
        this.tensors = load(ProgramText.of("engine/tensors", "Tensors", resource(TENSORS)));
    }

    /// Starts libtorch where it does not run yet.
    ///
    /// @throws TorchException when it cannot start, saying what to install
    public static Torch start(TorchSettings settings) {
        DjlStart.start(settings);
        return new DjlTorch((PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch"));
    }

    /// libtorch's version, once it runs.
    public static String describe() {
        return "libtorch " + Engine.getEngine("PyTorch").getVersion();
    }

    private static String resource(String path) {
        try (InputStream text = DjlTorch.class.getResourceAsStream(path)) {
            if (text == null) {
                throw new TorchException("the class path holds no " + path);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Program load(ProgramText text) {
        DjlStart.prepareThread();
        ByteArrayInputStream archive = new ByteArrayInputStream(TorchArchive.pack(text));
        try {
            return new DjlProgram(text.name(), JniUtils.loadModule(root, archive, false, false));
        } catch (EngineException e) {
            throw failure(text.name(), "does not compile", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Value call(Program program, String method, Value... arguments) {
        DjlStart.prepareThread();
        List<IValue> handles = new ArrayList<>(arguments.length);
        try {
            for (Value argument : arguments) {
                handles.add(toHandle(argument));
            }
            return fromHandle(
                    IValueUtils.runMethod(
                            ((DjlProgram) program).block(),
                            method,
                            handles.toArray(IValue[]::new)));
        } catch (EngineException e) {
            throw failure(program.name(), "failed in " + method, e);
        } finally {
            closeOwned(handles, arguments);
        }
    }

    private static TorchException failure(String program, String what, EngineException e) {
        String reason = TorchMessage.of(e.getMessage(), program);
        return new TorchException("program %s %s:\n%s".formatted(program, what, reason), e);
    }

    private static IValue toHandle(Value value) {
        return switch (value) {
            case Value.Whole whole -> IValue.from(whole.value());
            case Value.Real real -> IValue.from(real.value());
            case Value.Text text -> IValue.from(text.value());
            case Value.Truth truth -> IValue.from(truth.value());
            case Value.Wholes wholes -> IValue.listFrom(longs(wholes.values()));
            case Value.Tensors list -> IValue.listFrom(arrays(list.values()));
            case Value.Tensor tensor -> IValue.from(array(tensor));
            case Value.Dictionary dictionary -> ((DjlDictionary) dictionary).handle();
            case Value.Nothing _ ->
                    throw new IllegalArgumentException(
                            "None cannot be passed; pass an empty list or tensor");
        };
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static PtNDArray[] arrays(List<Value.Tensor> tensors) {
        return tensors.stream().map(DjlTorch::array).toArray(PtNDArray[]::new);
    }

    private static PtNDArray array(Value.Tensor tensor) {
        return ((DjlTensor) tensor).array();
    }

    private static void closeOwned(List<IValue> handles, Value[] arguments) {
        for (int i = 0; i < handles.size(); i++) {
            if (!(arguments[i] instanceof Value.Dictionary)) {
                handles.get(i).close();
            }
        }
    }

    private Value fromHandle(IValue handle) {
        if (handle.isMap()) {
            return new DjlDictionary(handle);
        }
        try (handle) {
            if (handle.isTensor()) {
                return tensor(handle.toTensor(root));
            }
            if (handle.isTensorList()) {
                return new Value.Tensors(
                        Arrays.stream(handle.toTensorArray(root)).map(this::tensor).toList());
            }
            return number(handle);
        }
    }

    private static Value number(IValue handle) {
        if (handle.isLong()) {
            return new Value.Whole(handle.toLong());
        }
        if (handle.isDouble()) {
            return new Value.Real(handle.toDouble());
        }
        if (handle.isBoolean()) {
            return new Value.Truth(handle.toBoolean());
        }
        return handle.isString() ? new Value.Text(handle.toStringValue()) : new Value.Nothing();
    }

    private Value.Tensor tensor(PtNDArray array) {
        return new DjlTensor(array, this::packed, false);
    }

    private PtNDArray packed(PtNDArray array) {
        return array(call(tensors, "packed", new DjlTensor(array, this::packed, false)).tensor());
    }

    @Override
    public TensorFile openFile(Path safetensors) {
        return MappedTensors.open(safetensors, this, tensors);
    }

    @Override
    public Value.Tensor view(ByteBuffer memory, ElementType type, long... shape) {
        DjlStart.prepareThread();
        long bytes = Arrays.stream(shape).reduce(1, Math::multiplyExact) * type.bytes();
        if (!memory.isDirect() || memory.order() != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException(
                    "memory %s is not direct and in native order".formatted(memory));
        }
        if (memory.position() != 0 || memory.remaining() < bytes) {
            throw new IllegalArgumentException(
                    "shape %s of %s needs %d bytes from position 0, got %s"
                            .formatted(Arrays.toString(shape), type, bytes, memory));
        }
        PtNDArray array =
                JniUtils.createNdFromByteBuffer(
                        root,
                        memory,
                        new Shape(shape),
                        dataType(type),
                        SparseFormat.DENSE,
                        Device.cpu());
        return new DjlTensor(array, this::packed, true);
    }

    private static DataType dataType(ElementType type) {
        return switch (type) {
            case UINT8 -> DataType.UINT8;
            case INT64 -> DataType.INT64;
            case FLOAT16 -> DataType.FLOAT16;
            case FLOAT32 -> DataType.FLOAT32;
            case FLOAT64 -> DataType.FLOAT64;
            case INT16, OTHER ->
                    throw new IllegalArgumentException(
                            "%s exists inside programs only; views are UINT8, INT64, FLOAT16, FLOAT32 or FLOAT64"
                                    .formatted(type));
        };
    }

    @Override
    public Value.Dictionary place(Map<String, ? extends Value.Tensor> values, String device) {
        Map<String, PtNDArray> placed = new HashMap<>();
        try {
            for (Map.Entry<String, ? extends Value.Tensor> value : values.entrySet()) {
                String method = ((DjlTensor) value.getValue()).borrowed() ? "own" : "place";
                Value there = call(tensors, method, value.getValue(), Value.of(device));
                placed.put(value.getKey(), array(there.tensor()));
            }
            return new DjlDictionary(IValue.stringMapFrom(placed));
        } finally {
            placed.values().forEach(PtNDArray::close);
        }
    }

    /// How many tensors are open, for tests of ownership.
    int openTensors() {
        return Math.toIntExact(
                root.getManagedArrays().stream().filter(PtNDArray.class::isInstance).count());
    }

    @Override
    public void close() {
        root.close();
    }
}
