import type { Texts } from "../texts";

/** The texts of the room `context`. */
export const context: Texts["context"] = {};
