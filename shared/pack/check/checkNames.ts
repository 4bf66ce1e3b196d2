import { hintFor } from './nearest.ts';
import type { AnnexIndex, CellKind, PackIndex } from './packIndex.ts';
import type { Path, Report } from './packIssue.ts';

/** What every check is given: the pack, and where to put what is wrong. */
export interface Check {
  readonly index: PackIndex;
  readonly report: Report;
}

/** A name that must be one of the known ones. `what` completes 应为…: 单位组的 id. */
export function checkKnown(report: Report, path: Path, name: string, known: Iterable<string>, what: string): boolean {
  const names = [...known];
  if (names.includes(name)) return true;
  const listed =
    names.length === 0 ? '（一个也没有定义）' : `：${names.slice(0, 12).join('、')}${names.length > 12 ? '…' : ''}`;
  report(path, `写的是“${name}”，没有定义${hintFor(name, names)}`, `${what}${listed}`);
  return false;
}

/** Each of a list of names. A single name stands for a list of one and has no index in the JSON. */
export function checkAllKnown(
  report: Report,
  path: Path,
  names: string | readonly string[] | undefined,
  known: Iterable<string>,
  what: string,
): void {
  if (names === undefined) return;
  if (typeof names === 'string') checkKnown(report, path, names, known, what);
  else for (const [i, name] of names.entries()) checkKnown(report, [...path, i], name, known, what);
}

/** Names that may stand only once. */
export function checkUnique(report: Report, path: Path, key: string, names: readonly (string | number)[]): void {
  const seen = new Map<string | number, number>();
  for (const [i, name] of names.entries()) {
    const first = seen.get(name);
    if (first === undefined) seen.set(name, i);
    else report([...path, i, key], `“${name}”与第 ${first + 1} 项重复`, '不重复的值');
  }
}

const kindNames: Readonly<Record<CellKind, string>> = {
  number: '数字列',
  text: '文字列',
  date: '日期列',
  period: '时间段列',
  problems: '问题列',
  any: '列',
};

/** A reference to a column (or `column.part`) of an annex that must hold one of some kinds; no kinds: any will do. */
export function checkCell(
  report: Report,
  path: Path,
  reference: string,
  annex: AnnexIndex,
  ...kinds: readonly CellKind[]
): void {
  const wanted = kinds.length === 0 ? '列' : kinds.map((kind) => kindNames[kind]).join('或');
  const what = `附件 ${annex.definition.id} 的${wanted}`;
  const fitting = [...annex.cells].filter(([, kind]) => kinds.length === 0 || kinds.includes(kind) || kind === 'any');
  const kind = annex.cells.get(reference);
  if (kind === undefined) {
    checkKnown(
      report,
      path,
      reference,
      fitting.map(([id]) => id),
      what,
    );
  } else if (kinds.length > 0 && kind !== 'any' && !kinds.includes(kind)) {
    const ids = fitting.map(([id]) => id);
    const listed = ids.length > 0 ? `：${ids.slice(0, 12).join('、')}` : '（还没有这样的列）';
    report(path, `“${reference}”是${kindNames[kind]}`, `${what}${listed}`);
  }
}

/** An attribute of the subjects of an annex. */
export function checkAttribute(report: Report, path: Path, attribute: string, annex: AnnexIndex): void {
  if (annex.attributes === null) return;
  checkKnown(report, path, attribute, annex.attributes, `附件 ${annex.definition.id} 的行的对象的属性`);
}

/** The annex that something refers to, or undefined after a report. */
export function checkAnnex({ index, report }: Check, path: Path, id: string): AnnexIndex | undefined {
  checkKnown(report, path, id, index.annexes.keys(), '附件的 id');
  return index.annexes.get(id);
}
