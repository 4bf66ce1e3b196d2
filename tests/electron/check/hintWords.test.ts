import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hintWords } from '#electron/check/hintWords.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

test('an office adds its own words to those that come with the program', () => {
  const folder = temporaryFolder();
  const own = hintWords(folder).length;
  writeFileSync(path.join(folder, 'check-words.txt'), '# 本县地名\n清合县 清河县\n');
  expect(hintWords(folder)[0]).toEqual({ wrong: '清合县', right: '清河县' });
  expect(hintWords(folder).length).toBe(own + 1);
});
