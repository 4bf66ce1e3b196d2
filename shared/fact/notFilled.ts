/** A stand-in that is seen at once in a draft: nothing may be missing from a bulletin silently. */
export const notFilled = '（未填）';
