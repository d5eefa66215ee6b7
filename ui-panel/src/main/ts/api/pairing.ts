import { api } from "./api";
import { Problem } from "./problem";

/** Why the panel may not go in. */
export type Locked = "none" | "pairing" | "tries" | "revoked";

/**
 * Swaps a pairing id in the page's address for a session, and takes it out of the address. Answers
 * null where the panel may go in; without an id that is for the event stream to tell.
 */
export async function enter(): Promise<Locked | null> {
  const address = new URL(location.href);
  const id = address.searchParams.get("pair");
  if (id === null) {
    return null;
  }
  address.searchParams.delete("pair");
  history.replaceState(null, "", address);
  const refused = await paired(id);
  return refused === null || (await hasSession()) ? null : refused;
}

async function paired(id: string): Promise<Locked | null> {
  try {
    await api.pair(id);
    return null;
  } catch (thrown) {
    const problem = Problem.from(thrown);
    if (problem.code === "too-many-tries") {
      return "tries";
    }
    if (problem.status === 401 || problem.status === 400) {
      return "pairing";
    }
    throw problem;
  }
}

/** Whether the browser's cookie is good; fails where the server does not answer. */
export async function hasSession(): Promise<boolean> {
  try {
    await api.session();
    return true;
  } catch (thrown) {
    const problem = Problem.from(thrown);
    if (problem.status === 401) {
      return false;
    }
    throw problem;
  }
}
