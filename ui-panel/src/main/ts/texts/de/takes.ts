import type { Texts } from "../texts";

/** The texts of the room `takes`. */
export const takes: Texts["takes"] = {};
