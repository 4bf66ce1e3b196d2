import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanText, looksDamaged } from '#shared/import/cleanText.ts';
import { damageCharacters, pinyin, spam } from '../../support/damagePage.ts';

const page = readFileSync(
  path.join(import.meta.dirname, '../../fixtures/golden/restored/001_xianning-2020q3.txt'),
  'utf8',
);
/** With a line of spam and dates without 年 or 月 besides. */
function damage(text: string): string {
  const dated = damageCharacters(text).replace('2019年12月', '201912月').replace('2020年7月20日', '2020年720日');
  const lines = dated.split('\n');
  lines.splice(4, 0, spam);
  return lines.join('\n');
}

describe('a damaged page', () => {
  it('is itself again, and every repair is listed', () => {
    const damaged = damage(page);
    const { text, removed } = cleanText(damaged);
    expect(text).toBe(page);
    const kinds = new Set(removed.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['date', 'pinyin', 'spam', 'traditional']);
    const annotations = damaged.match(/\(\p{Script=Latin}+\)/gu)?.filter((each) => pinyin.includes(each.slice(1, -1)));
    const listed = removed.filter(({ kind }) => kind === 'pinyin').flatMap(({ what }) => what.split(' '));
    expect(listed).toHaveLength(annotations?.length ?? 0);
    expect(removed.every(({ where, message }) => where > 0 && message.endsWith('。'))).toBe(true);
  });

  it('what cannot be made out is left, with a warning', () => {
    const { text, removed } = cleanText('日?qǐng)?bào)各單(dān)位');
    expect(text).toBe('日?qǐng)?bào)各单位');
    expect(removed.find(({ kind }) => kind === 'unreadable')).toMatchObject({ severity: 'warning', where: 1 });
  });

  it('a day that may be two stays as it is', () => {
    expect(cleanText('2020年111日').text).toBe('2020年111日');
  });
});

it.each(['000_jiayu-2023', '001_xianning-2020q3', '002_renshou-2022q2', '003_shiquan-2021', '004_qianyang-2022q2'])(
  'the sound page %s is not taken for a damaged one, and would not be changed',
  (name) => {
    const text = readFileSync(path.join(import.meta.dirname, `../../fixtures/golden/restored/${name}.txt`), 'utf8');
    expect(looksDamaged(text)).toBe(false);
    expect(cleanText(text)).toEqual({ text, removed: [] });
  },
);
