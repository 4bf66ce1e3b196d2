import type { Evidence } from '../round/evidence.ts';
import type { Round } from '../round/roundData.ts';

/** Without I, O, 0 and 1, which look like one another on paper. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Laptops number offline, so each numbers under a mark of its own, made from its name for life: 2022q2-K7F-0001. A number
 * once written on paper stays true after merging.
 */
export function numberPrefix({ year, quarter }: Pick<Round, 'year' | 'quarter'>, device: string): string {
  return `${year}${quarter === null ? '' : `q${quarter}`}-${deviceMark(device)}-`;
}

/** Three characters, the same for one device always (FNV-1a). */
function deviceMark(device: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < device.length; index += 1) {
    hash = Math.imul(hash ^ device.charCodeAt(index), 0x01000193) >>> 0;
  }
  return [0, 5, 10].map((shift) => alphabet[(hash >>> shift) & 31]).join('');
}

/** The next free numbers of a prefix; `taken` holds those of removed evidence as well, which are never given again. */
export function nextNumbers(prefix: string, taken: readonly string[], count: number): string[] {
  const last = taken
    .filter((number) => number.startsWith(prefix))
    .reduce((highest, number) => Math.max(highest, Number(number.slice(prefix.length)) || 0), 0);
  return Array.from({ length: count }, (_, index) => `${prefix}${String(last + index + 1).padStart(4, '0')}`);
}

/**
 * The numbers as shown, by id. Two copies of one workspace on one laptop may have given a number twice: of those the first by
 * id keeps it and the others get -2, -3 …, the same on every laptop.
 */
export function shownNumbers(list: readonly Pick<Evidence, 'id' | 'number'>[]): ReadonlyMap<string, string> {
  const given = new Map<string, number>();
  const shown = new Map<string, string>();
  for (const { id, number } of [...list].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const times = (given.get(number) ?? 0) + 1;
    given.set(number, times);
    shown.set(id, times === 1 ? number : `${number}-${times}`);
  }
  return shown;
}
