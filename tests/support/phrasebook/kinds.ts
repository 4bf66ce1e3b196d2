import type { Telling } from './phrase.ts';
import { descending, sum } from './rows.ts';
import { between, seeded } from './seeded.ts';

export interface KindRow {
  readonly name: string;
  readonly now: number;
  readonly before: number;
}

/** Kinds of requests in two months that stand beside each other: no two have the same number now. */
export interface KindFacts {
  readonly rows: readonly KindRow[];
  readonly byNow: readonly KindRow[];
  readonly total: Omit<KindRow, 'name'>;
}

/** What is left when all kinds are named. */
export const others = '其他';
const names = ['城市管理', '住房建设', '交通运输', '劳动保障', '教育医疗', '环境保护', others];

export function kindFacts(seed: number): KindFacts {
  const random = seeded(seed);
  const drawn = names.map((name) => {
    const now = between(random, 30, 420);
    return { name, now, before: Math.max(8, Math.round(now * (0.7 + random() * 0.6))) };
  });
  const used = new Set<number>();
  const rows = drawn.map((row): KindRow => {
    let { now } = row;
    while (used.has(now)) now += 1;
    used.add(now);
    return { ...row, now };
  });
  return {
    rows,
    byNow: descending(rows, ({ now }) => now),
    total: { now: sum(rows, ({ now }) => now), before: sum(rows, ({ before }) => before) },
  };
}

export function kindFrame({ rows, total }: KindFacts): Pick<Telling, 'before' | 'after'> {
  return {
    before: [
      '临江市人民政府办公室关于2025年9月份12345政务服务便民热线运行情况的通报',
      '各区县人民政府，市直有关单位：',
      '现将2025年9月份12345政务服务便民热线运行情况通报如下。',
      '一、运行情况',
    ],
    after: [
      '二、下步要求',
      '各承办单位要提高办理质量。',
      '附件：9月份诉求类别统计表',
      '临江市人民政府办公室',
      '2025年10月11日',
      '== 附件｜9月份诉求类别统计表',
      '诉求类别|9月|8月',
      ...[...rows, { name: '合计', ...total }].map(({ name, now, before }) => [name, now, before].join('|')),
    ],
  };
}
