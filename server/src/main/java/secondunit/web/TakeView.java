package secondunit.web;

import secondunit.jobs.Job;
import secondunit.jobs.JobState;
import secondunit.jobs.Parent;
import secondunit.jobs.TakeIndex;
import secondunit.render.Outcome;
import secondunit.web.json.TakesJson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finished takes as they are shown: with their tags and what they come from.
record TakeView(TakeFiles files, TakeIndex index) {

    /// Empty for one that is not finished.
    Optional<TakesJson.Shown> shown(Job job) {
        return shown(List.of(job)).stream().findFirst();
    }

    List<TakesJson.Shown> shown(List<Job> jobs) {
        List<String> takes = jobs.stream().map(Job::take).toList();
        Map<String, List<String>> tags = index.tags(takes);
        Map<String, List<Parent>> parents = index.parents(takes);
        return jobs.stream().flatMap(job -> shown(job, tags, parents).stream()).toList();
    }

    private Optional<TakesJson.Shown> shown(
            Job job, Map<String, List<String>> tags, Map<String, List<Parent>> parents) {
        return job.state() instanceof JobState.Ended(var at, Outcome.Done(var take))
                ? Optional.of(
                        new TakesJson.Shown(
                                job,
                                take,
                                at,
                                files.hasDailies(job),
                                tags.getOrDefault(job.take(), List.of()),
                                parents.getOrDefault(job.take(), List.of())))
                : Optional.empty();
    }
}
