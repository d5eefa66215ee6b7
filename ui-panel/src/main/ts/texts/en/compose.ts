/** The texts of the room `compose`. */
export const compose = {};
