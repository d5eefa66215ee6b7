package secondunit.hosts;

/// Takes in adapters that dial the server themselves.
public interface RemoteHosts {

    /// A paired adapter has dialled in. Sets the channel's listeners and returns; the adapter
    /// introduces itself by its first text.
    void open(Channel channel);
}
