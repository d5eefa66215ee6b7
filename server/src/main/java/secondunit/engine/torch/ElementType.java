package secondunit.engine.torch;

/// What one element of a tensor is.
public enum ElementType {
    UINT8(1),
    INT16(2),
    INT64(8),
    FLOAT16(2),
    FLOAT32(4),
    FLOAT64(8),
    /// A type that lives inside programs only, such as bfloat16.
    OTHER(0);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of one element; 0 where Java cannot hold it.
    public int bytes() {
        return bytes;
    }
}
