/** The marks of a fixture: what an edit is to make false in a sentence. */
export function number(value: number | string): string {
  return `«${value}»`;
}

export function name(right: string, wrong: string): string {
  return `‹name|${right}|${wrong}›`;
}

/** The word for up or for down, the other one being false. */
export function direction(up: boolean, upward: string, downward: string): string {
  return up ? `‹direction|${upward}|${downward}›` : `‹direction|${downward}|${upward}›`;
}
