import { countsIn } from '../claim/counts.ts';
import { type NameList, nameListsIn } from '../claim/nameLists.ts';
import type { RowNames } from '../claim/rowNames.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { isExcepted } from '../notedExceptions.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { coreOf } from './columnCore.ts';
import { type Condition, goodCondition, phraseConditions, valueConditions } from './conditions.ts';
import { printRate } from './printedRate.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';
import { isTown } from './subsets.ts';
import { thresholdsOf } from './thresholds.ts';

/** 既有超期、办结率又低于90%: neither of the two alone says who they are. */
export function isOfBoth(text: string): boolean {
  return /既[^;。]{2,20}又/u.test(text);
}

interface Reading {
  readonly names: RowNames;
  readonly named: readonly GridRow[];
  readonly condition: Condition;
  readonly fitting: readonly GridRow[];
}

/** For a list of names: the condition over an annex's columns that the sentence's words point to, and who meets it. */
export function checkMeaning(document: TextDocument, sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  return nameListsIn(sentence.text).flatMap((list) => {
    if (isOfBoth(sentence.text)) return [];
    // 超过60天的还有甲、乙2个: besides those that were named before.
    if (/(?:还|另|也)(?:有|包括|是)$/u.test(sentence.text.slice(0, list.start))) return [];
    const readings = rowNames.flatMap((names) => readingsOf(sentence, list, names));
    if (readings.length === 0 || readings.some((reading) => agrees(list, reading))) return [];
    const [best] = [...readings].sort((a, b) => Number(b.condition.plain) - Number(a.condition.plain));
    return best ? differences(document, sentence, list, best) : [];
  });
}

function readingsOf(sentence: Sentence, list: NameList, names: RowNames): Reading[] {
  if (!names.once) return [];
  const { annex } = names;
  const found = list.names.map((name) => names.rowsOf(name)[0]);
  const named = found.flatMap((row) => row ?? []);
  if (named.length < 2 || named.length * 5 < list.names.length * 4) return [];
  // 95分以上的9个,其中甲、乙2家未扣分: of some of those.
  const isOfSome = /^.{0,2}其中/u.test(sentence.text.slice(Math.max(0, list.start - 2), list.start + 2));
  const outside = (isOfSome ? '' : sentence.text.slice(0, list.start)) + sentence.text.slice(list.end);
  const thresholds = thresholdsOf(annex, outside).filter(({ fits }) => named.filter(fits).length * 2 > named.length);
  const values = valueConditions(annex, list.predicate, named, said(list));
  const wellOff = goodCondition(annex, list.predicate, named);
  const conditions =
    thresholds.length > 0
      ? thresholds
      : values.length > 0
        ? values
        : wellOff
          ? [wellOff]
          : phraseConditions(annex, list.predicate, named);
  // 其他 is no name that a list would tell.
  const listed = annex.rows.filter(({ name }) => !/^其[他它]/u.test(name));
  const before = isOfSome ? rowsListedBefore(sentence, list, names) : [];
  const counted = rowsCounted(before.length > 0 ? before : listed, sentence.text.slice(list.count.end));
  // 中心卫生院3家知晓率不到75%: its kind alone is not all that is said of them.
  const isMore = thresholds.length === 0 && (compares.test(sentence.text) || (isOfSome && before.length === 0));
  return conditions.map((each) => {
    const condition = isMore ? { ...each, plain: false } : each;
    return { names, named, condition, fitting: counted.filter(condition.fits) };
  });
}

/** 甲、乙、丙、丁4家配备专人,其中甲、乙2家评为优秀: whose part it is. */
function rowsListedBefore({ text }: Sentence, list: NameList, names: RowNames): GridRow[] {
  const whole = nameListsIn(text).findLast(({ end }) => end <= list.start);
  return whole?.names.flatMap((name) => names.rowsOf(name)[0] ?? []) ?? [];
}

const compares = /[高低大小多少优]于|超过|不[足满到]|未[达满]|以[上下]|[最前后末]/u;

/** 2个乡镇 counts towns only, whoever else is like them; 3个部门 all others. */
function rowsCounted(rows: readonly GridRow[], after: string): readonly GridRow[] {
  if (/^(?:乡镇|镇|乡|街道)/u.test(after)) return rows.filter(({ name }) => isTown(name));
  return /^(?:[县市区]直|[县市区]级)?部门/u.test(after) ? rows.filter(({ name }) => !isTown(name)) : rows;
}

function said(list: NameList): number {
  return list.count.value / 100;
}

function agrees(list: NameList, { named, fitting, condition }: Reading): boolean {
  const judged = fitting.filter((row) => !isLeftOut(row));
  return [fitting.length, judged.length].includes(said(list)) && named.every(condition.fits);
}

/** 不参与评定 in a column of its results. */
export function isLeftOut({ cells }: GridRow): boolean {
  return cells.some(({ folded }) => /^(?:不参[与加]|不纳入|免予?)/u.test(folded));
}

function differences(document: TextDocument, sentence: Sentence, list: NameList, reading: Reading): Discrepancy[] {
  const { named, fitting, condition, names } = reading;
  const annex = nameOfAnnex(names.annex);
  const whole = said(list) <= list.names.length;
  const left = whole ? fitting.filter((row) => !named.includes(row)) : [];
  const missing = left.filter((row) => !isExcepted(names.annex.notes, row.name));
  const tooMany = named.filter((row) => !condition.fits(row));
  const excepted = left.length - missing.length;
  if (excepted > 0 && missing.length + tooMany.length === 0 && said(list) === fitting.length - excepted) return [];
  const organiser = missing.filter((row) => isOrganiser(row.name, document.issuer));
  const excused =
    organiser.length === missing.length &&
    organiser.length > 0 &&
    tooMany.length === 0 &&
    said(list) === fitting.length - organiser.length;
  const measure = list.count.measure;
  const who = [
    ...(missing.length > 0 ? [`没有列出${listed(missing)}`] : []),
    ...(tooMany.length > 0 ? [`列出的${listed(tooMany)}不符合`] : []),
  ].join('，');
  const end = excused ? '这是通报的发文机关，如果不参加考核，请在附件注明。' : '请核对数目和名单。';
  const message = `${annex}里${condition.say}的有 ${fitting.length} ${measure}，文中写作 ${said(list)} ${measure}${who === '' ? '' : `：${who}`}。${end}`;
  // Where more are like them than are named, the sentence speaks of some by words that were not understood.
  const some = isSelection(sentence) || missing.length > named.length;
  const severity = !excused && condition.plain && !some ? 'error' : 'doubt';
  const rows = [...missing, ...tooMany];
  const claim = {
    severity,
    rule: excused ? 'organiser-left-out' : 'names-by-meaning',
    claimed: `${said(list)}${measure}`,
    found: `${fitting.length}${measure}`,
    message,
  } as const;
  const first = inText(sentence, list.start, list.end, {
    ...claim,
    rows: (rows.length > 0 ? rows : fitting).map((row) => rowPlace(names.annex, row)),
  });
  return [first, ...(excused || said(list) === fitting.length ? [] : ratesOf(sentence, list, reading, severity))];
}

/** 占比 of a count that the annex does not bear out falls with it. */
function ratesOf(
  sentence: Sentence,
  list: NameList,
  { fitting, names, condition }: Reading,
  severity: 'error' | 'doubt',
): Discrepancy[] {
  const all = names.annex.rows.length;
  return countsIn(sentence.text.slice(0)).flatMap((rate): Discrepancy[] => {
    if (
      rate.measure !== '%' ||
      rate.bound !== null ||
      rate.start < list.end ||
      !/占比?|比例|率/u.test(rate.before) ||
      /均|都/u.test(rate.before) ||
      isOfColumn(rate.before, names.annex)
    )
      return [];
    const right = printRate(fitting.length, all, rate.decimals);
    const printed = `${rate.value / 100}%`;
    if (right === printed) return [];
    const message = `${nameOfAnnex(names.annex)}里${condition.say}的有 ${fitting.length}，占 ${all} 的 ${right}，文中写作 ${printed}。`;
    return [
      inText(sentence, rate.start, rate.end, {
        severity,
        rule: 'rate-by-meaning',
        claimed: printed,
        found: right,
        message,
      }),
    ];
  });
}

/** 甲、乙2家完成率低于75%: what each of them has, and not how many of all they are. */
function isOfColumn(words: string, { columns }: AnnexGrid): boolean {
  return columns.some(
    (column) => column.kind === 'percent' && coreOf(column).length > 2 && words.includes(coreOf(column)),
  );
}

function listed(rows: readonly GridRow[]): string {
  const names = rows.map(({ name }) => name);
  return names.length > 8 ? `${names.slice(0, 8).join('、')}等${names.length}个` : names.join('、');
}

/** 县政府办 is the 仁寿县人民政府办公室 that issues the paper. */
export function isOrganiser(name: string, issuer: string): boolean {
  const core = (text: string): string =>
    text
      .replace(/人民政府/u, '政府')
      .replace(/办公室$/u, '办')
      .replace(/^.*?(?=政府)/u, '');
  return issuer !== '' && /政府办/u.test(core(name)) && core(name) === core(issuer);
}

/** 如, 例如, 比较突出: named as examples. */
function isSelection({ text }: Sentence): boolean {
  return /(?:^|[,:])(?:如|例如|比如|特别是|尤其)|突出|典型|为例/u.test(text);
}
