import { pinyin, polyphonic } from 'pinyin-pro';

/** One character of a searched text: as folded, with everything it may be spelled as. */
export interface Letter {
  readonly character: string;
  /** Pinyin without tones, ü as v; none for what is no Chinese character. */
  readonly readings: readonly string[];
  /** How many of the readings, from the front, are usual; the rest are rare ones. */
  readonly usual: number;
  /** One bit per letter a–z that it may begin with: what most comparisons end at. */
  readonly first: number;
}

const known = new Map<string, readonly string[]>();
const letters = new Map<string, Letter>();
const chinese = /\p{Script=Han}/u;

/** All readings of a polyphone, the commonest first; a table is looked up once per character. */
function readingsOf(character: string): readonly string[] {
  const found = known.get(character);
  if (found) return found;
  const all = chinese.test(character) ? (polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? []) : [];
  const readings = [...new Set(all.map(plain))].filter((reading) => reading !== '' && reading !== character);
  known.set(character, readings);
  return readings;
}

/** `inWord`: how the whole text makes it sound (重庆: chong); it counts as a usual reading beside the commonest one. */
function letterOf(character: string, inWord: string | undefined): Letter {
  const key = `${character}${inWord ?? ''}`;
  const found = letters.get(key);
  if (found) return found;
  const all = readingsOf(character);
  const usual = [...new Set([...(inWord !== undefined && all.length > 0 ? [inWord] : []), ...all.slice(0, 1)])];
  const readings = [...new Set([...usual, ...all])];
  const first = readings.reduce(addFirst, firstBit(character));
  const letter = { character, readings, usual: usual.length, first };
  letters.set(key, letter);
  return letter;
}

function addFirst(bits: number, reading: string): number {
  return bits | firstBit(reading);
}

/** The bit of the letter that a text begins with; 0 when it begins with none. */
export function firstBit(text: string): number {
  const place = text.charCodeAt(0) - 97;
  return place >= 0 && place < 26 ? 1 << place : 0;
}

function plain(reading: string): string {
  return reading
    .toLowerCase()
    .replaceAll('ü', 'v')
    .normalize('NFD')
    .replaceAll(/[^a-z]/gu, '');
}

export interface Spelled {
  readonly letters: readonly Letter[];
  /** Where each letter stands in the text. */
  readonly at: readonly number[];
}

/** Width and letter case made equal, white space out. */
export function spell(text: string): Spelled {
  const characters = [...text];
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const aligned = sounds.length === characters.length;
  const spelled: Letter[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const [index, character] of characters.entries()) {
    const folded = foldCharacter(character);
    if (folded !== '') {
      const sound = aligned ? plain(sounds[index] ?? '') : '';
      spelled.push(letterOf(folded, sound === '' ? undefined : sound));
      at.push(offset);
    }
    offset += character.length;
  }
  return { letters: spelled, at };
}

function foldCharacter(character: string): string {
  return character
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200d\ufeff]/gu, '')
    .toLowerCase();
}

/** What was typed, as it is compared. The apostrophe and spaces between syllables mean nothing. */
export function foldQuery(query: string): string {
  return [...query].map(foldCharacter).join('').replaceAll(/['’`]/gu, '').replaceAll('ü', 'v');
}
