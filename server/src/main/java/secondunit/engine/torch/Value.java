package secondunit.engine.torch;

import java.util.List;

/// What goes into a program's method and what comes out. Tensors and dictionaries that come out
/// belong to the caller, who closes them.
public sealed interface Value {

    /// TorchScript's `int`.
    record Whole(long value) implements Value {

        @Override
        public long whole() {
            return value;
        }
    }

    /// TorchScript's `float`, 64 bits.
    record Real(double value) implements Value {

        @Override
        public double real() {
            return value;
        }
    }

    /// TorchScript's `str`.
    record Text(String value) implements Value {}

    /// TorchScript's `bool`.
    record Truth(boolean value) implements Value {}

    /// TorchScript's `List[int]`.
    record Wholes(List<Long> values) implements Value {

        public Wholes {
            values = List.copyOf(values);
        }
    }

    /// TorchScript's `List[Tensor]`.
    record Tensors(List<Tensor> values) implements Value {

        public Tensors {
            values = List.copyOf(values);
        }

        @Override
        public List<Tensor> tensors() {
            return values;
        }
    }

    /// TorchScript's `None`.
    record Nothing() implements Value {}

    /// An array of numbers in native memory, not copied. Close it once.
    non-sealed interface Tensor extends Value, AutoCloseable {

        ElementType type();

        /// Extents, outermost first; empty for a single number.
        List<Long> shape();

        /// Copies all elements, row by row, in the machine's byte order.
        ///
        /// @param into exactly as long as the tensor has bytes
        void read(byte[] into);

        /// A copy of the elements of a FLOAT32 tensor.
        float[] floats();

        @Override
        default Tensor tensor() {
            return this;
        }

        @Override
        void close();
    }

    /// TorchScript's `Dict[str, Tensor]`: built once, passed many times at no cost. Programs may
    /// write into it, so two threads do not share one. Close it once.
    non-sealed interface Dictionary extends Value, AutoCloseable {

        @Override
        default Dictionary dictionary() {
            return this;
        }

        @Override
        void close();
    }

    static Value of(long value) {
        return new Whole(value);
    }

    static Value of(double value) {
        return new Real(value);
    }

    static Value of(String value) {
        return new Text(value);
    }

    static Value of(boolean value) {
        return new Truth(value);
    }

    static Value of(Tensor... values) {
        return new Tensors(List.of(values));
    }

    default Tensor tensor() {
        throw unexpected("a tensor");
    }

    default Dictionary dictionary() {
        throw unexpected("a dictionary");
    }

    default List<Tensor> tensors() {
        throw unexpected("a list of tensors");
    }

    default long whole() {
        throw unexpected("an int");
    }

    default double real() {
        throw unexpected("a float");
    }

    private IllegalStateException unexpected(String wanted) {
        return new IllegalStateException("%s is not %s".formatted(this, wanted));
    }
}
