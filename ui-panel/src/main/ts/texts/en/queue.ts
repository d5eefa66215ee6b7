/** The texts of the room `queue`. */
export const queue = {};
