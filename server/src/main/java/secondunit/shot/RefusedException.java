package secondunit.shot;

/// Carries a Refusal up to whoever asked.
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.what() + " " + refusal.todo());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
