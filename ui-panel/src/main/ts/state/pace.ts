/** How far a job was at an instant. */
export interface Sample {
  readonly at: number;
  readonly done: number;
}

const WINDOW_MILLIS = 10_000;

/** The samples of the last ten seconds, at least two, and the new one. */
export function sampled(samples: readonly Sample[], next: Sample): readonly Sample[] {
  const last = samples[samples.length - 1];
  if (last && next.done < last.done) {
    return [next];
  }
  const recent = samples.filter((sample, index) => index === samples.length - 1 || next.at - sample.at <= WINDOW_MILLIS);
  return [...recent, next];
}

/** Frames a second over the samples; null while that is not known. */
export function framesPerSecond(samples: readonly Sample[]): number | null {
  const first = samples[0];
  const last = samples[samples.length - 1];
  if (!first || !last || last.at <= first.at || last.done <= first.done) {
    return null;
  }
  return ((last.done - first.done) * 1000) / (last.at - first.at);
}
