import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place in the source that makes a field to write in, and the test ids that its fields can have. */
export interface SourceField {
  readonly file: string;
  readonly element: string;
  /** Null: the name is no literal. */
  readonly testId: RegExp | null;
}

const root = join(import.meta.dirname, '../../../renderer');
const written = /<(Input(?:\.\w+)?|InputNumber|AutoComplete|DatePicker|Mentions|Select|input|textarea)(?=[\s<>/])/g;
const made = /\b(?:element|createElement)\('(input|textarea)'/g;

/** Everything in the source of the window that a person can write in. */
export function sourceFields(): SourceField[] {
  return globSync('**/*.{ts,tsx}', { cwd: root })
    .sort()
    .flatMap((file) => fieldsOf(file, readFileSync(join(root, file), 'utf8')));
}

function fieldsOf(file: string, source: string): SourceField[] {
  if (/contentEditable/.test(source)) return [{ file, element: 'contentEditable', testId: null }];
  const inTags = [...source.matchAll(written)].flatMap(({ 1: element = '', index }) => {
    const tag = tagAt(source, index);
    return takesText(element, tag) ? [{ file, element, testId: testIdOf(tag) }] : [];
  });
  const inCalls = [...source.matchAll(made)].flatMap(({ 1: element = '', index }) => {
    const [call = '', next = ''] = source.slice(index).split('\n', 2);
    const name = /dataset\.testid = '([^']+)'/.exec(next)?.[1];
    const testId = name === undefined ? null : new RegExp(`^${name}$`);
    return takesText(element, call) ? [{ file, element, testId }] : [];
  });
  return [...inTags, ...inCalls];
}

function takesText(element: string, tag: string): boolean {
  if (element === 'Select') return /\s(?:mode|showSearch)[\s=]/.test(tag);
  // Only pasted into.
  if (/\sreadOnly\s/.test(tag)) return false;
  // No input method works in a password.
  return !/\btype(?:=|: )['"](?:file|checkbox|radio|date|password)['"]/.test(tag);
}

function testIdOf(tag: string): RegExp | null {
  const literal = /data-testid="([^"]+)"/.exec(tag)?.[1];
  if (literal !== undefined) return new RegExp(`^${literal}$`);
  const template = /data-testid=\{`([^`]+)`\}/.exec(tag)?.[1];
  return template === undefined ? null : new RegExp(`^${template.replaceAll(/\$\{[^}]*\}/g, '.+')}$`);
}

/** The opening tag: up to the first `>` that is in no braces. */
function tagAt(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (source[at] === '>' && depth === 0 && !/^<\w+$/.test(source.slice(start, at).replace(/<\w+(?=<)/, ''))) {
      return source.slice(start, at + 1);
    }
  }
  return source.slice(start);
}
