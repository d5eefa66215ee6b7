/** The texts of the room `viewer`. */
export const viewer = {};
