import type { Texts } from "../texts";

/** The texts of the room `queue`. */
export const queue: Texts["queue"] = {};
