import { builtInFactIds } from '../../fact/builtInFact.ts';
import { templateNames, unpairedBrace } from '../../text/template.ts';
import { type Check, checkKnown } from './checkNames.ts';
import type { AnnexIndex } from './packIndex.ts';
import type { Path, Report } from './packIssue.ts';

/** A text with facts: every {name} is a fact of the pack, a built-in one, or one of its `own` words. */
export function checkText(
  { index, report }: Check,
  path: Path,
  text: string | undefined,
  own: readonly string[] = [],
): void {
  if (text === undefined) return;
  checkBraces(report, path, text);
  const known = [...own, ...index.facts.keys(), ...builtInFactIds];
  for (const name of new Set(templateNames(text))) checkKnown(report, path, name, known, '事实的 id 或 round.year 等');
}

/** A template over a row: {name}, {short}, an attribute or a column as printed. */
export function checkRowTemplate(report: Report, path: Path, template: string | undefined, annex: AnnexIndex): void {
  if (template === undefined) return;
  checkBraces(report, path, template);
  if (annex.attributes === null) return;
  const known = new Set(['name', 'short', ...annex.attributes, ...annex.cells.keys()]);
  for (const name of new Set(templateNames(template))) {
    checkKnown(report, path, name, known, `附件 ${annex.definition.id} 的列或行的对象的属性`);
  }
}

/** A template with a few fixed names. */
export function checkTemplate(report: Report, path: Path, template: string | undefined, names: Iterable<string>): void {
  if (template === undefined) return;
  checkBraces(report, path, template);
  for (const name of new Set(templateNames(template))) checkKnown(report, path, name, names, '此处可用的名称');
}

function checkBraces(report: Report, path: Path, text: string): void {
  const at = unpairedBrace(text);
  if (at < 0) return;
  report(path, `第 ${at + 1} 个字处的 { 没有配对的 }`, '成对的花括号；要印出左花括号请写 {{');
}
