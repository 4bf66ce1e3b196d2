import { readGolden, readRestored, type TypedSheet } from './typedSheet.ts';

interface Site {
  readonly group: string;
  readonly unit: string;
  readonly problems: readonly { readonly text: string }[];
  readonly score: number;
  readonly result: string;
}
interface Account {
  readonly region: string;
  readonly account: string;
  readonly sponsor: string;
  readonly platform: string;
  readonly problem: string;
  readonly pass: boolean;
}

export function xianningSheets(): TypedSheet[] {
  return [accounts(), websites(), figures()];
}

function websites(): TypedSheet {
  const { title, rows }: { title: string; rows: Site[] } = readGolden('xianning-2020q3/annex1.json');
  return {
    annex: 'websites',
    file: `附件1 ${title}`,
    title,
    head: [['单位名称', null, '抽查发现的突出问题', '得分', '结果']],
    rows: rows.map(({ group, unit, problems, score, result }) => [
      group,
      unit,
      problems.map(({ text }) => text).join('\n') || null,
      score,
      result,
    ]),
    merges: [
      [0, 0, 0, 1],
      ...runs(rows.map(({ group }) => group)).map(([from, to]) => [from + 1, 0, to + 1, 0] as const),
    ],
    widths: [8, 24, 90, 8, 8],
  };
}

function accounts(): TypedSheet {
  const { title, rows }: { title: string; rows: Account[] } = readGolden('xianning-2020q3/annex3.json');
  const printed = printedProblems();
  const texts = rows.map(({ pass, problem }) => (pass ? problem : (printed.shift() ?? '')));
  return {
    annex: 'accounts',
    file: `附件3 ${title}`,
    title,
    head: [['市直/县市区', '政务新媒体名称', '主办单位', '类型', '存在的问题\n(括号内为无更新时间段)', '是否备案']],
    rows: rows.map(({ region, account, sponsor, platform }, index) => [
      region,
      account,
      sponsor,
      platform,
      texts[index] ?? '',
      null,
    ]),
    merges: runs(rows.map(({ region }) => region)).map(([from, to]) => [from + 1, 0, to + 1, 0]),
    widths: [12, 30, 34, 8, 48, 10],
  };
}

/** The problems of annex 3 with their brackets, as printed and in order. */
function printedProblems(): string[] {
  const text = readRestored('001_xianning-2020q3.txt');
  const annex = text.slice(text.indexOf('附件3')).replace(/\s+/g, '');
  return annex.match(/(?:监测时间点前2周内无更新|检测点内前两周未更新)\([^)]*\)/g) ?? [];
}

/** The figures of the body that no annex shows. */
function figures(): TypedSheet {
  return {
    annex: 'figures',
    file: '其他数据',
    title: '其他数据',
    head: [['序号', '项目', '数量']],
    rows: [
      [1, '专场数据清洗培训', 10],
      [2, '数据清洗', 69378],
      [3, '各类信息补录', 3431],
      [4, '推送至省统一资源库', 400485],
    ],
    widths: [6, 30, 12],
  };
}

/** First and last index of each run of equal values. */
export function runs(values: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (last && values[index - 1] === value) last[1] = index;
    else found.push([index, index]);
  });
  return found;
}
