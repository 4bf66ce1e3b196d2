import { readBytes } from '#electron/read/readBytes.ts';
import { isPeriod, type Value } from '#shared/annex/value.ts';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import { type ImportPlan, planImport } from '#shared/import/planImport.ts';
import { columnLetter } from '#shared/import/rawGrid.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { leafColumns } from '#shared/pack/column.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import type { CorpusFile, TruthCell } from './corpusFile.ts';
import { emptyRound, readPack } from './packs.ts';
import { annexOf, problemMark } from './sources.ts';

export interface Verdict {
  readonly file: CorpusFile;
  readonly cells: number;
  readonly right: number;
  /** Wrong, missing or invented cells that no diagnostic names. */
  readonly silent: readonly string[];
  readonly flagged: readonly string[];
  /** Everything came in right and nobody is asked anything. */
  readonly unaided: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly milliseconds: number;
}

/** What the round says in each row and column of an annex, in words that both sides of the comparison use. */
export type Said = ReadonlyMap<string, ReadonlyMap<string, string>>;

export async function judge(file: CorpusFile): Promise<Verdict> {
  const bytes = await file.bytes();
  const start = performance.now();
  const empty = emptyRound(file.pack);
  const data = file.prepare?.(empty) ?? empty;
  const read = readWhole(bytes, file);
  let ids = 0;
  const plan = read.sheets ? planImport(data, file.annexId, file.name, read.sheets, () => `n${++ids}`) : null;
  const milliseconds = performance.now() - start;
  const diagnostics = [...read.diagnostics, ...(plan?.diagnostics ?? [])];
  const said = sayings(applyEdits(data, plan?.edits ?? []), file.annexId);
  return { ...compare(file, said, diagnostics, plan), file, diagnostics, milliseconds };
}

function readWhole(bytes: Buffer, file: CorpusFile): { sheets: RawSheet[] | null; diagnostics: Diagnostic[] } {
  try {
    const sheets = readBytes(bytes, file.name);
    const diagnostics = sheets.flatMap(({ name, remarks = [] }) =>
      remarks.map(
        ({ severity, row, column, message }): Diagnostic => ({
          severity,
          file: file.name,
          sheet: name,
          row: row === null ? null : row + 1,
          column: column === null ? null : columnLetter(column),
          subject: null,
          message,
          suggestion: null,
        }),
      ),
    );
    return { sheets, diagnostics };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const base = { file: file.name, sheet: null, row: null, column: null, subject: null, suggestion: null };
    return { sheets: null, diagnostics: [{ ...base, severity: 'error', message }] };
  }
}

function compare(file: CorpusFile, said: Said, diagnostics: readonly Diagnostic[], plan: ImportPlan | null) {
  const asked = diagnostics.filter(({ severity }) => severity !== 'info');
  const silent: string[] = [];
  const flagged: string[] = [];
  let cells = 0;
  let right = 0;
  const titles = new Map(
    leafColumns(annexOf(readPack(file.pack), file.annexId).columns).map(({ id, title }) => [
      id,
      title.replace(/\s+/gu, ''),
    ]),
  );
  const isNamed = (cell: TruthCell) =>
    asked.some((each) => names(each, cell) || namesColumn(each, titles.get(cell.column) ?? ''));
  const wrong = (text: string, named: boolean) => (named ? flagged : silent).push(text);
  for (const { key, row: own = null, cells: expected } of file.truth) {
    const found = said.get(key);
    for (const cell of expected) {
      cells += 1;
      const value = found?.get(cell.column) ?? '';
      if (value === cell.value) right += 1;
      else wrong(`${key}·${cell.column}: “${cell.value}” → “${value}”`, isNamed(cell));
    }
    for (const [column, value] of found ?? []) {
      if (value === '' || expected.some((cell) => cell.column === column)) continue;
      const row = expected[0]?.row ?? own;
      const place = { column, value, row, at: null, sheet: expected[0]?.sheet ?? '' };
      wrong(
        `${key}·${column}: “” → “${value}”`,
        asked.some((each) => names(each, place)),
      );
    }
  }
  const expected = new Set(file.truth.map(({ key }) => key));
  for (const [key, found] of said) {
    const values = [...found.values()].filter((value) => value !== '');
    if (!expected.has(key) && values.length > 0) silent.push(`${key}: 多出 ${values.join('、')}`);
  }
  for (const { sheet, row } of file.mustFlag) {
    const named = asked.some((each) => each.row === null || (each.row === row + 1 && sameSheet(each, sheet)));
    if (!named) silent.push(`第 ${row + 1} 行没有提示`);
  }
  const { period, unit, notes } = file.about ?? {};
  for (const wanted of [period, unit, ...(notes ?? [])]) {
    if (wanted !== undefined && !keptWords(plan).includes(wanted)) silent.push(`没有保留“${wanted}”`);
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const unaided = right === cells && silent.length === 0 && flagged.length === 0 && errors === 0;
  return { cells, right, silent, flagged, unaided };
}

function keptWords(plan: ImportPlan | null): string[] {
  if (!plan) return [];
  const { page } = plan;
  return page ? [page.period ?? '', page.unit ?? '', ...page.notes, ...page.footer] : [];
}

function sameSheet(diagnostic: Diagnostic, sheet: string): boolean {
  return diagnostic.sheet === null || sheet === '' || diagnostic.sheet === sheet;
}

/** A column of the annex that the file does not have is named by its title: none of its cells came in. */
function namesColumn({ message }: Diagnostic, title: string): boolean {
  return title !== '' && message.startsWith('文件中没有找到这些列') && message.includes(title);
}

/** A diagnostic names a cell by its row or its column, or says something of the whole file. */
function names(diagnostic: Diagnostic, cell: TruthCell): boolean {
  if (!sameSheet(diagnostic, cell.sheet)) return false;
  if (diagnostic.row === null) return diagnostic.severity === 'error';
  const letter = cell.at === null ? null : columnLetter(cell.at);
  if (diagnostic.row === (cell.row ?? -2) + 1) return true;
  return letter !== null && diagnostic.column === letter && diagnostic.row <= (cell.row ?? 0);
}

export function sayings(data: RoundData, annexId: string): Said {
  const { rows, columns } = annexOf(data.pack, annexId);
  const said = new Map<string, Map<string, string>>();
  const problems = leafColumns(columns).filter(({ kind }) => kind === 'problems');
  const subjects =
    rows.from === 'accounts'
      ? data.accounts.map(({ id, name, sponsor, platform, groupId, filed }, index) => {
          const region = data.pack.groups.find((group) => group.id === groupId)?.name ?? '';
          return { id, key: String(index + 1), own: { account: name, sponsor, platform, region, filed: filed ?? '' } };
        })
      : rows.from === 'tasks'
        ? data.tasks.map(({ id, text, levels, attributes }, index) => {
            const own = Object.fromEntries(levels.map((level, at) => [`level${at + 1}`, level]));
            return { id, key: String(index + 1), own: { ...own, task: text, ...attributes } };
          })
        : rows.from === 'fixed'
          ? rows.items.map(({ id, name }) => ({ id, key: name, own: {} }))
          : data.units.map(({ id, name }) => ({ id, key: name, own: {} }));
  for (const { id, key, own } of subjects) {
    const values = new Map<string, string>(Object.entries(own));
    for (const [column, value] of Object.entries(data.findings[annexId]?.[id] ?? {})) values.set(column, wordOf(value));
    for (const { id: columnId } of problems) {
      const texts = data.problems
        .filter((each) => each.annexId === annexId && each.subjectId === id && each.columnId === columnId)
        .sort((a, b) => a.order - b.order)
        .map(({ text }) => text);
      if (texts.length > 0) values.set(columnId, texts.join(problemMark));
    }
    said.set(key, values);
  }
  return said;
}

function wordOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value / 100);
  return isPeriod(value) ? `${value.from}/${value.to}` : value;
}
