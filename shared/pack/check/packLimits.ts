import type { Path, Report } from './packIssue.ts';

/** More than any office needs, little enough that no pack by a stranger can stall the program. */
export const packLimits = {
  bytes: 5 * 1024 * 1024,
  units: 5000,
  groups: 500,
  rules: 2000,
  annexes: 100,
  columnsPerAnnex: 200,
  facts: 2000,
  itemsPerList: 5000,
  textLength: 10_000,
  depth: 40,
} as const;

const listLimits: Readonly<Record<string, number>> = {
  units: packLimits.units,
  groups: packLimits.groups,
  rules: packLimits.rules,
  annexes: packLimits.annexes,
  facts: packLimits.facts,
};

/** Checks depth, text lengths and list lengths of any JSON before anything else looks at it. */
export function checkLimits(json: unknown, report: Report): void {
  visit(json, [], report);
}

function visit(value: unknown, path: Path, report: Report): void {
  if (path.length > packLimits.depth) {
    report(path.slice(0, 6), '嵌套太深', `不超过 ${packLimits.depth} 层`);
    return;
  }
  if (typeof value === 'string' && value.length > packLimits.textLength) {
    report(path, `有 ${value.length} 个字`, `不超过 ${packLimits.textLength} 字`);
  }
  if (Array.isArray(value)) {
    const most = path.length === 1 ? (listLimits[String(path[0])] ?? packLimits.itemsPerList) : packLimits.itemsPerList;
    if (value.length > most) {
      report(path, `有 ${value.length} 项`, `不超过 ${most} 项`);
      return;
    }
    for (const [index, item] of value.entries()) visit(item, [...path, index], report);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (isReserved(key) || (key === 'id' && isReserved(item))) {
        report([...path, key], '用了程序语言的保留名', '另取一个名字');
      }
      visit(item, [...path, key], report);
    }
  }
}

/** Names that every object inherits: as an id they would be found where nothing was defined. */
function isReserved(name: unknown): boolean {
  return typeof name === 'string' && name in Object.prototype;
}
