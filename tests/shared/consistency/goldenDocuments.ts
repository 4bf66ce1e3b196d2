import { gridOfSheet } from '#shared/consistency/read/blockDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import type { TextDocument } from '#shared/consistency/read/textDocument.ts';
import { golden } from '../../support/golden.ts';
import { grid } from '../import/grid.ts';

type Cell = string | number;
interface Bulletin {
  title: string;
  issuer: string;
  addressee: string;
  opening: string[];
  sections: { heading: string; runIn?: boolean; paragraphs: { text: string }[] }[];
  closing?: string[];
  signature: { issuer: string; date: string };
  attachments: { no: number | null; title: string }[];
}

export const goldenFolders = [
  'jiayu-2023',
  'xianning-2020q3',
  'renshou-2022q2',
  'shiquan-2021',
  'qianyang-2022q2',
] as const;

/** A published example as its Word file would be read: the text, and its annexes as sheets. */
export function goldenDocument(folder: (typeof goldenFolders)[number]): TextDocument {
  const sheets = sheetsOf[folder]().map(({ label, title, rows, notes = [] }) => {
    const found = gridOfSheet(grid(rows), label, title, notes);
    if (!found) throw new Error(title);
    return found;
  });
  if (folder === 'jiayu-2023') return readParagraphs([], sheets);
  const bulletin = golden<Bulletin>(`${folder}/bulletin.json`);
  return readParagraphs(paragraphsOf(bulletin, folder), sheets);
}

function paragraphsOf(bulletin: Bulletin, folder: string): string[] {
  const listed = bulletin.attachments.map(({ no, title }, at) => {
    const number = bulletin.attachments.length === 1 ? '' : `${no ?? at + 1}. `;
    return `${at === 0 ? '附件：' : ''}${number}${title}`;
  });
  return [
    bulletin.title,
    `${bulletin.addressee}：`,
    ...bulletin.opening,
    ...bulletin.sections.flatMap(({ heading, runIn, paragraphs }) => [
      ...(runIn ? [] : [heading]),
      ...paragraphs.map(({ text }) => text),
    ]),
    ...(bulletin.closing ?? []),
    // The 咸宁 paper has no 附件说明.
    ...(folder === 'xianning-2020q3' ? [] : listed),
    bulletin.signature.issuer,
    bulletin.signature.date,
  ];
}

interface Sheet {
  readonly label: string;
  readonly title: string;
  readonly rows: Cell[][];
  readonly notes?: string[];
}

const sheetsOf: Record<(typeof goldenFolders)[number], () => Sheet[]> = {
  'jiayu-2023': () =>
    [1, 2, 3, 4].map((number) => {
      const { title, items, rows } = golden<{
        title: string;
        items: { text: string }[];
        rows: { no: number; unit: string; values: string[] }[];
      }>(`jiayu-2023/annex${number}.json`);
      const head = ['序号', '单位', ...items.map(({ text }) => text)];
      return {
        label: `附件${number}`,
        title,
        rows: [head, ...rows.map(({ no, unit, values }) => [no, unit, ...values])],
      };
    }),
  'xianning-2020q3': () => [xianningSites(), xianningRegions(), xianningAccounts()],
  'renshou-2022q2': () => {
    const { title, columns, rows, notes } = golden<{
      title: string;
      columns: string[];
      notes: string[];
      rows: { no: number; unit: string; submitted: number; published: number }[];
    }>('renshou-2022q2/annex1.json');
    const body = rows.map(({ no, unit, submitted, published }) => [no, unit, submitted, published]);
    return [{ label: '附件', title, rows: [columns, ...body], notes }];
  },
  'shiquan-2021': () => {
    const { rows } = golden<{ rows: Record<string, string | number | string[]>[] }>('shiquan-2021/tasks.json');
    const head = [
      '序号',
      '一级指标',
      '二级指标',
      '三级指标',
      '四级指标',
      '主要任务',
      '采样方式',
      '责任单位',
      '完成时限',
    ];
    const keys = ['no', 'level1', 'level2', 'level3', 'level4', 'task', 'sampling', 'units', 'deadline'];
    const body = rows.map((row) =>
      keys.map((key) => (Array.isArray(row[key]) ? row[key].join('、') : (row[key] ?? ''))),
    );
    return [{ label: '附件', title: '石泉县2021年政务公开工作任务分解一览表', rows: [head, ...body] as Cell[][] }];
  },
  'qianyang-2022q2': () => [1, 2].map(qianyangScores).concat([3, 4].map(qianyangHotline)),
};

function xianningSites(): Sheet {
  const { title, columns, rows } = golden<{
    title: string;
    columns: string[];
    rows: { group: string; unit: string; problems: { text: string }[]; score: number; result: string }[];
  }>('xianning-2020q3/annex1.json');
  const body = rows.map(({ unit, problems, score, result }) => [
    unit,
    problems.map(({ text }) => text).join('\n'),
    score,
    result,
  ]);
  const grouped = body.flatMap((row, at) =>
    rows[at]?.group === rows[at - 1]?.group ? [row] : [[rows[at]?.group ?? '', '', '', ''], row],
  );
  return { label: '附件1', title, rows: [columns, ...grouped] };
}

function xianningRegions(): Sheet {
  type Row = { region: string; checked: number; failed: number; passRate: string };
  const { title, columns, rows, total } = golden<{ title: string; columns: string[]; rows: Row[]; total: Row }>(
    'xianning-2020q3/annex2.json',
  );
  const body = [...rows, total].map(({ region, checked, failed, passRate }) => [region, checked, failed, passRate]);
  return { label: '附件2', title, rows: [columns, ...body] };
}

function xianningAccounts(): Sheet {
  type Row = {
    region: string;
    account: string;
    sponsor: string;
    platform: string;
    problem: string;
    period: { from: string; to: string } | null;
  };
  const { title, rows } = golden<{ title: string; rows: Row[] }>('xianning-2020q3/annex3.json');
  const head = ['市直/县市区', '政务新媒体名称', '主办单位', '类型', '存在的问题(括号内为无更新时间段)', '是否备案'];
  const body = rows.map(({ region, account, sponsor, platform, problem, period }) => [
    region,
    account,
    sponsor,
    platform,
    period ? `${problem}(${period.from}-${period.to})` : problem,
    '',
  ]);
  return { label: '附件3', title, rows: [head, ...body] };
}

function qianyangScores(number: number): Sheet {
  const { title, headRaw, columns, rows } = golden<{
    title: string;
    headRaw: string[];
    columns: string[];
    rows: { unit: string; base: number; adjustments: Record<string, number | null>; subtotal: number; rank: number }[];
  }>(`qianyang-2022q2/annex${number}.json`);
  const [first = '', base = '', group = '', subtotal = '', rank = ''] = headRaw;
  const head = [first, base, group, ...columns.slice(1).map(() => ''), subtotal, rank];
  const body = rows.map((row) => [
    row.unit,
    row.base,
    ...columns.map((name) => row.adjustments[name] ?? ''),
    row.subtotal,
    row.rank,
  ]);
  return { label: `附件${number}`, title, rows: [head, ['', '', ...columns, '', ''], ...body] };
}

function qianyangHotline(number: number): Sheet {
  const { title, columns, rows } = golden<{
    title: string;
    columns?: string[];
    rows: {
      no: number;
      unit: string;
      handled: number;
      onTime: number;
      overdue: number;
      returned: number;
      onTimeRate: string;
    }[];
  }>(`qianyang-2022q2/annex${number}.json`);
  const head = columns ?? ['序号', '承办单位', '承办件', '按期办结件', '超时办结件', '返工件', '按期办结率'];
  const body = rows.map((row) => [
    row.no,
    row.unit,
    row.handled,
    row.onTime,
    row.overdue,
    row.returned,
    row.onTimeRate,
  ]);
  return { label: `附件${number}`, title, rows: [head, ...body], notes: ['(截至2022年6月30日)'] };
}
