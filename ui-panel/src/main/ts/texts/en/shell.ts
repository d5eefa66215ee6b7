/** The texts of the room `shell`. */
export const shell = {};
