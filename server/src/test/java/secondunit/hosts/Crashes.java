package secondunit.hosts;

/// Lets the server die at a certain step; from then on every further step of it dies too.
final class Crashes {

    private final int at;
    private int steps;
    private boolean happened;

    Crashes(int at) {
        this.at = at;
    }

    synchronized void step(String name) {
        steps++;
        happened |= steps == at;
        if (happened) {
            throw new Crash();
        }
    }

    synchronized boolean happened() {
        return happened;
    }

    /// Dies at the latest now.
    ///
    /// @return whether it had died before
    synchronized boolean die() {
        boolean before = happened;
        happened = true;
        return before;
    }
}
