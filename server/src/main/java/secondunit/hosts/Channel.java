package secondunit.hosts;

import java.util.function.Consumer;

/// A connection of texts to an adapter that dialled the server. The listeners are set once, before
/// [RemoteHosts#open] returns; nothing is heard earlier and nothing is lost.
public interface Channel {

    /// Sends a text; one that can no longer be delivered is dropped, and `onClose` tells.
    void send(String text);

    /// Who hears what the adapter sends, one text after the other.
    void onText(Consumer<String> listener);

    /// Who is told, once, that the connection has ended, from whichever side.
    void onClose(Runnable listener);

    /// Ends the connection; closing twice is no error.
    void close();
}
