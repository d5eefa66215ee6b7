import type { Texts } from "../texts";

/** The texts of the room `shell`. */
export const shell: Texts["shell"] = {};
