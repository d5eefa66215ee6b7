package secondunit.jobs;

import secondunit.jobs.json.MessageJson;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// One direction pair of the pipe between server and worker. Sending is safe from any thread; one
/// thread receives.
final class Wire {

    private static final int LONGEST = 16 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    void send(Message message) throws IOException {
        byte[] json = MessageJson.write(message);
        synchronized (out) {
            out.writeInt(json.length);
            out.write(json);
            out.flush();
        }
    }

    /// The next message; empty when the other side has closed.
    Optional<Message> receive() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException _) {
            return Optional.empty();
        }
        if (length < 0 || length > LONGEST) {
            throw new IOException("a message of %d bytes is not one of ours".formatted(length));
        }
        return Optional.of(MessageJson.read(in.readNBytes(length)));
    }
}
