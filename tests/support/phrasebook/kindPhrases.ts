import { type KindFacts, type KindRow, others } from './kinds.ts';
import { direction, name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { percent, surely } from './rounding.ts';
import { at, descending, sum } from './rows.ts';

const more = ({ now, before }: Omit<KindRow, 'name'>): number => now - before;
/** Without its sign; null where nothing has changed. */
const growth = (row: Omit<KindRow, 'name'>): string | null =>
  more(row) === 0 ? null : percent(Math.abs(more(row)), row.before);

/** Kinds of requests, their shares, and the month before. */
export const kindPhrases: Phrases<KindFacts> = {
  'the first three kinds, each with its share': ({ byNow, total }) => {
    const three = byNow.slice(0, 3).map((row) => ({ ...row, share: percent(row.now, total.now) }));
    return three.some(({ share }) => share === null)
      ? null
      : `按诉求类别分，${three.map((row) => `${row.name}类${number(row.now)}件，占${number(row.share ?? '')}%`).join('；')}。`;
  },
  'the three kinds with most together, and their share': ({ byNow, total }) => {
    const three = byNow.slice(0, 3);
    const now = sum(three, (row) => row.now);
    const share = percent(now, total.now);
    return share && three.every((row) => row.name !== others)
      ? `群众反映最集中的是${three.map((row) => row.name).join('、')}三类问题，共${number(now)}件，占受理总量的${number(share)}%。`
      : null;
  },
  'how many of a kind, and their growth': ({ rows }) => {
    const row = at(rows, 1);
    const rate = growth(row);
    return (
      rate && `${row.name}类诉求${number(row.now)}件，环比${direction(more(row) > 0, '增长', '下降')}${number(rate)}%。`
    );
  },
  'the kinds that grew, with their growth in brackets': ({ rows }) => {
    const grew = rows.filter((row) => more(row) > 0);
    const rates = grew.map(growth);
    return grew.length < 2 || rates.includes(null)
      ? null
      : `环比上升的有${grew.map((row, index) => `${row.name}（${number(rates[index] ?? '')}%）`).join('、')}${number(grew.length)}类。`;
  },
  'all of the month, its growth and the mean of a day': ({ total }) => {
    const [rate, daily] = [growth(total), surely(total.now / 30)];
    return (
      rate &&
      daily &&
      `9月份，12345热线共受理群众诉求${number(total.now)}件，环比${direction(more(total) > 0, '上升', '下降')}${number(rate)}%，日均${number(daily)}件。`
    );
  },
  'the kind that grew by most, and by how many': ({ rows }) => {
    const [first, second] = [at(descending(rows, more), 0), at(descending(rows, more), 1)];
    return more(first) > Math.max(0, more(second))
      ? `${name(first.name, second.name)}类增加最多，比8月份多${number(more(first))}件。`
      : null;
  },
  'how many are of no other kind, and their share': ({ rows, total }) => {
    const now = sum(
      rows.filter((row) => row.name === others),
      (row) => row.now,
    );
    const share = percent(now, total.now);
    return share && `${others}类${number(now)}件，占比${number(share)}%。`;
  },
  'how many more the first kind has than the second': ({ byNow }) => {
    const [first, second] = [at(byNow, 0), at(byNow, 1)];
    return `${first.name}类诉求量居首，比排在第二位的${second.name}类多${number(first.now - second.now)}件。`;
  },
};
