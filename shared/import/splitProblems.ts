import { foldText } from './nameFold.ts';
import { chargesOf, tariffOf } from './problemPoints.ts';

const pathLine = /[^\s:：;；。,，>＞]\s*[>＞]\s*[^\s:：;；。,，>＞]/u;
const sentenceEnd = /[。.．][”"’」』）)]*\s*$/u;

/** The ways of numbering; a numbered cell is split at the lines numbered like its first one. */
const numberings = [
  /^\s*\d{1,3}\s*[.．](?!\d)/u,
  /^\s*\d{1,3}\s*、/u,
  /^\s*[（(]\s*\d{1,3}\s*[)）]/u,
  /^\s*[①-⑳]/u,
  /^\s*[一二三四五六七八九十]{1,3}、/u,
  /^\s*[（(][一二三四五六七八九十]{1,3}[)）]/u,
];

/**
 * Splits the text of a problems cell into problems. Joined with `separator` again they are the text that went in.
 *
 * A line closes a problem when it says what was charged (共扣2分; 扣5分 that is no tariff) or ends a sentence. Other lines,
 * such as places (首页>政务公开) and tariffs (每发现一处扣1分：), belong to the problem that goes on below them. When
 * the first line is numbered, the numbers alone decide.
 */
export function splitProblems(text: string, separator = '\n'): string[] {
  if (text.trim() === '') return [];
  const lines = text.split(separator);
  const numbering = numberings.find((pattern) => pattern.test(lines[0] ?? ''));
  const starts = numbering ? lines.map((line) => numbering.test(line)) : lines.map((_, index) => isStart(lines, index));
  const problems: string[][] = [];
  lines.forEach((line, index) => {
    const last = problems.at(-1);
    if (last && !starts[index]) last.push(line);
    else problems.push([line]);
  });
  return problems.map((problem) => problem.join(separator));
}

/** True when the line begins a problem: the line above closed one and does not go on here. */
function isStart(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const above = lines[index - 1];
  if (above === undefined || line.trim() === '') return false;
  if (numberings.some((pattern) => pattern.test(line))) return true;
  if (isPlaceOnly(line) && foldText(line) === foldText(above)) return closes(lines[index - 2] ?? '');
  if (!closes(above)) return false;
  if (isPlaceOnly(line) && belongsUpwards(lines, index)) return false;
  return !(isChargedPlace(line) && opensPlaces(lines, index - 1));
}

function closes(line: string): boolean {
  return chargesOf(line).length > 0 || sentenceEnd.test(line);
}

function isPlaceOnly(line: string): boolean {
  return pathLine.test(line) && chargesOf(line).length === 0 && tariffOf(line) === null && !sentenceEnd.test(line);
}

/** 首页>行政执法>行政检查 扣2分: a place with its charge and no tariff of its own. */
function isChargedPlace(line: string): boolean {
  return pathLine.test(line) && chargesOf(line).length > 0 && tariffOf(line) === null;
}

/** A place printed after a charge belongs to the problem above when the same place is printed again, or nothing follows. */
function belongsUpwards(lines: readonly string[], index: number): boolean {
  const rest = lines.slice(index + 1).filter((line) => line.trim() !== '');
  const [next] = rest;
  return next === undefined || foldText(next) === foldText(lines[index] ?? '');
}

/** True when the problem above is a tariff under which charged places are listed, none of which closed it with a total. */
function opensPlaces(lines: readonly string[], index: number): boolean {
  for (let at = index; at >= 0; at--) {
    const line = lines[at] ?? '';
    if (isChargedPlace(line) && !chargesOf(line).some((charge) => charge.total)) continue;
    return tariffOf(line) !== null && chargesOf(line).length === 0;
  }
  return false;
}
