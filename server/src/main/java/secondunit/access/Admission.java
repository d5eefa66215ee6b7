package secondunit.access;

/// A client and the secret it shows from now on. The secret is told this once.
public record Admission(Client client, String secret) {

    @Override
    public String toString() {
        return "admission of " + client;
    }
}
