import { compilePattern } from '../../annex/parts.ts';
import { AppError } from '../../error.ts';
import type { Path, Report } from './packIssue.ts';

/** Two of these in one pattern already try every pair of places in a text; more could stall the program. */
const mostWideRepeats = 2;

/** A regular expression of the pack: it compiles, is short, and cannot take long on any text. */
export function checkPattern(report: Report, path: Path, pattern: string, needsGroup: boolean): void {
  try {
    compilePattern(pattern);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report(path, error.message.replace(/。$/, ''), '短而简单的正则表达式');
    return;
  }
  if (hasAmbiguousChoice(pattern)) {
    report(path, `正则表达式“${pattern}”重复一个有 | 的括号，可能算不完`, '用 [ ] 列出字，或去掉括号后的 * + {');
  }
  if (countWideRepeats(pattern) > mostWideRepeats) {
    report(path, `正则表达式“${pattern}”用了两个以上的 .* 一类的重复，可能算不完`, '限定长度的重复，例如 .{0,20}');
  }
  if (needsGroup && captureGroups(pattern) === 0) {
    report(path, `正则表达式“${pattern}”没有括号`, '用一对括号标出所取的内容，例如 签收(\\d+)件');
  }
}

function withoutEscapesAndClasses(pattern: string): string {
  return pattern.replace(/\\[pPux]\{[^}]*\}|\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
}

/** (a|b)* may read one text in several ways, as (a|aa)* does, and then tries them all. */
function hasAmbiguousChoice(pattern: string): boolean {
  return /\([^()]*\|[^()]*\)(?:[*+]|\{\d+,|\{\d{2,})/.test(withoutEscapesAndClasses(pattern));
}

function countWideRepeats(pattern: string): number {
  const marked = pattern.replace(/\\[SDWP](?:\{[^}]*\})?|\[\^[^\]]*\]/g, '.').replace(/\\./gs, 'x');
  return marked.match(/\.(?:[*+]|\{\d+,\}|\{\d*,?\d{3,}\})/g)?.length ?? 0;
}

function captureGroups(pattern: string): number {
  return (new RegExp(`${pattern}|`, 'su').exec('')?.length ?? 1) - 1;
}
