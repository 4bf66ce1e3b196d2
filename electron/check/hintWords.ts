import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HintWordList } from '#shared/consistency/form/hintWordList.ts';
import { defaultWords, type HintWord, parseHintWords } from '#shared/consistency/form/words.ts';
import { decodeText } from '../read/decodeText.ts';
import { refusal, Unreadable } from '../read/refusal.ts';
import { writeAtomically } from '../writeAtomically.ts';
import { loadBytes } from './loadBytes.ts';

const most = 2000;
const mostBytes = 500_000;
const names = { present: 'check-words.txt', previous: 'check-words.previous.txt' } as const;

/** The same list as long as the file says the same: what was found with it is known by it. */
let known: { readonly text: string; readonly words: readonly HintWord[] } | null = null;

/** The words that come with the program and those an office has written into check-words.txt of its settings, a pair a line. */
export function hintWords(userDir: string): readonly HintWord[] {
  const text = read(userDir, names.present) ?? '';
  if (known?.text === text) return known.words;
  const own = parseHintWords(text).slice(0, most);
  const words = [...own, ...defaultWords.filter(({ wrong }) => own.every((each) => each.wrong !== wrong))];
  // A word that an office writes beside itself is right here.
  known = { text, words: words.filter(({ wrong, right }) => wrong !== right) };
  return known.words;
}

export function hintWordList(userDir: string): HintWordList {
  return { text: read(userDir, names.present) ?? '', previous: read(userDir, names.previous) };
}

/** Keeps what was there before for one step back. On disk when it returns. */
export async function saveHintWords(userDir: string, text: string): Promise<HintWordList> {
  const before = hintWordList(userDir).text;
  mkdirSync(userDir, { recursive: true });
  if (before !== text) {
    await write(userDir, names.previous, before);
    await write(userDir, names.present, text);
  }
  return hintWordList(userDir);
}

/** Throws AppError `file` for what is no list of words. */
export function readWordFile(file: string): string {
  const name = path.basename(file);
  try {
    const bytes = loadBytes(file);
    if (bytes.length > mostBytes) throw new Unreadable('太大，不像词表，没有读取。请选择一行一对“错的 对的”的 txt。');
    return decodeText(bytes).text;
  } catch (cause) {
    throw refusal(name, cause);
  }
}

function write(userDir: string, name: string, text: string): Promise<string> {
  return writeAtomically(path.join(userDir, name), 'replace', (temporary) => writeFile(temporary, text));
}

function read(userDir: string, name: string): string | null {
  try {
    return decodeText(readFileSync(path.join(userDir, name))).text;
  } catch {
    // Nobody has to keep such a list.
    return null;
  }
}
