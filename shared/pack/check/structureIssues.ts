import type { z } from 'zod';
import { hintFor } from './nearest.ts';
import { formatPath, type PackIssue, type Path } from './packIssue.ts';
import { allowedKeys, descriptionAt } from './schemaAt.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '方括号 [ ] 括起的列表',
  object: '花括号 { } 括起的对象',
  record: '花括号 { } 括起的对象',
  null: 'null',
};

/** What zod found, as readable places with Chinese sentences. Unions answer with the branch that was most likely meant. */
export function structureIssues(schema: z.ZodType, json: unknown, issues: readonly Issue[]): PackIssue[] {
  return issues.flatMap((issue) => describe(schema, json, issue, []));
}

function describe(schema: z.ZodType, json: unknown, issue: Issue, above: Path): PackIssue[] {
  const path: Path = [...above, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  const one = (message: string, expected: string): PackIssue[] => [{ path: formatPath(path), message, expected }];
  const found = valueAt(json, path);
  const written = found === undefined ? '缺少这一项' : `写的是 ${show(found)}`;
  switch (issue.code) {
    case 'invalid_type':
      return one(written, withDescription(schema, json, path, typeNames[issue.expected] ?? issue.expected));
    case 'invalid_value':
      return one(written, issue.values.map((value) => show(value)).join('、'));
    case 'too_small':
    case 'too_big':
      return one(written, boundText(issue));
    case 'invalid_format':
      return one(written, formatText(issue));
    case 'unrecognized_keys': {
      const known = allowedKeys(schema, json, path);
      return issue.keys.map((key) => ({
        path: formatPath([...path, key]),
        message: `没有名为“${key}”的项${hintFor(key, known)}`,
        expected: known.length > 0 ? `${known.join('、')} 之一` : '去掉这一项',
      }));
    }
    case 'invalid_union':
      return describeUnion(schema, json, issue, path);
    default:
      return one(written, issue.message);
  }
}

function describeUnion(
  schema: z.ZodType,
  json: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
): PackIssue[] {
  const found = valueAt(json, path);
  const written = found === undefined ? '缺少这一项' : `写的是 ${show(found)}`;
  const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (choices.length > 0) {
    const hint = typeof found === 'string' ? hintFor(found, choices) : '';
    return [{ path: formatPath(path), message: `${written}${hint}`, expected: `${choices.join('、')} 之一` }];
  }
  const branches = issue.errors.filter((branch) => !branch.some(isWrongType));
  if (branches.length === 0) {
    const types = new Set(issue.errors.flatMap((branch) => branch.filter(isWrongType).map(expectedType)));
    return [{ path: formatPath(path), message: written, expected: [...types].join(' 或 ') }];
  }
  const best = bestBranches(branches, found);
  const [only] = best;
  if (best.length === 1 && only) return only.flatMap((inner) => describe(schema, json, inner, path));
  const keys = [...new Set(best.flatMap((branch) => branch.flatMap((inner) => missingKey(inner, found) ?? [])))];
  return [{ path: formatPath(path), message: written, expected: `写有 ${keys.join('、')} 之一` }];
}

/** The branch of a union whose keys fit the input best; several when the input does not tell which was meant. */
function bestBranches(branches: readonly Issue[][], found: unknown): Issue[][] {
  const cost = (branch: readonly Issue[]) =>
    branch.reduce((sum, issue) => {
      if (issue.path.length === 0 && issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
      return sum + (missingKey(issue, found) === undefined ? 1 : 10);
    }, 0);
  const costs = branches.map(cost);
  const least = Math.min(...costs);
  return branches.filter((_, index) => costs[index] === least);
}

function missingKey(issue: Issue, found: unknown): string | undefined {
  const [key] = issue.path;
  if (issue.path.length !== 1 || typeof key !== 'string' || typeof found !== 'object' || found === null)
    return undefined;
  return Object.hasOwn(found, key) ? undefined : key;
}

function isWrongType(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function expectedType(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  return issue.code === 'invalid_value' ? issue.values.map((value) => show(value)).join(' 或 ') : issue.message;
}

function boundText(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const [word, bound] = issue.code === 'too_small' ? ['不少于', issue.minimum] : ['不多于', issue.maximum];
  if (issue.origin === 'string') return `${word} ${bound} 个字`;
  if (issue.origin === 'array') return `${word} ${bound} 项`;
  const exclusive = issue.code === 'too_small' ? '大于' : '小于';
  const inclusive = issue.code === 'too_small' ? '不小于' : '不大于';
  return `${issue.inclusive ? inclusive : exclusive} ${bound} 的数字`;
}

function formatText(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  // The schemas give their own Chinese message; zod's own ones are English.
  return /\p{Script=Han}/u.test(issue.message) ? issue.message.replace(/^须为\s*/, '') : '符合格式的文字';
}

function withDescription(schema: z.ZodType, json: unknown, path: Path, expected: string): string {
  const description = descriptionAt(schema, json, path);
  return description ? `${expected}：${description}` : expected;
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    json,
  );
}

/** A value as written in the JSON, cut to a readable length. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
