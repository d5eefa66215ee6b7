const PATIENCE_MILLIS = 120_000;

/** What the server makes when it is first asked for; null where it cannot be made, or nobody waits any more. */
export async function made(address: string, signal: AbortSignal, headers: Readonly<Record<string, string>> = {}): Promise<Response | null> {
  const until = Date.now() + PATIENCE_MILLIS;
  while (!signal.aborted && Date.now() < until) {
    const answer = await fetch(address, { signal, headers }).catch(() => null);
    if (answer === null || !answer.ok) {
      return null;
    }
    if (answer.status !== 202) {
      return answer;
    }
    await new Promise((again) => setTimeout(again, 1000 * Number(answer.headers.get("Retry-After") ?? 1)));
  }
  return null;
}

/** The same as a picture. */
export async function madePicture(address: string, signal: AbortSignal): Promise<ImageBitmap | null> {
  const blob = await (await made(address, signal))?.blob().catch(() => null);
  return blob ? createImageBitmap(blob).catch(() => null) : null;
}

/** Waits for one thing at a time: a new address gives the old one up. */
export class Awaiting {
  private over = new AbortController();

  /** The signal for what is begun now. */
  next(): AbortSignal {
    this.over.abort();
    this.over = new AbortController();
    return this.over.signal;
  }

  stop(): void {
    this.over.abort();
  }
}
