package secondunit.jobs;

import java.util.List;
import java.util.Map;

/// Where the queue's rules, the places of jobs and what jobs took are kept. What a method has
/// returned from survives a crash. Safe from any thread. What changes something throws a
/// BoardException when it cannot be kept.
public interface QueueStore {

    /// The usual ones until others were kept.
    QueueRules rules();

    void keep(QueueRules rules);

    /// Of open jobs, those that are not the usual one.
    Map<String, Standing> standings();

    /// Keeps these, all or none. A job that has ended keeps none.
    void keep(Map<String, Standing> standings);

    /// The newest measures, newest first.
    List<Measure> measures(int limit);

    /// Keeps what a job took, soon. A crash may lose it.
    void add(Measure measure);
}
