package secondunit.engine.stage;

import secondunit.engine.torch.ElementType;
import secondunit.engine.torch.Program;
import secondunit.engine.torch.ProgramText;
import secondunit.engine.torch.TensorFile;
import secondunit.engine.torch.Torch;
import secondunit.engine.torch.Value;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts the calls of one method.
record CountingTorch(Torch torch, String counted, AtomicInteger calls) implements Torch {

    @Override
    public Program load(ProgramText text) {
        return torch.load(text);
    }

    @Override
    public Value call(Program program, String method, Value... arguments) {
        if (method.equals(counted)) {
            calls.incrementAndGet();
        }
        return torch.call(program, method, arguments);
    }

    @Override
    public TensorFile openFile(Path safetensors) {
        return torch.openFile(safetensors);
    }

    @Override
    public Value.Tensor view(ByteBuffer memory, ElementType type, long... shape) {
        return torch.view(memory, type, shape);
    }

    @Override
    public Value.Dictionary place(Map<String, ? extends Value.Tensor> tensors, String device) {
        return torch.place(tensors, device);
    }

    @Override
    public void close() {
        torch.close();
    }
}
