import { beforeAll, describe, expect, test } from 'vitest';
import { corpusFiles } from '../../bench/importCorpus/corpus.ts';
import { judge, type Verdict } from '../../bench/importCorpus/judge.ts';

/** The whole corpus: what `npm run bench:import` prints must not fall. */
let verdicts: readonly Verdict[] = [];

beforeAll(async () => {
  const all: Verdict[] = [];
  for (const file of corpusFiles()) all.push(await judge(file));
  verdicts = all;
}, 60_000);

describe('the corpus of damaged files', () => {
  test('is wide: at least 300 files over 90 kinds of damage', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(300);
    expect(new Set(verdicts.map(({ file }) => file.kind)).size).toBeGreaterThanOrEqual(90);
  });

  test('brings no wrong cell in without a word', () => {
    const silent = verdicts.filter((verdict) => verdict.silent.length > 0);
    expect(silent.map(({ file, silent: lines }) => `${file.name}: ${lines.slice(0, 3).join('; ')}`)).toEqual([]);
  });

  test('has 99.5 of 100 cells right', () => {
    const readable = verdicts.filter(({ file }) => !file.refusable);
    const cells = readable.reduce((sum, verdict) => sum + verdict.cells, 0);
    const right = readable.reduce((sum, verdict) => sum + verdict.right, 0);
    expect(right / cells).toBeGreaterThanOrEqual(0.995);
  });

  test('needs nobody for 9 of 10 files, and for 98 of 100 about which nobody has to be asked', () => {
    const readable = verdicts.filter(({ file }) => !file.refusable);
    const unaided = (of: readonly Verdict[]) => of.filter((verdict) => verdict.unaided).length / of.length;
    expect(unaided(readable)).toBeGreaterThanOrEqual(0.9);
    expect(unaided(readable.filter(({ file }) => file.mustFlag.length === 0))).toBeGreaterThanOrEqual(0.98);
  });

  test('is read whole where nothing is damaged', () => {
    const plain = verdicts.filter(({ file }) => file.kind === '原样');
    expect(plain.filter(({ unaided }) => !unaided).map(({ file }) => file.name)).toEqual([]);
  });
});
