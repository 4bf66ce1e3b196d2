/** Bytes of an imported file that are kept with what was imported; of a larger one only its hash and name are. */
export const maxSource = 50_000_000;
