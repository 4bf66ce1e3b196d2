import type { AnnexGrid } from '../read/annexGrid.ts';
import type { RowSet } from './candidates.ts';
import type { Naming, NumberColumn } from './columnWords.ts';
import type { Operation } from './scene.ts';
import { subjectOf, unitsOf } from './unitColumns.ts';
import { itemsOf } from './valueWords.ts';
import type { Wording } from './wording.ts';

export const aggregates = ['rows', 'units', 'involved', 'some', 'none', 'sum', 'most', 'least', 'mean'] as const;
export type Aggregate = (typeof aggregates)[number] | Operation;

/** What a table answers to a query. */
export interface Answer {
  readonly rows: RowSet;
  readonly column: NumberColumn | null;
  readonly aggregate: Aggregate;
  /** Hundredths. */
  readonly value: number;
  /** Of what the column was named by. */
  readonly naming: Naming | null;
  /** The rows that a derived one compares these with. */
  readonly against: RowSet | null;
}

const counted = '家个名户所件条起处项宗例篇';

/** How many rows or units there are, where the number counts such. */
export function countsOf(rows: RowSet, wording: Wording, text: string): Answer[] {
  const { measure } = wording.quantity;
  const { annex } = rows;
  const subject = subjectOf(annex);
  const ask = (aggregate: Aggregate, value: number): Answer => ({
    rows,
    column: null,
    aggregate,
    value: value * 100,
    naming: null,
    against: null,
  });
  if (!counted.includes(measure) || !isAbout(annex, wording.unitNoun)) return [];
  const ofUnits = wording.unitNoun !== '' || '家所'.includes(measure);
  const plain = wording.unitNoun === '' && /^(?:中|的|)$/u.test(text.slice(...wording.after));
  // 优秀等次8个: a value of a short column stands beside the number.
  const stands = (start: number, end: number): boolean =>
    (plain && start >= wording.near[0] && end <= wording.near[1]) ||
    (start >= wording.after[0] && end <= wording.after[1]);
  const byValue =
    wording.unitNoun === '' &&
    rows.picks.some(({ aspect, start, end }) => isValue(annex, aspect) && stands(start, end));
  if (subject.ofUnits)
    return (ofUnits || byValue) && '家个名户所'.includes(measure) ? [ask('rows', rows.rows.length)] : [];
  const units =
    ofUnits && '家个'.includes(measure) && subject.unit !== null
      ? [ask('units', unitsOf(annex, rows.rows).length)]
      : [];
  const words = text.slice(wording.near[0], wording.after[1]);
  const named =
    subject.thing.length >= 2 &&
    (words.includes(subject.thing) || wording.unitNoun.includes(subject.thing) || isCalled(rows, wording, text));
  const things =
    named ||
    (byValue && measure !== '家') ||
    (wording.unitNoun === '' && rows.picks.length > 0 && isCountedBy(subject.thing, measure)) ||
    (subject.ledger && (wording.unitNoun === '' || measure !== '个') && measure !== '家');
  return [...units, ...(things ? [ask('rows', rows.rows.length)] : [])];
}

/** 任务 are counted by 项, 工单 by 件. */
function isCountedBy(thing: string, measure: string): boolean {
  if (measure === '项') return /任务|事项|指标|工作|项目/u.test(thing);
  if (measure === '件') return /事项|工单|诉求|申请|建议|提案|案件|来信|信访/u.test(thing);
  if (measure === '所') return /学校|医院|幼儿园|机构|院/u.test(thing);
  return measure === '条' && /问题|信息|留言|标题|意见/u.test(thing);
}

/** 3个领域 where the rows are of 试点领域: the number counts them, and no column. */
export function isCalled({ annex }: RowSet, { after }: Wording, text: string): boolean {
  const { thing } = subjectOf(annex);
  return thing.length >= 2 && text.slice(...after).startsWith(thing.slice(-2));
}

/** 30家网站 are not counted in a table of accounts, nor 医院 where none is spoken of. */
export function isAbout({ title, columns }: AnnexGrid, noun: string): boolean {
  const thing = /网站|账号|新媒体|公众号|学校|医院|幼儿园|企业/u.exec(noun)?.[0];
  return thing === undefined || title.includes(thing) || columns.some((column) => column.title.includes(thing));
}

function isValue(annex: AnnexGrid, aspect: string): boolean {
  const { columns } = annex;
  if (/^(?:bound|mean|change|group)/u.test(aspect)) return true;
  const column = columns[Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1)];
  return column !== undefined && (column.kind === 'category' || itemsOf(annex, column.index) !== null);
}
