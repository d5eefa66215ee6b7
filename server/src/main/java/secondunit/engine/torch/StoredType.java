package secondunit.engine.torch;

import java.util.Arrays;
import java.util.Optional;

/// The element types a safetensors file may hold, by the names of its format.
enum StoredType {
    U8("U8", 1, 0),
    I8("I8", 1, 1),
    I16("I16", 2, 2),
    I32("I32", 4, 3),
    I64("I64", 8, 4),
    F16("F16", 2, 5),
    F32("F32", 4, 6),
    F64("F64", 8, 7),
    BOOL("BOOL", 1, 11),
    BF16("BF16", 2, 15),
    F8_E5M2("F8_E5M2", 1, 23),
    F8_E4M3("F8_E4M3", 1, 24);

    private final String id;
    private final int bytes;
    private final int scalarType;

    StoredType(String id, int bytes, int scalarType) {
        this.id = id;
        this.bytes = bytes;
        this.scalarType = scalarType;
    }

    static Optional<StoredType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }

    int bytes() {
        return bytes;
    }

    /// The number of the type in libtorch's `c10/core/ScalarType.h`.
    int scalarType() {
        return scalarType;
    }
}
