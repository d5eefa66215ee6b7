package secondunit.hosts;

/// Lets the server die at a certain step; from then on every further step of it dies too.
final class Crashes {

    private final int at;
    private final boolean readingsToo;
    private int steps;
    private boolean happened;

    /// @param readingsToo whether reading the host is a step, or only changing something
    Crashes(int at, boolean readingsToo) {
        this.at = at;
        this.readingsToo = readingsToo;
    }

    synchronized void step(String name) {
        steps += readingsToo || !name.startsWith("read") ? 1 : 0;
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
