package secondunit.videos;

import secondunit.jobs.Job;
import secondunit.render.TakeResult;

/// A completed video with its job and take.
record Made(VideoState state, Job job, TakeResult take) {}
