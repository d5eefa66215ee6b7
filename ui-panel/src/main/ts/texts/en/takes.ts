/** The texts of the room `takes`. */
export const takes = {};
