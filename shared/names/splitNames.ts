const separators = new Set('、，,；;／|｜\n');
const brackets: Readonly<Record<string, number>> = {
  '(': 1,
  '（': 1,
  '[': 1,
  '〔': 1,
  ')': -1,
  '）': -1,
  ']': -1,
  '〕': -1,
};
const andBetween = /(?<=[局委办镇乡社])(?:和|及|与|以及)(?=[^、，,]*(?:局|委|办|镇|乡|社|中心|街道)$)(?!和?平)/u;

/**
 * The names of a list in one cell: 甲局、乙局和丙局等3家单位. Brackets stay whole; a line break parts names only where the line before it could be
 * the end of one, since long names are broken over lines.
 */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  let name = '';
  let depth = 0;
  for (const character of text.replace(/\r\n?/gu, '\n')) {
    depth = Math.max(0, depth + (brackets[character] ?? 0));
    const parts = depth === 0 && separators.has(character) && !(character === '\n' && !mayEnd(name));
    if (parts) names.push(name);
    name = parts ? '' : name + character;
  }
  names.push(name);
  return names.flatMap((entry) => trimName(entry).split(andBetween)).filter((entry) => entry !== '');
}

function mayEnd(name: string): boolean {
  return /(?:局|委|办|镇|乡|社|中心|街道|公司|委员会|办公室)\s*$/u.test(name);
}

function trimName(name: string): string {
  return name
    .replace(/\s*\n\s*/gu, '')
    .replace(/等(?:\s*\d+\s*[个家].*|部门|单位|有关单位)?[。.]?$/u, '')
    .replace(/[。.]$/u, '')
    .trim();
}
