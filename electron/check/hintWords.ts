import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultWords, type HintWord, parseHintWords } from '#shared/consistency/form/words.ts';
import { decodeText } from '../read/decodeText.ts';
import { userDir } from '../userDir.ts';

const most = 2000;

/** The words that come with the program and those an office has written into check-words.txt of its settings, a pair a line. */
export function hintWords(folder = userDir()): readonly HintWord[] {
  let own: HintWord[] = [];
  try {
    own = parseHintWords(decodeText(readFileSync(path.join(folder, 'check-words.txt'))).text);
  } catch {
    // Nobody has to keep such a list.
  }
  return [...own.slice(0, most), ...defaultWords];
}
