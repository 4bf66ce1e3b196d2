import { spell } from '../search/readings.ts';
import { lookAlikes, telling } from './institutions.ts';

/** Every text that is left when one character is taken out. */
export function shortened(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** How `printed` differs from `meant` by one character: a sentence's part. Null: by more, or so that another unit is meant. */
export function slipBetween(printed: string, meant: string): string | null {
  const { from, to, other } = differing(printed, meant);
  const wrong = printed.slice(from, to);
  const right = meant.slice(from, other);
  const moved = wrong.length === right.length && wrong.length > 1 && isMoved(wrong, right);
  if (moved) return printed.length >= 3 ? `字序不同：“${wrong}”应为“${right}”` : null;
  if ([...(wrong + right)].some((character) => telling.has(character)) && !alikeSomewhere(wrong, right)) return null;
  if (wrong.length === 1 && right.length === 1) return replaced(printed, from, wrong, right);
  if (wrong === '' && right.length === 1) return printed.length >= 3 ? `只差一个字：少了“${right}”` : null;
  if (right === '' && wrong.length === 1) return added(printed, from, wrong, meant);
  return null;
}

function isMoved(wrong: string, right: string): boolean {
  return wrong.slice(1) + wrong[0] === right || right.slice(1) + right[0] === wrong;
}

function differing(printed: string, meant: string): { from: number; to: number; other: number } {
  let from = 0;
  while (from < printed.length && from < meant.length && printed[from] === meant[from]) from += 1;
  let to = printed.length;
  let other = meant.length;
  while (to > from && other > from && printed[to - 1] === meant[other - 1]) {
    to -= 1;
    other -= 1;
  }
  return { from, to, other };
}

/** The last character says what kind of body it is: 局 for 馆 is no slip, 鎮 for 镇 is. */
function replaced(printed: string, at: number, wrong: string, right: string): string | null {
  const alike = alikeSomewhere(wrong, right);
  const ends = at >= printed.length - 1;
  if (!alike && (ends || printed.length < 4)) return null;
  return `只差一个字：“${wrong}”应为“${right}”${alike ? '（形近或音近）' : ''}`;
}

function added(printed: string, at: number, wrong: string, meant: string): string | null {
  const doubled = printed[at - 1] === wrong || printed[at + 1] === wrong;
  return doubled || meant.length >= 5 ? `只差一个字：多了“${wrong}”` : null;
}

function alikeSomewhere(a: string, b: string): boolean {
  if (a.length !== 1 || b.length !== 1) return false;
  if (telling.has(a) && telling.has(b)) return false;
  return lookAlikes.some((set) => set.includes(a) && set.includes(b)) || soundAlike(a, b);
}

const sounds = new Map<string, ReadonlySet<string>>();

function soundAlike(a: string, b: string): boolean {
  const others = soundsOf(b);
  return [...soundsOf(a)].some((sound) => others.has(sound));
}

/** Pinyin as many people speak it: zh = z, ing = in. */
function soundsOf(character: string): ReadonlySet<string> {
  const known = sounds.get(character);
  if (known) return known;
  const readings = spell(character).letters[0]?.readings ?? [];
  const plain = new Set(readings.map((reading) => reading.replace(/^([zcs])h/u, '$1').replace(/ng$/u, 'n')));
  sounds.set(character, plain);
  return plain;
}
