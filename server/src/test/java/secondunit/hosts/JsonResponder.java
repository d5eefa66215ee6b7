package secondunit.hosts;

import secondunit.host.Host;
import secondunit.host.HostException;
import secondunit.host.json.Call;
import secondunit.host.json.ContractJson;
import secondunit.host.json.Message;

/// What a script inside a host does: answers the server's calls, in order.
final class JsonResponder {

    private final Host host;
    private final Channel channel;

    JsonResponder(Host host, Channel channel) {
        this.host = host;
        this.channel = channel;
        channel.onClose(host::close);
        channel.onText(this::answer);
        host.gone().whenComplete((_, _) -> channel.close());
    }

    void introduce() {
        channel.send(ContractJson.write(new Message.Introduced(host.hello())));
    }

    private void answer(String text) {
        if (ContractJson.read(text) instanceof Message.Asked(long id, var call)) {
            channel.send(ContractJson.write(answered(id, call)));
        }
    }

    private Message answered(long id, Call call) {
        try {
            return new Message.Answered(id, call.of(host));
        } catch (HostException e) {
            return new Message.Failed(id, e.error(), String.valueOf(e.getMessage()));
        }
    }
}
