package secondunit.engine.torch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tensors of a safetensors file, each a view of one mapping of the whole file per element
/// type.
record MappedTensors(Map<String, Value.Tensor> tensors, List<Value.Tensor> mappings)
        implements TensorFile {

    static MappedTensors open(Path file, Torch torch, Program program) {
        Safetensors header = Safetensors.read(file);
        Map<StoredType, Value.Tensor> mappings = new TreeMap<>();
        MappedTensors opened = new MappedTensors(new LinkedHashMap<>(), new ArrayList<>());
        try {
            for (Safetensors.Stored stored : header.tensors()) {
                Value.Tensor mapping =
                        mappings.computeIfAbsent(
                                stored.type(), type -> opened.map(header, type, torch, program));
                opened.tensors.put(stored.name(), part(stored, mapping, torch, program));
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private Value.Tensor map(Safetensors header, StoredType type, Torch torch, Program program) {
        Value.Tensor mapping =
                torch.call(
                                program,
                                "open_file",
                                Value.of(header.file().toAbsolutePath().toString()),
                                Value.of(header.fileBytes() / type.bytes()),
                                Value.of((long) type.scalarType()))
                        .tensor();
        mappings.add(mapping);
        return mapping;
    }

    private static Value.Tensor part(
            Safetensors.Stored stored, Value.Tensor mapping, Torch torch, Program program) {
        return torch.call(
                        program,
                        "part",
                        mapping,
                        Value.of(stored.firstElement()),
                        Value.of(stored.elements()),
                        new Value.Wholes(stored.shape()))
                .tensor();
    }

    @Override
    public void close() {
        tensors.values().forEach(Value.Tensor::close);
        mappings.forEach(Value.Tensor::close);
    }
}
