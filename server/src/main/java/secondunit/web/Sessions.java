package secondunit.web;

import org.jspecify.annotations.Nullable;

import secondunit.host.Capability;
import secondunit.host.Playhead;
import secondunit.hosts.HostDesk;
import secondunit.hosts.Session;
import secondunit.web.json.HostsJson;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sessions with what their hosts show at the moment, or showed last: a host that is busy keeps
/// nobody waiting.
final class Sessions {

    private static final long PATIENCE_MILLIS = 500;

    private final HostDesk desk;
    private final Map<String, Playhead> last = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();

    Sessions(HostDesk desk) {
        this.desk = desk;
    }

    HostsJson.Shown shown(Session session) {
        return new HostsJson.Shown(session, playhead(session));
    }

    private @Nullable Playhead playhead(Session session) {
        boolean tells =
                session.state() == Session.State.CONNECTED
                        && session.hello() != null
                        && session.hello().can(Capability.PLAYHEAD);
        if (!tells) {
            return null;
        }
        Future<Playhead> reading = readers.submit(() -> read(session.id()));
        try {
            return reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            return last.get(session.id());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return last.get(session.id());
        }
    }

    private Playhead read(String session) {
        Playhead playhead = desk.host(session).readPlayhead();
        last.put(session, playhead);
        return playhead;
    }
}
