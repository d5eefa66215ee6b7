package secondunit.web;

import org.jspecify.annotations.Nullable;

import secondunit.host.Capability;
import secondunit.host.HostException;
import secondunit.host.Playhead;
import secondunit.hosts.HostDesk;
import secondunit.hosts.Session;
import secondunit.web.json.HostsJson;

/// Sessions with what their hosts show at the moment.
record Sessions(HostDesk desk) {

    HostsJson.Shown shown(Session session) {
        return new HostsJson.Shown(session, playhead(session));
    }

    private @Nullable Playhead playhead(Session session) {
        boolean tells =
                session.state() == Session.State.CONNECTED
                        && session.hello() != null
                        && session.hello().can(Capability.PLAYHEAD);
        try {
            return tells ? desk.host(session.id()).readPlayhead() : null;
        } catch (HostException gone) {
            return null;
        }
    }
}
