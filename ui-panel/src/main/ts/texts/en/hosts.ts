/** The texts of the room `hosts`. */
export const hosts = {};
