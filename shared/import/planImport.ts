import { annexGroups } from '../annex/subjects.ts';
import { AppError } from '../error.ts';
import { fillPlainText } from '../fact/fillText.ts';
import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { isRecorded } from '../pack/column.ts';
import { applyEdits } from '../round/applyEdits.ts';
import type { RoundData } from '../round/roundData.ts';
import type { Edit } from '../store/change.ts';
import { checkSheet } from './checkSheet.ts';
import type { BodyRules } from './classifyRow.ts';
import { compareComputed } from './compareComputed.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type FoundTable, findTable } from './findTable.ts';
import { reportForms } from './forms/reportForms.ts';
import { type HeadTitles, headTitles } from './headTitles.ts';
import type { ImportContext, ImportOptions } from './importContext.ts';
import { type ImportedCells, nothingImported } from './importedCell.ts';
import { createReport } from './importReport.ts';
import { readLegend } from './legend.ts';
import { checkLayout, reportUnusedColumns } from './mapping/checkLayout.ts';
import type { ColumnMapping, ImportTarget } from './mapping/columnMapping.ts';
import { leafTitle } from './mapping/explainColumn.ts';
import { matters } from './mapping/mapColumns.ts';
import { reportMapping } from './mapping/reportMapping.ts';
import { type PageFacts, readPageFacts } from './pageFacts.ts';
import { planFindings } from './planFindings.ts';
import type { RawSheet } from './rawSheet.ts';
import { type Body, readBody } from './readBody.ts';
import { reportColours } from './reportColours.ts';
import { reportPeriod } from './reportPeriod.ts';
import { reportRepairs } from './reportRepairs.ts';
import { reportBeside, reportSheets } from './reportSheets.ts';
import { resolveSubjects, subjectIndexOf } from './resolveSubjects.ts';
import { rowWords } from './rowWords.ts';
import { settleUnstated } from './settleUnstated.ts';
import { namesTimeOf, titleTime } from './sheetTime.ts';
import { locateCells, placesOf, sideMapping } from './sourcePlaces.ts';
import type { SubjectIndex } from './subjectIndex.ts';
import { turnSheet } from './turnedSheet.ts';
import { type KnownNames, mostColumns, mostRows, withinBounds } from './understandSheet.ts';
import { verifyTotals } from './verifyTotals.ts';

export interface ImportPlan {
  /** What to store; empty when the file says nothing new. */
  readonly edits: readonly Edit[];
  /** Rows of the file that were matched with a subject, and recorded cells read in them. */
  readonly rows: number;
  readonly cells: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Lines printed under the table. */
  readonly notes: readonly string[];
  /** Title, period, unit of measure, notes and footer of the page; null when no sheet looks like the annex. */
  readonly page: PageFacts | null;
  /** Null when no sheet looks like the annex. */
  readonly mapping: ColumnMapping | null;
  readonly targets: readonly ImportTarget[];
  readonly imported: ImportedCells;
}

/** What of an import does not depend on the file: made ready before there is one, and good for several. */
export interface PreparedImport {
  readonly data: RoundData;
  readonly definition: AnnexDefinition;
  readonly titles: HeadTitles;
  readonly index: SubjectIndex;
}

/** @throws AppError `not-found` when the round has no such annex */
export function prepareImport(data: RoundData, annexId: string): PreparedImport {
  const definition = data.pack.annexes.find((annex) => annex.id === annexId);
  if (!definition) throw new AppError('not-found', '本轮次没有这个附件，没有导入。', { annexId });
  const known = headTitles(definition, (title) => (title.includes('{') ? fillPlainText(data, title) : title));
  const titles: HeadTitles = { ...known, timeOf: (title) => titleTime(title, data.round) };
  return { data, definition, titles, index: subjectIndexOf({ data, definition, titles }) };
}

/** planSteps in one go. */
export function planImport(
  data: RoundData,
  annexId: string,
  fileName: string,
  sheets: readonly RawSheet[],
  newId: () => string,
  options: ImportOptions = {},
): ImportPlan {
  const steps = planSteps(prepareImport(data, annexId), fileName, sheets, newId, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Plans the import of a file into one annex of a round: a dry run shows the plan, a real run stores its edits. It pauses
 * between its steps, so that whoever plans a big file can do something else meanwhile, or stop. The raw grid is understood as a table (findHead, readBody), its columns are those of the annex, its rows are matched with subjects
 * (resolveSubjects), its cells become values and problems (planFindings). A second import of the same file has no edits.
 *
 * @param newId makes an id for a new account, task, unit or problem
 * @throws AppError `invalid` when the layout names a sheet or column that there is
 *   none of; everything wrong with the file is a diagnostic
 */
export function* planSteps(
  prepared: PreparedImport,
  fileName: string,
  sheets: readonly RawSheet[],
  newId: () => string,
  options: ImportOptions = {},
): Generator<void, ImportPlan> {
  const { data, definition, titles } = prepared;
  const index = prepared.index.anew();
  checkLayout(titles, sheets, options.layout ?? {});
  const names = namesKnown(prepared, index);
  const checked = sheets.map((sheet) => checkSheet(sheet, titles));
  const form = { ...options, fileName, isOfRound: (texts: readonly string[]) => namesTimeOf(texts, data.round) };
  const found = findTable(titles, checked, names, form);
  if (!found) return refuseFile(definition, titles, fileName, sheets);
  const locate = placesOf(found, sheets);
  const report = createReport(fileName, locate);
  const context = createContext({ ...prepared, index, report, options, newId });
  yield;
  const body = readBody(found.grid, found.head, bodyRules(context, found, names, options));
  reportSheet(context, found, body, sheets);
  reportRepairs(context.report, found, found.checked);
  const page = readPageFacts(found.grid, found.head, body.notes);
  reportPeriod(report, page, data.round);
  const said = [page.title ?? '', ...page.lines, ...body.notes];
  reportColours(report, said);
  yield;
  const subjects = resolveSubjects(context, body);
  yield;
  const findings = yield* planFindings(context, subjects.rows, readLegend(said));
  const edits = [...subjects.edits, ...settleUnstated(context, subjects.rows, findings.edits)];
  verifyTotals(context, body);
  yield;
  compareComputed(context, () => applyEdits(data, edits), subjects.rows);
  const { counts, cells } = findings.imported;
  const imported = { counts, cells: locateCells(cells, found, locate), ...countSubjects(data, subjects.edits) };
  const read = { rows: subjects.rows.length, cells: findings.cells, notes: body.notes, page };
  const mapping = sideMapping(found.mapping, found);
  return { edits, ...read, diagnostics: report.diagnostics, mapping, targets: targetsOf(titles), imported };
}

/** Where the import makes the rows itself, what is known already must not change how the file is read. */
function namesKnown({ definition }: PreparedImport, index: SubjectIndex): KnownNames | null {
  if (definition.rows.from === 'accounts' || definition.rows.from === 'tasks') return null;
  return { knows: index.knows, may: createGuess(index), meant: (text: string) => meantBy(index, text) };
}

function bodyRules(
  { definition, titles, words }: ImportContext,
  { turn, forms }: Pick<FoundTable, 'turn' | 'forms'>,
  names: KnownNames | null,
  { layout }: ImportOptions,
): BodyRules {
  return {
    titles,
    words,
    namesAreSentences: definition.rows.from === 'tasks' || definition.rows.from === 'problems',
    isSubject: names ? names.knows : () => false,
    mayBeSubject: names ? names.may : () => false,
    namesAreKnown: names !== null,
    notData: new Set(turn || forms ? [] : layout?.notData),
  };
}

function targetsOf({ leaves }: HeadTitles): ImportTarget[] {
  return leaves.map((leaf) => ({ id: leaf.column.id, title: leafTitle(leaf), computed: !matters(leaf.column) }));
}

/** Names are looked up in so many cells, and no more, while it is not known yet which of them are names. */
const mostGuesses = 3000;

function createGuess(index: SubjectIndex): (text: string) => boolean {
  let left = mostGuesses;
  return (text) => {
    if (index.knows(text)) return true;
    if (text.length > 40 || !/\p{Script=Han}{2}/u.test(text) || left <= 0) return false;
    left -= 1;
    const match = index.meant(text.replace(/\s*\n\s*/gu, ''));
    return match?.kind === 'found' || match?.kind === 'likely';
  };
}

function meantBy(index: SubjectIndex, text: string): string | null {
  const match = index.meant(text);
  if (match?.kind === 'found') return match.subject.id;
  return match?.kind === 'likely' ? (match.only?.id ?? null) : null;
}

function countSubjects({ units, accounts, tasks }: RoundData, edits: readonly Edit[]) {
  const known = new Set([...units, ...accounts, ...tasks].map(({ id }) => id));
  const changed = edits.filter(({ id }) => known.has(id)).length;
  return { added: edits.length - changed, changed };
}

function createContext(parts: Omit<ImportContext, 'groups' | 'words'>): ImportContext {
  const groups = annexGroups(parts.data, parts.definition.rows);
  return { ...parts, groups, words: rowWords(parts.definition, groups) };
}

function refuseFile(
  definition: AnnexDefinition,
  titles: HeadTitles,
  fileName: string,
  sheets: readonly RawSheet[],
): ImportPlan {
  const sheet = sheets.length === 1 ? (sheets[0]?.name ?? null) : null;
  const report = createReport(fileName, (place) => ({ ...place, sheet }));
  if (sheets.some((sheet) => !withinBounds(sheet))) {
    const message = `表格太大：一张工作表最多 ${mostRows} 行、${mostColumns} 列。什么也没有导入。`;
    report.add('error', {}, message, '请删去表格以外的行和列，或分成几个文件导入。');
  } else if (sheets.some((sheet) => turnSheet(sheet, titles))) {
    const message = '这张表行列颠倒：事项竖排，单位横排，但横排的名称多数认不出。什么也没有导入。';
    report.add('error', {}, message, '如果确是这样，请在“列”里指定按行列颠倒读，或在 Excel、WPS 中转置后再导入。');
  } else {
    const expected = titles.leaves.filter(({ column }) => column.kind === 'name' || isRecorded(column));
    const wanted = expected.map(({ printed }) => `“${printed.join(' / ').replace(/\s+/gu, '')}”`).slice(0, 12);
    const message = `没有找到与“${definition.title.replace(/\{[^{}]*\}/gu, '…')}”相符的表头，什么也没有导入。`;
    report.add('error', {}, message, `表头应有这些列：${wanted.join('、')}。请核对选的附件和文件是否对应。`);
  }
  return {
    edits: [],
    rows: 0,
    cells: 0,
    diagnostics: report.diagnostics,
    notes: [],
    page: null,
    mapping: null,
    targets: targetsOf(titles),
    imported: nothingImported,
  };
}

function reportSheet(context: ImportContext, found: FoundTable, body: Body, sheets: readonly RawSheet[]): void {
  if (sheets.length > 1) reportSheets(context.report, found, sheets);
  if (found.forms) reportForms(context.report, found.forms, found.mapping, sheets);
  else if (found.mapping.turned) {
    const message = `这张表事项竖排、单位横排，按行列颠倒读入（${found.mapping.turned.reason}）。`;
    context.report.add('info', {}, message);
  }
  reportMapping(context.report, context.titles, found.mapping);
  reportUnusedColumns(context.report, found.mapping, context.options.layout ?? {});
  reportBeside(context.report, body.beside, found.head.top);
  if (body.outside) {
    const { from, to, text } = body.outside;
    const message = `第 ${from + 1}—${to + 1} 行（“${text.slice(0, 30)}”以下）不像本表的行，没有导入。`;
    context.report.add('warning', { row: from }, message, '如果其中有本附件的单位，请把它们移到表内再导入。');
  }
  for (const row of body.heads) {
    context.report.add('info', { row }, `第 ${row + 1} 行起另有一个表头，以下各行按它的列读入。`);
  }
  const [continued, ...alike] = body.continued;
  if (continued) {
    const message = `这一行没有写名称，只有文字，接在上一行之后读入${alike.length > 0 ? `（共 ${alike.length + 1} 行这样）` : ''}。`;
    context.report.add('warning', { row: continued.row, column: continued.column }, message, '请核对它属于上一行。');
  }
  reportParts(context, body);
  for (const stray of body.strays) {
    const message = `这一行“${stray.text.slice(0, 40)}”看不出是哪个对象，没有导入。`;
    context.report.add(
      'warning',
      { row: stray.row, column: stray.column },
      message,
      '如果是数据行，请补上名称；如果是说明，可不理会。',
    );
  }
}

/** What a row counts apart (其中：体育) is no unit's row. */
function reportParts({ report }: ImportContext, { totals }: Body): void {
  const [first, ...more] = totals.filter(({ kind, label }) => kind === 'figure' && label.includes('其中'));
  if (!first) return;
  const message = `“${first.label.trim()}”这样的行是上一行的其中数，没有导入（共 ${more.length + 1} 行）。`;
  report.add('info', { row: first.row }, message);
}
