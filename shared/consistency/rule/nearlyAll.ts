/** How many rows must be as a note, a sum or another table has it, and how many to each that is not. */
const toEachWrong = 4;

/** What holds in nearly all rows that can be held to it is meant: the few others are wrong. */
export function holdsInNearlyAll(right: number, wrong: number): boolean {
  return right >= toEachWrong * Math.max(1, wrong);
}
