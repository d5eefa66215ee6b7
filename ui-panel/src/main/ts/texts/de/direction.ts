import type { Texts } from "../texts";

/** The texts of the room `direction`. */
export const direction: Texts["direction"] = {};
