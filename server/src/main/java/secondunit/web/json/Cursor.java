package secondunit.web.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

/// Where a list goes on: opaque, and good for that list only. It holds the id of the last one shown
/// behind a checksum (CRC-32C) of list and id.
public final class Cursor {

    private static final int LONGEST = 200;

    private Cursor() {}

    /// @param list such as `jobs`
    static String write(String list, String id) {
        byte[] name = id.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + name.length);
        bytes.putInt(check(list, name)).put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static int check(String list, byte[] id) {
        CRC32C sum = new CRC32C();
        sum.update(list.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
        sum.update(id);
        return (int) sum.getValue();
    }

    /// The id in it.
    ///
    /// @throws IllegalArgumentException for anything that was not written for this list
    public static String read(String list, String cursor) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(list, cursor));
        if (bytes.remaining() > Integer.BYTES) {
            int sum = bytes.getInt();
            byte[] id = new byte[bytes.remaining()];
            bytes.get(id);
            if (sum == check(list, id)) {
                return new String(id, StandardCharsets.UTF_8);
            }
        }
        throw bad(list);
    }

    private static byte[] decoded(String list, String cursor) {
        if (cursor.length() > LONGEST) {
            throw bad(list);
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            throw bad(list);
        }
    }

    private static IllegalArgumentException bad(String list) {
        return new IllegalArgumentException(
                "before is not a `next` of the list of %s. Leave it out to begin at the newest."
                        .formatted(list));
    }
}
