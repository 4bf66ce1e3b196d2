import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/error.ts';
import type { PackIssue } from '#shared/pack/check/packIssue.ts';
import { parsePack, parsePackText } from '#shared/pack/parsePack.ts';
import { fullPack } from './fullPack.ts';

/** Any JSON: the tests write into it what no type would allow. */
type Json = { [key: string]: Json } & Json[] & string & number;

function refusal(json: unknown): AppError {
  try {
    parsePack(json);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the pack was accepted');
}

function issuesOf(json: unknown): PackIssue[] {
  return refusal(json).details?.issues as PackIssue[];
}

/** Sets one place of the full pack, written as in the messages, and returns what is said about the pack then. */
function breakAt(path: string, value: unknown): PackIssue[] {
  const json = JSON.parse(JSON.stringify(fullPack())) as Json;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Json>((at, key) => at[key] as Json, json);
  if (value === undefined) delete parent[last];
  else parent[last] = value as Json;
  return issuesOf(json);
}

it('a good pack is taken, its defaults filled in', () => {
  const pack = parsePack(fullPack());
  expect(pack.annexes[0]?.sortWithin).toBe('group');
  expect(pack.annexes[2]?.layout.orientation).toBe('portrait');
});

it('staleness needs a date column, a monitoring point and known words', () => {
  const column = { kind: 'staleness', id: 'idle', title: '停更', of: 'checked', days: 14, fail: '无更新({perod})' };
  expect(breakAt('annexes[0].columns[10]', column).map(({ path }) => path)).toEqual([
    'annexes[0].columns[10].of',
    'annexes[0].columns[10].fail',
    'annexes[0].columns[10].kind',
  ]);
  expect(breakAt('rules[0].stale', { days: 14 }).map(({ path }) => path)).toEqual(['rules[0].stale']);
});

it('a pack that was parsed and kept is taken again unchanged', () => {
  const pack = parsePack(fullPack());
  expect(parsePack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
});

describe('the shape', () => {
  it.each([
    ['version', '1', 'version', '数字'],
    ['title', undefined, 'title', '文字'],
    ['groups', [], 'groups', '不少于 1 项'],
    ['round.year', 1999, 'round.year', '不小于 2000'],
    ['round.period.to', '2022.6.30', 'round.period.to', '2022-05-26 这样的日期'],
    ['annexes[0].id', '附件一', 'annexes[0].id', '字母开头'],
    ['annexes[0].columns[1].kind', 'nmae', 'annexes[0].columns[1].kind', 'serial、name'],
    ['annexes[0].columns[2].columns[0].kind', 'int', 'annexes[0].columns[2].columns[0].kind', 'integer'],
    ['annexes[0].columns[7].method', undefined, 'annexes[0].columns[7].method', 'dense'],
    ['annexes[0].columns[3].of[1].times', '负一', 'annexes[0].columns[3].of[1].times', '数字'],
    ['annexes[0].columns[3].of[0]', 3, 'annexes[0].columns[3].of[0]', '文字 或 花括号'],
    ['annexes[0].rows.from', 'unit', 'annexes[0].rows.from', 'units、accounts'],
    ['facts[0].kind', 'number', 'facts[0].kind', 'count、sum'],
    ['facts[0].annex', undefined, 'facts[0].annex', '文字'],
    ['bulletin.opening[1].level', 7, 'bulletin.opening[1].level', '2 或 3 或 4'],
    ['bulletin.opening[0]', 7, 'bulletin.opening[0]', '文字 或 花括号'],
  ])('%s = %j is found', (path, value, place, expected) => {
    const issues = breakAt(path, value);
    expect(issues.map((issue) => issue.path)).toEqual([place]);
    expect(issues[0]?.expected).toContain(expected);
  });

  it('a mistyped field is named, with the field that was meant and all that are allowed', () => {
    const [issue] = breakAt('annexes[0].columns[6]', {
      kind: 'score',
      id: 's',
      title: '得分',
      of: ['problems'],
      flor: 0,
    });
    expect(issue).toMatchObject({
      path: 'annexes[0].columns[6].flor',
      message: '没有名为“flor”的项（是不是 floor？）',
    });
    expect(issue?.expected).toContain('floor、');
  });

  it('a mistyped test of a condition is named as such, not as every other kind of condition', () => {
    const issues = breakAt('annexes[0].rows.where', { column: 'checked', abov: 0 });
    expect(issues.map(({ path }) => path)).toEqual(['annexes[0].rows.where.abov']);
  });

  it('a wrong condition deep inside others is named with its whole path', () => {
    const where = { all: [{ column: 'checked', above: 0 }, { not: { column: 'checked', above: 'x' } }] };
    expect(breakAt('annexes[0].rows.where', where)[0]).toMatchObject({
      path: 'annexes[0].rows.where.all[1].not.above',
      expected: '数字：大于',
    });
  });

  it('a condition that says nothing known is told what it may say', () => {
    const [issue] = breakAt('annexes[0].rows.where', {});
    expect(issue?.path).toBe('annexes[0].rows.where');
    for (const key of ['all', 'column', 'group', 'attribute', 'rule', 'name']) expect(issue?.expected).toContain(key);
  });

  it.each([[null], [[]], ['包'], [3]])('%j is no pack', (json) => {
    expect(issuesOf(json)[0]).toMatchObject({ path: '最外层' });
  });
});

describe('what names something else', () => {
  it.each([
    ['units[1].group', 'departmnt', 'units[1].group', 'town、department'],
    ['units[1].name', '甲镇', 'units[1].name', '不重复'],
    ['units[1].aliases', ['甲'], 'units[1].aliases[0]', '一个单位'],
    ['groups[1].id', 'town', 'groups[1].id', '不重复'],
    ['rules[0].indicator', 'speed', 'rules[0].indicator', '指标'],
    ['round.period.to', '2022-06-31', 'round.period.to', '真实的日期'],
    ['round.period.to', '2022-03-01', 'round.period.to', '不早于'],
    ['annexes[1].number', 1, 'annexes[1].number', '不重复的附件号'],
    ['annexes[0].rows.groups', ['town', 'village'], 'annexes[0].rows.groups[1]', '单位组'],
    ['annexes[0].rows.where.column', 'chekced', 'annexes[0].rows.where.column', 'checked'],
    ['annexes[2].rows', { from: 'problems', annex: 'site' }, 'annexes[2].rows.annex', '附件的 id'],
    ['annexes[2].rows', { from: 'problems', annex: 'groups' }, 'annexes[2].rows.annex', 'problems 列'],
    ['annexes[0].groupBy.template', '{grup}', 'annexes[0].groupBy.template', 'group'],
    ['annexes[0].sort[0].by', 'points', 'annexes[0].sort[0].by', '列'],
    ['annexes[0].totals.columns', ['answer'], 'annexes[0].totals.columns[0]', '数字列'],
    ['annexes[0].notes', ['共{unit}家'], 'annexes[0].notes[0]', '事实'],
    ['annexes[0].subtitle', '截至{round.end}', 'annexes[0].subtitle', '事实'],
    ['annexes[0].columns[1].template', '{name}{sponsor}', 'annexes[0].columns[1].template', '属性'],
    ['annexes[0].columns[2].columns[1].id', 'checked', 'annexes[0].columns[2].columns[1].id', '唯一'],
    ['annexes[0].columns[2].id', 'no', 'annexes[0].columns[2].id', '唯一'],
    ['annexes[0].columns[3].of[0]', 'chek', 'annexes[0].columns[3].of[0]', '数字列'],
    ['annexes[0].columns[3].of[0]', 'answer', 'annexes[0].columns[3].of[0]', '数字列'],
    ['annexes[0].columns[4].minus', 'remark', 'annexes[0].columns[4].minus', '数字列'],
    ['annexes[0].columns[5].rules', ['late'], 'annexes[0].columns[5].rules[0]', '规则'],
    ['annexes[0].columns[6].of', ['checked'], 'annexes[0].columns[6].of[0]', '问题列'],
    ['annexes[0].columns[7].by', 'unit', 'annexes[0].columns[7].by', '数字列'],
    ['annexes[0].columns[8].usual', '可以', 'annexes[0].columns[8].usual', 'options'],
    ['annexes[0].columns[8].options[1].value', '是', 'annexes[0].columns[8].options[1].value', '不重复'],
    ['annexes[0].columns[10].cases[0].when.column', 'points', 'annexes[0].columns[10].cases[0].when.column', '数字列'],
    ['annexes[1].columns[1].annex', 'site', 'annexes[1].columns[1].annex', '附件'],
    ['annexes[1].columns[1].where.is', '不', 'annexes[1].columns[1].where.is', '是、否'],
    ['annexes[1].columns[2].column', 'unit', 'annexes[1].columns[2].column', '数字列'],
    ['annexes[1].columns[3].template', '{points}', 'annexes[1].columns[3].template', '列或行的对象的属性'],
    ['facts[0].id', 'late', 'facts[2].id', '不重复'],
    ['facts[1].name', '来函', 'facts[1].name', '某行的名称'],
    ['facts[2].column', 'remark.lat', 'facts[2].column', 'remark.late'],
    ['facts[3].of[1].fact', 'letter', 'facts[3].of[1].fact', '事实'],
    ['facts[5].top.by', 'answer', 'facts[5].top.by', '数字列'],
    ['facts[5].more', '等{m}家', 'facts[5].more', 'n'],
    ['bulletin.title', '关于{quarter}', 'bulletin.title', '事实'],
    ['bulletin.opening[0]', '共{units家', 'bulletin.opening[0]', '成对'],
    ['bulletin.opening[1].when.fact', 'letter', 'bulletin.opening[1].when.fact', '事实'],
    ['bulletin.sections[0].paragraphs[0].table', 'sites', 'bulletin.sections[0].paragraphs[0].table', 'null'],
  ])('%s = %j is found', (path, value, place, expected) => {
    const issues = breakAt(path, value);
    const issue = issues.find((each) => each.path === place);
    expect(issue, JSON.stringify(issues)).toBeDefined();
    expect(`${issue?.message} ${issue?.expected}`).toContain(expected);
  });

  it('the name that was probably meant is offered', () => {
    expect(breakAt('annexes[0].columns[7].by', 'scor')[0]?.message).toContain('是不是 score？');
  });
});

describe('circles', () => {
  it.each([
    ['annexes[0].columns[3].of', ['total'], 'total → total'],
    ['annexes[1].columns[1].annex', 'groups', 'groups → groups'],
    ['facts[3].of', ['both'], 'both → both'],
  ])('%s = %j is found', (path, value, circle) => {
    expect(JSON.stringify(breakAt(path, value))).toContain(circle);
  });

  it('over several facts is found', () => {
    const pack = fullPack();
    const facts = [
      { id: 'a', kind: 'combine' as const, of: ['b'] },
      { id: 'b', kind: 'ratio' as const, of: 'a', to: 'a' },
    ];
    expect(issuesOf({ ...pack, facts: [...(pack.facts ?? []), ...facts] })[0]?.message).toContain('a → b → a');
  });
});

describe('a pattern that could stall the program is refused', () => {
  it.each([
    '(',
    '((a+)+)x',
    '(\\d+)*件',
    '(甲|甲甲)+(\\d)',
    '(.*).*.*x',
    '(\\d)\\1',
    `(${'长'.repeat(400)})`,
    '超期\\d+件',
  ])('%s', (pattern) => {
    expect(breakAt('annexes[0].columns[9].parts[0].pattern', pattern)[0]?.path).toBe(
      'annexes[0].columns[9].parts[0].pattern',
    );
  });

  it('also in rules', () => {
    expect(breakAt('rules[0].patterns[0]', '(a*)*')[0]?.path).toBe('rules[0].patterns[0]');
  });
});

describe('size', () => {
  it('of lists is bounded', () => {
    const units = Array.from({ length: 5001 }, (_, i) => ({ name: `单位${i}`, group: 'town' }));
    expect(issuesOf({ ...fullPack(), units })[0]).toMatchObject({ path: 'units', expected: '不超过 5000 项' });
  });

  it('of texts and depth is bounded', () => {
    expect(breakAt('title', '长'.repeat(10_001))[0]?.path).toBe('title');
    let where: unknown = { column: 'checked', above: 0 };
    for (let i = 0; i < 10_000; i++) where = { not: where };
    expect(breakAt('annexes[0].rows', where)[0]?.message).toBe('嵌套太深');
  });

  it('of columns is bounded', () => {
    const columns = Array.from({ length: 201 }, (_, i) => ({ kind: 'text', id: `c${i}`, title: '列' }));
    expect(breakAt('annexes[2].columns', columns)[0]).toMatchObject({ expected: '不超过 200 列' });
  });

  it('of the file is bounded', () => {
    expect(() => parsePackText(' '.repeat(5 * 1024 * 1024 + 1))).toThrow('5 MB');
  });
});

it('names that every object inherits are no ids', () => {
  expect(breakAt('annexes[0].columns[0].id', 'constructor')[0]).toMatchObject({ path: 'annexes[0].columns[0].id' });
  const json = JSON.parse('{"office":{"__proto__":{"name":"x"}}}');
  expect(issuesOf(json)[0]).toMatchObject({ path: 'office.__proto__' });
});

it('whatever stands at whatever place, the pack is taken or refused with a place, never anything else', () => {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, at: (string | number)[]): void => {
    if (at.length > 0) places.push(at);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) walk(item, [...at, Array.isArray(value) ? Number(key) : key]);
  };
  walk(JSON.parse(JSON.stringify(fullPack())), []);
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), (place, value) => {
      const json = JSON.parse(JSON.stringify(fullPack())) as Json;
      const parent = place.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, json);
      parent[place.at(-1) ?? ''] = value as Json;
      try {
        parsePack(json);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        for (const issue of (error as { details: { issues: PackIssue[] } }).details.issues) {
          expect(issue.path).not.toBe('');
          expect(`${issue.message}${issue.expected}`).not.toMatch(/[Ii]nvalid|undefined|expected/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

describe('what is said', () => {
  it('names the first places and counts the rest', () => {
    const { code, message } = refusal({ ...fullPack(), version: 0, title: 1, office: {}, units: 3 });
    expect(code).toBe('invalid');
    expect(message).toMatch(/^模板包有 5 处不对，没有使用：version .*应为.*另有 2 处。请改正后再试。$/);
  });

  it('lists twenty places at most', () => {
    const units = Array.from({ length: 50 }, () => ({ name: '' }));
    expect(issuesOf({ ...fullPack(), units })).toHaveLength(20);
  });
});

describe('the text of a file', () => {
  const text = JSON.stringify(fullPack(), null, 2);

  it('may begin with a byte order mark', () => {
    expect(parsePackText(`\ufeff${text}`)).toEqual(parsePack(fullPack()));
  });

  it.each([
    ['a full-width comma', text.replace('"id": "full",', '"id": "full"，'), 3, 15],
    ['a missing comma', text.replace('"id": "full",', '"id": "full"'), 4, 3],
    ['a trailing comma', '{"a": [1,\n ]}', 2, 2],
    ['single quotes', "{\n 'a': 1}", 2, 2],
    ['a line break inside a text', '{"a": "一\n二"}', 1, 7],
    ['an early end', '{"a": [', 1, 8],
    ['something after the end', '{}\n{}', 2, 1],
    ['a wrong word', '[tru]', 1, 2],
    ['nothing', '', 1, 1],
  ])('that is no JSON is refused with line and column: %s', (_, broken, line, column) => {
    expect(() => parsePackText(broken)).toThrow(`第 ${line} 行第 ${column} 列`);
  });
});
