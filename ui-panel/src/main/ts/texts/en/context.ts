/** The texts of the room `context`. */
export const context = {};
