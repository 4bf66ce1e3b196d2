import { AppError } from '../error.ts';
import { checkReferences } from './check/checkReferences.ts';
import { collectIssues, type PackIssue } from './check/packIssue.ts';
import { checkLimits, packLimits } from './check/packLimits.ts';
import { structureIssues } from './check/structureIssues.ts';
import { syntaxError } from './check/syntaxError.ts';
import { Pack } from './pack.ts';

const mostIssues = 20;

/**
 * A pack from its JSON: shape, references, patterns and size are checked, defaults filled in. Throws AppError `invalid`
 * whose message names the first places in the JSON; details.issues has up to 20 of them as { path, message, expected }.
 */
export function parsePack(json: unknown): Pack {
  const { issues, report } = collectIssues();
  checkLimits(json, report);
  if (issues.length > 0) throw refusal(issues);
  const result = Pack.safeParse(json);
  if (!result.success) throw refusal(structureIssues(Pack, json, result.error.issues));
  checkReferences(result.data, report);
  if (issues.length > 0) throw refusal(issues);
  return result.data;
}

/** The same from the text of a JSON file. Throws AppError `invalid` with line and column where the JSON is broken. */
export function parsePackText(text: string): Pack {
  if (text.length > packLimits.bytes) {
    throw new AppError('invalid', '模板包超过 5 MB，没有读取。', { length: text.length });
  }
  const bare = text.replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(bare);
  } catch {
    throw syntaxError(bare);
  }
  return parsePack(json);
}

function refusal(issues: readonly PackIssue[]): AppError {
  const shown = issues.slice(0, 3).map(({ path, message, expected }) => `${path} ${message}，应为${expected}`);
  const more = issues.length > shown.length ? `；另有 ${issues.length - shown.length} 处` : '';
  return new AppError(
    'invalid',
    `模板包有 ${issues.length} 处不对，没有使用：${shown.join('；')}${more}。请改正后再试。`,
    {
      issues: issues.slice(0, mostIssues),
    },
  );
}
