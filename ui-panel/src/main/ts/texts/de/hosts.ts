import type { Texts } from "../texts";

/** The texts of the room `hosts`. */
export const hosts: Texts["hosts"] = {};
