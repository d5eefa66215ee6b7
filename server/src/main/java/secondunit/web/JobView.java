package secondunit.web;

import secondunit.jobs.Job;
import secondunit.jobs.Queue;
import secondunit.jobs.Start;
import secondunit.web.json.JobJson;

/// Jobs as they are shown: with what they wait for and which of their pictures there are.
record JobView(TakeFiles files, Queue queue) {

    JobJson.Shown shown(Job job) {
        Start start = queue.start(job.take()).orElse(Start.ANY_TIME);
        return new JobJson.Shown(
                job,
                start,
                queue.kept(job.take()),
                files.held(job).isPresent(),
                files.preview(job).isPresent());
    }
}
