import type { Texts } from "../texts";

/** The texts of the room `compose`. */
export const compose: Texts["compose"] = {};
