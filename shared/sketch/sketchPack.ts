import { AppError } from '../error.ts';
import { foldText } from '../import/nameFold.ts';
import type { RawSheet } from '../import/rawSheet.ts';
import type { Pack } from '../pack/pack.ts';
import { parsePack } from '../pack/parsePack.ts';
import { type ColumnNote, type SketchedAnnex, sketchAnnex } from './sketchAnnex.ts';
import { readPart, type SketchPart } from './sketchPart.ts';

export interface PackSketch {
  /** As it is written into a file. */
  readonly json: Record<string, unknown>;
  readonly pack: Pack;
  readonly annexes: readonly {
    readonly title: string;
    readonly columns: readonly ColumnNote[];
  }[];
  /** What a person has to look at or fill in. */
  readonly advice: readonly string[];
}

/**
 * A pack as an office's spreadsheets of last quarter show it: an annex for each sheet with a table, the units in their order. It is a
 * beginning that is said to be one: every column says what it was taken for. Throws AppError `invalid` where there is no table.
 */
export function sketchPack(sheets: readonly RawSheet[], name: string, year: number): PackSketch {
  const annexes: SketchedAnnex[] = [];
  for (const parts of partsOf(sheets)) {
    const annex = sketchAnnex(parts, annexes.length + 1);
    if (annex) annexes.push(annex);
  }
  if (annexes.length === 0) {
    throw new AppError(
      'invalid',
      `“${name}”里没有找到一行一个单位的表（有表头，下面是单位的名称），没有起草。请换一份表，或从自带的模板包开始。`,
    );
  }
  const groups = groupsOf(annexes);
  const json = {
    $schema: 'pack.schema.json',
    format: 'chabao-pack/1',
    id: 'own',
    version: 1,
    title: name,
    description: `照“${name}”起草，请核对每一列。`,
    office: { name: '某县人民政府办公室', place: '某县' },
    groups: groups.map((group, at) => ({ id: `g${at + 1}`, name: group })),
    units: unitsOf(annexes, groups),
    round: roundOf(annexes, name, year),
    annexes: annexes.map(({ definition }) => definition),
  };
  return {
    json,
    pack: parsePack(json),
    annexes: annexes.map(({ title, columns }) => ({ title, columns })),
    advice: advice(annexes),
  };
}

/** Tables of the same head are parts of one annex: departments here, towns there. */
function partsOf(sheets: readonly RawSheet[]): readonly (readonly SketchPart[])[] {
  const byKey = new Map<string, SketchPart[]>();
  for (const sheet of sheets) {
    const part = readPart(sheet);
    if (!part) continue;
    const known = byKey.get(part.key);
    if (known) known.push(part);
    else byKey.set(part.key, [part]);
  }
  return [...byKey.values()];
}

const oneGroup = '单位';

function groupsOf(annexes: readonly SketchedAnnex[]): string[] {
  const named = annexes.flatMap(({ names }) => names.flatMap(({ group }) => (group === null ? [] : [plain(group)])));
  const some = annexes.some(({ names }) => names.some(({ group }) => group === null));
  return [...new Set([...named, ...(some || named.length === 0 ? [oneGroup] : [])])];
}

/** A heading without its number and its count: 一、县直部门（12个） → 县直部门. */
function plain(heading: string): string {
  const bare = heading
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/u, '')
    .replace(/[(（]\s*(?:共\s*)?\d+\s*[个家]?\s*[)）]$/u, '')
    .replace(/[:：]$/u, '')
    .trim();
  return bare === '' ? heading : bare;
}

function unitsOf(annexes: readonly SketchedAnnex[], groups: readonly string[]) {
  const units = new Map<string, { name: string; group: string }>();
  for (const { names } of annexes) {
    for (const { name, group } of names) {
      const key = foldText(name);
      const groupId = `g${groups.indexOf(group === null ? oneGroup : plain(group)) + 1}`;
      if (!units.has(key)) units.set(key, { name, group: groupId });
    }
  }
  return [...units.values()];
}

function roundOf(annexes: readonly SketchedAnnex[], name: string, year: number) {
  const said = [...annexes.flatMap(({ title, period }) => [title, period ?? '']), name].join(' ');
  const own = Number(/(20\d\d)\s*年/u.exec(said)?.[1] ?? year);
  const quarter = '一二三四'.indexOf(/第([一二三四])季度/u.exec(said)?.[1] ?? '-') + 1;
  const title = quarter > 0 ? `${own}年第${'一二三四'[quarter - 1]}季度` : `${own}年`;
  return { title, year: own, ...(quarter > 0 && { quarter }) };
}

function advice(annexes: readonly SketchedAnnex[]): string[] {
  const said = ['机关名称和地名还是“某县”：先存成模板包，把里面的“某县”都换成自己的地名，再用它新建。'];
  const titles = annexes.filter(({ title }) => /\d{4}年|季度|\d月/u.test(title)).map(({ title }) => `“${title}”`);
  if (titles.length > 0)
    said.push(`${titles.join('、')}写着当时的时间，下一期不改就还印它；让标题随轮次变的写法见帮助“怎样写模板包”。`);
  if (annexes.some(({ accounts }) => accounts)) said.push('账号在导入这张表时登记，不写在模板包里。');
  said.push(...annexes.flatMap(({ doubts }) => doubts));
  said.push('没有写通报的文字：先出附件，以后照帮助“怎样写模板包”加上。');
  return said;
}
