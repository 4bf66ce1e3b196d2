import type { AnnexGrid } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { isOfPeriods } from '../rule/sumsShown.ts';
import type { RowSet } from './candidates.ts';
import type { Naming, NumberColumn } from './columnWords.ts';
import { goesOnCounting } from './listedThings.ts';
import type { Operation } from './scene.ts';
import { subjectOf, townsOver, unitsOf } from './unitColumns.ts';
import { itemsOf } from './valueWords.ts';
import type { Wording } from './wording.ts';

export const aggregates = [
  'rows',
  'units',
  'values',
  'involved',
  'some',
  'none',
  'sum',
  'most',
  'least',
  'mean',
] as const;
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

/** 137名务工人员, 1名信息员. */
const people = /^[^,;。、\d]{0,6}(?:人员|人|员|工人?|代表|学生|教师|群众|干部|职工|居民|村民|企业家|老人|儿童)/u;

const measures = '家个名户所席件条起处项宗例篇次场期份座块位笔批次部台套大类小类种';

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
  if (!measures.includes(measure) || !isAbout(annex, wording.unitNoun) || isOfPeriods(annex)) return [];
  if (measure === '名' && people.test(text.slice(wording.quantity.end)) && !people.test(subject.thing)) return [];
  const ofUnits = wording.unitNoun !== '' || '家所席'.includes(measure);
  const byValue = isBesideValue(rows, wording, text);
  const over = townsOver(annex, rows.rows, wording.unitNoun);
  if (over) return [ask('units', over.length)];
  if (subject.ofUnits)
    return (ofUnits || byValue || isHead(annex, text.slice(...wording.after))) && '家个名户所席'.includes(measure)
      ? [ask('rows', rows.rows.length)]
      : [];
  // 乡镇发现问题10个,部门28个: of what the sentence counts, and no more how many of whom.
  const goesOn = isBareBehind(wording, text) && goesOnCounting(annex, wording, text);
  const units =
    ofUnits && !goesOn && '家个所席'.includes(measure) && subject.unit !== null
      ? [ask('units', unitsOf(annex, rows.rows).length)]
      : [];
  // 14大类 of 食品大类.
  if (isOfHead(measure) && !subject.thing.endsWith(measure)) return units;
  const things = (byValue && measure !== '家') || countsThings(rows, wording, text, goesOn);
  return [...units, ...(things ? [ask('rows', rows.rows.length)] : [])];
}

function isOfHead(measure: string): boolean {
  return /.类$/u.test(measure);
}

function isBareBehind({ after }: Wording, text: string): boolean {
  return /^(?:中|的|)$/u.test(text.slice(...after));
}

/** 优秀等次8个: a value of a short column stands beside the number. */
function isBesideValue({ annex, fixed }: RowSet, wording: Wording, text: string): boolean {
  const { near, after, turn, unitNoun } = wording;
  if (unitNoun !== '') return false;
  const isBare = isBareBehind(wording, text);
  return fixed.some(
    ({ aspect, start, end }) =>
      isValue(annex, aspect) &&
      ((isBare && start >= near[0] && end <= near[1]) ||
        // 东片、中片分别有6个、5个: each stands before the row of numbers.
        (isBare && turn !== null && end <= turn.start) ||
        (start >= after[0] && end <= after[1])),
  );
}

/** Whether it counts what the rows are, by their name, what was left over before, or because each row is one. */
function countsThings(rows: RowSet, wording: Wording, text: string, goesOn: boolean): boolean {
  const { annex, picks, besides } = rows;
  const { quantity, unitNoun, near, after } = wording;
  const { measure } = quantity;
  const { thing, ledger } = subjectOf(annex);
  const words = text.slice(near[0], after[1]);
  const counted = thingCounted(annex, measure);
  if (isOfHead(measure) || (counted !== null && picks.length === 0 && words.includes(counted))) return true;
  const isNamed = words.includes(thing) || unitNoun.includes(thing) || isCalled(rows, wording, text);
  if (thing.length >= 2 && !(measure === '家' && isNamedTwice(annex)) && isNamed) return true;
  // 领导包案的3个,其余6个: what is left of the rows that a value parts.
  const isRest = measure !== '家' && (besides ?? []).some(({ aspect }) => isValue(annex, aspect));
  if (unitNoun === '' && (isRest || (picks.length > 0 && counted !== null))) return true;
  return (
    ledger && (unitNoun === '' || measure !== '个' || goesOn) && '个名户所件条起处项宗例篇笔批次'.includes(measure)
  );
}

/** 14个被申请人: units by the head of their column. */
function isHead({ columns, nameColumn }: AnnexGrid, after: string): boolean {
  const head = (columns[nameColumn]?.path.at(-1) ?? '').replace(/\(.*\)$|名称$/gu, '');
  return head.length >= 2 && after.startsWith(head);
}

/** A list of faults names a place for each of them: its rows are no places. */
const isNamedTwice: (annex: AnnexGrid) => boolean = readOnceOf(
  ({ rows }) => new Set(rows.map(({ name }) => name)).size * 10 < rows.length * 9,
);

/** What else than 个 a thing is counted by: 任务 by 项, 工单 by 件, 会议 by 次. */
const countedBy: Readonly<Record<string, RegExp>> = {
  家: /机构|企业|公司|商户|[商药饭酒超]店|医院|学校|银行|协会|场所|景区|市场|网站/u,
  项: /任务|事项|指标|工作|项目|工程|措施|政策/u,
  件: /事项|工单|诉求|申请|建议|提案|案件|来信|信访|文件|实事/u,
  所: /学校|医院|幼儿园|机构|院/u,
  条: /问题|信息|留言|标题|意见|隐患|线索|舆情|道路|河流/u,
  次: /会议|会$|培训|活动|检查|演练|督查|暗访|抽查|宣传|行动/u,
  场: /会议|会$|培训|活动|演练|讲座|发布|宣讲|招聘/u,
  期: /培训|公报|简报|专栏|节目|刊|班$/u,
  份: /文件|报告|问卷|协议|合同|方案|清单/u,
  起: /案件|事故|火灾|纠纷|违法|事件/u,
  处: /问题|隐患|点位|场所|工地|错误|错别字|断面/u,
  笔: /(?:账款|款项|欠款|资金|贷款|交易|捐赠|补贴|支出)(?!类|种)/u,
  座: /桥|水库|泵站|公厕|站$|厂$|塔/u,
  块: /屏|地块|牌/u,
  位: /代表|委员|人员|姓名|河长/u,
  名: /代表|委员|人员|姓名|河长|教师|干部/u,
  部: /法规|电梯|电话/u,
  类: /类别|类型|种类|类$|领域|事项|诉求/u,
  种: /类别|类型|种类|品种/u,
  台: /设备|终端|电梯|车辆/u,
};

/** What the rows are, by the head of the column that names them, or where that is bare by the title of the table; as far as it is so counted. */
function thingCounted(annex: AnnexGrid, measure: string): string | null {
  const { thing, unit } = subjectOf(annex);
  const called = thing.length >= 2 || unit === annex.nameColumn ? thing : annex.title;
  const own = countedBy[measure]?.exec(called)?.[0];
  // 重点核查账款情况表 beside 项目名称: the rows are what the title says is counted by 笔.
  const titled =
    measure === '笔' && !/类[别型]?$/u.test(thing) ? countedBy[measure]?.exec(annex.title)?.[0] : undefined;
  return own ?? titled ?? null;
}

/** 3个领域 where the rows are of 试点领域: the number counts them, and no column. */
export function isCalled({ annex }: RowSet, wording: Wording, text: string): boolean {
  const { thing } = subjectOf(annex);
  const isThing = thing.length >= 2 && text.slice(...wording.after).startsWith(thing.slice(-2));
  return isThing || kindsAmong(annex, wording, text) > 0;
}

/** 6类设施中, 居6类隐患之首, where the rows are of 设施类别: how long the word is for what all of them are kinds of. */
export function kindsAmong(annex: AnnexGrid, { quantity: { measure }, near, after }: Wording, text: string): number {
  const things = /^(.{2,})(?:类别|类型|种类|分类)$/u.exec(subjectOf(annex).thing)?.[1];
  if (things === undefined || !'类种项'.includes(measure) || /[这该述前后余他些]$/u.test(text.slice(...near))) return 0;
  const said = text.slice(...after);
  return said.startsWith(things) && /^(?:当?中|里|之[首末])/u.test(said.slice(things.length)) ? things.length : 0;
}

/** 30家网站 are not counted in a table of accounts, nor 医院 where none is spoken of. */
export function isAbout({ title, columns, rows }: AnnexGrid, noun: string): boolean {
  // 157个村 in a table of 乡镇 are those of a column.
  if (noun.endsWith('村') && !rows.some(({ name }) => name.endsWith('村'))) return false;
  const thing = /网站|账号|新媒体|公众号|学校|医院|幼儿园|企业/u.exec(noun)?.[0];
  if (thing === undefined || title.includes(thing) || columns.some((column) => column.title.includes(thing)))
    return true;
  // 4家企业 are companies among other units.
  return thing === '企业' && rows.some(({ name }) => /(?:公司|集团|银行)$/u.test(name));
}

function isValue(annex: AnnexGrid, aspect: string): boolean {
  const { columns } = annex;
  if (/^(?:bound|mean|change|group)/u.test(aspect)) return true;
  const column = columns[Number(/^column (\d+)$/u.exec(aspect)?.[1] ?? -1)];
  return column !== undefined && (column.kind === 'category' || itemsOf(annex, column.index) !== null);
}
