/** The texts of the room `direction`. */
export const direction = {};
