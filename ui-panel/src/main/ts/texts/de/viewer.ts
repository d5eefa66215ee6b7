import type { Texts } from "../texts";

/** The texts of the room `viewer`. */
export const viewer: Texts["viewer"] = {};
