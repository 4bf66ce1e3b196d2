import { AppError } from '../../error.ts';

const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** Where a text stops being JSON. The engine's own message differs between versions and often gives no place. */
export function syntaxError(text: string): AppError {
  const index = errorIndex(text);
  const before = text.slice(0, index);
  const line = before.split('\n').length;
  const column = index - before.lastIndexOf('\n');
  const found = foundAt(text, index);
  return new AppError(
    'invalid',
    `模板包不是正确的 JSON：第 ${line} 行第 ${column} 列，${found}。没有使用，请检查此处和它前面的逗号、引号、括号（须为半角）。`,
    { line, column },
  );
}

function foundAt(text: string, index: number): string {
  if (index >= text.length) return '文件到此结束';
  const sign = text.charAt(index);
  return sign === '"' ? '从这个引号起的文字没有正确结束或不该在此' : `此处是“${sign}”`;
}

/** Index of the first character that cannot continue the JSON; the length when it ends too early. */
function errorIndex(text: string): number {
  let index = 0;
  const open: ('{' | '[')[] = [];
  let expecting: 'value' | 'key' | 'colon' | 'comma' = 'value';
  let first = false;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match) index += match[0].length;
    return match !== null;
  };
  while (true) {
    take(/[ \t\r\n]*/y);
    const sign = text.charAt(index);
    if (expecting === 'comma') {
      const top = open.at(-1);
      if (top === undefined || sign === '') return index;
      if (sign === (top === '{' ? '}' : ']')) open.pop();
      else if (sign === ',') expecting = top === '{' ? 'key' : 'value';
      else return index;
      first = false;
      index += 1;
    } else if (expecting === 'colon') {
      if (sign !== ':') return index;
      index += 1;
      expecting = 'value';
    } else if (first && sign === (expecting === 'key' ? '}' : ']')) {
      open.pop();
      index += 1;
      first = false;
      expecting = 'comma';
    } else if (expecting === 'key') {
      if (!take(string)) return index;
      first = false;
      expecting = 'colon';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      index += 1;
      first = true;
      expecting = sign === '{' ? 'key' : 'value';
    } else {
      if (!take(string) && !take(literal)) return index;
      first = false;
      expecting = 'comma';
    }
  }
}
