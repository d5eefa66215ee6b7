import type { Rate } from "../time/timebase";

/** A sound's lowest and highest samples, -127 to 127, for points of so many samples each. */
export interface Waveform {
  readonly sampleRate: number;
  readonly samples: number;
  readonly samplesPerPoint: number;
  readonly min: readonly number[];
  readonly max: readonly number[];
}

export interface Column {
  readonly low: number;
  readonly high: number;
}

/** The samples that sound while so many frames show. */
export function samplesOf(frames: number, rate: Rate, sampleRate: number): number {
  return (frames * Number(rate.den) * sampleRate) / Number(rate.num);
}

/**
 * The sound in so many columns of a picture that is `frames` long, so that a column lies under the
 * frame that shows while it sounds. Where there is no sound any more a column is flat.
 */
export function columnsOf(wave: Waveform, width: number, frames: number, rate: Rate): readonly Column[] {
  const perColumn = samplesOf(frames, rate, wave.sampleRate) / width / wave.samplesPerPoint;
  return Array.from({ length: width }, (_, column) => {
    const from = Math.floor(column * perColumn);
    const to = Math.max(from + 1, Math.ceil((column + 1) * perColumn));
    return { low: Math.min(0, ...wave.min.slice(from, to)), high: Math.max(0, ...wave.max.slice(from, to)) };
  });
}
