import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compose } from '#shared/phrase/compose.ts';
import { buildLexicon, parseVocabulary } from '#shared/phrase/lexicon.ts';
import { buildPinyinIndex, matchPinyin } from '#shared/search/pinyin.ts';

/** What one key in a search field costs among 6,000 names (goal ≤ 5 ms): the worst median of several queries, beside a bare scan. */
const places = ['嘉鱼', '千阳', '仁寿', '石泉', '咸安', '通山'];
const bureaus = ['财政局', '教育和体育局', '自然资源和规划局', '市场监督管理局', '退役军人事务局'];
const names = Array.from({ length: 6000 }, (_, at) => `${places[at % 6]}县${bureaus[at % 5]}第${at}所`);
const index = buildPinyinIndex(names);

const rows = ['s', 'sc', 'scjd', 'cai', '财政', 'zzzz', 'jyxczjd12'].map((query) => ({
  query,
  ours: median(() => matchPinyin(index, query)),
  bare: median(() => names.filter((name) => name.includes(query))),
}));
const worst = rows.reduce((a, b) => (b.ours > a.ours ? b : a));
console.log(
  `one key among ${names.length} names: worst "${worst.query}" ${worst.ours.toFixed(2)} ms (goal <= 5), ` +
    `${(worst.ours / worst.bare).toFixed(0)} x a bare scan for Chinese characters`,
);

const source = readFileSync(path.join(import.meta.dirname, '../../resources/vocabulary/inspection.txt'), 'utf8');
const lexicons = [buildLexicon('vocabulary', parseVocabulary(source))];
const row = 'bfxxgkbjsxybgxhyjlbqwwsd';
console.log(
  `one key in a row of ${row.length} letters made into words: ${median(() => compose(lexicons, row, 9)).toFixed(2)} ms (goal <= 5)`,
);

function median(act: () => unknown): number {
  act();
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[7] ?? Number.NaN;
}
