package secondunit.webhooks;

import java.net.URI;
import java.time.Instant;

/// Where somebody wants to be told.
///
/// @param id `wh_` and 32 hexadecimal digits
/// @param url https
/// @param secret `whsec_` and the key in base64
public record Endpoint(String id, URI url, String secret, Instant at) {

    @Override
    public String toString() {
        return "endpoint %s %s".formatted(id, url);
    }
}
