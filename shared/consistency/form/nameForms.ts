import { createNameIndex } from '../../names/nameIndex.ts';
import { type Place, readName } from '../../names/readName.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import type { TextDocument, TextParagraph } from '../read/textDocument.ts';
import { nameOfAnnex } from '../rule/report.ts';
import { hintAt } from './hint.ts';

/** What one unit is called by its register: the check tells its names apart from those of others. */
export type KnownNames = readonly (readonly string[])[];

interface InText {
  readonly paragraph: TextParagraph;
  readonly start: number;
  readonly printed: string;
}

interface InAnnex {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
}

/** One way in which a unit is written, without the place before it, and where. */
interface Form {
  readonly name: string;
  readonly texts: InText[];
  readonly rows: InAnnex[];
}

/** By unit, its forms by what they say. */
type Units = Map<string, Map<string, Form>>;

/** 县卫健局 here and 县卫生健康局 there. The place before the name may be there or not: everybody writes so. */
export function checkNameForms(document: TextDocument, known: KnownNames = []): Discrepancy[] {
  const reader = nameReader(document, known);
  const units: Units = new Map();
  for (const paragraph of document.paragraphs) {
    for (const { start, printed, unit, form } of namesIn(paragraph.text, reader)) {
      formOf(units, unit, form, printed).texts.push({ paragraph, start, printed });
    }
  }
  for (const annex of document.annexes) {
    for (const row of annex.rows) {
      const read = reader(row.name);
      if (read) formOf(units, read.unit, read.form, row.name).rows.push({ annex, row });
    }
  }
  const all = [...units.values()].map((forms) => [...forms.values()]);
  const mixed = all.filter((forms) => within(forms, 'texts') > 1 || within(forms, 'rows') > 1);
  const apart = all.filter((forms) => forms.length > 1 && !mixed.includes(forms));
  return [
    ...mixed.map((forms) => mixedForms(forms)),
    ...apart.slice(0, 1).map((forms) => mixedForms(forms, apart.length)),
  ];
}

function within(forms: readonly Form[], where: 'texts' | 'rows'): number {
  return forms.filter((form) => form[where].length > 0).length;
}

function formOf(units: Units, unit: string, form: string, name: string): Form {
  const forms = units.get(unit) ?? new Map<string, Form>();
  units.set(unit, forms);
  const found = forms.get(form) ?? { name, texts: [], rows: [] };
  forms.set(form, found);
  return found;
}

type ReadUnit = (name: string) => { readonly unit: string; readonly form: string } | null;

/** Of names that all their words tell what they are; each is read once. */
function nameReader({ annexes, issuer }: TextDocument, known: KnownNames): ReadUnit {
  const place = placeIn(annexes, issuer);
  const registered = new Map(known.flatMap((names) => names.map((name) => [foldCheckText(name), names[0] ?? name])));
  const cache = new Map<string, ReturnType<ReadUnit>>();
  const read: ReadUnit = (name) => {
    const { rest, foreign, institution } = readName(name, place);
    const main = registered.get(name);
    const own = main === undefined ? institution : readName(main, place).institution;
    if (main !== undefined && !own?.known) return { unit: main, form: rest };
    if (foreign || !own?.known || own.functions.length === 0) return null;
    return { unit: `${own.head} ${own.functions.join(' ')}`, form: rest };
  };
  return (name) => {
    const before = cache.get(name);
    if (before !== undefined) return before;
    const found = read(name);
    cache.set(name, found);
    return found;
  };
}

function placeIn(annexes: readonly AnnexGrid[], issuer: string): Place {
  const name = /^(\p{Script=Han}{2,8}?[县市区旗州])(?:人民)?(?:政府|委)/u.exec(issuer)?.[1] ?? '某';
  const none = { shorts: [], aliases: [], formerNames: [], groupId: null };
  const units = annexes.flatMap(({ rows }) => rows.map((row) => ({ unitId: row.name, name: row.name, ...none })));
  return createNameIndex(units, name).place;
}

const endings = /(?:局(?![长部面势限])|委员会|委(?![员托派书任办])|办公室|中心(?![城区工任]))/gu;
const longestName = 18;

/** The longest word before each 局, 委 … all of whose parts are known, outside of titles and quotations. */
function* namesIn(text: string, reader: ReadUnit) {
  const quiet = text.replace(/《[^《》]*》|“[^“”]*”/gu, (title) => '\u0000'.repeat(title.length));
  for (const { 0: ending, index } of quiet.matchAll(endings)) {
    const end = index + ending.length;
    const word = /\p{Script=Han}+$/u.exec(quiet.slice(Math.max(0, end - longestName), end))?.[0] ?? '';
    for (let length = word.length; length > ending.length + 1; length -= 1) {
      const printed = word.slice(-length);
      const read = reader(printed);
      if (!read) continue;
      if (!isElsewhere(printed, word.at(-1 - length) ?? '')) yield { start: end - length, printed, ...read };
      break;
    }
  }
}

/** 五原县卫生健康局: what stands before 县 is a name, unless it is a word that may stand before any. */
function isElsewhere(printed: string, before: string): boolean {
  return /^[省市州县区旗]/u.test(printed) && /[^和及与或对由将中是为有给向请于在据经被让等按照以从到，]/u.test(before);
}

const shown = 3;

function mixedForms(forms: readonly Form[], more = 1): Discrepancy {
  const byCount = [...forms].sort((a, b) => count(a) - count(b));
  const rarest = byCount.find(({ texts }) => texts.length > 0) ?? byCount[0];
  const usual = byCount.findLast((form) => form !== rarest);
  const [text] = rarest?.texts ?? [];
  const rows = forms.flatMap((form) => form.rows.slice(0, 1));
  const printed = text?.printed ?? rarest?.name ?? '';
  const others = more > 1 ? `另有 ${more - 1} 个单位正文和附件写法也不同。` : '';
  const hint = {
    rule: 'form-name-mixed',
    claimed: printed,
    found: usual?.texts[0]?.printed ?? usual?.name ?? '',
    rows: rows.map(({ annex, row }) => ({ annex: nameOfAnnex(annex), row: row.row, subject: row.name })),
    message: `同一个单位有几种写法：${forms.slice(0, shown).map(said).join('、')}。全文宜用一种写法。${others}`,
  };
  if (text) return hintAt(text.paragraph, text.start, hint);
  return { ...hint, severity: 'hint', where: rows.map(whereInAnnex)[0] ?? '', place: null, quote: printed };
}

function count({ texts, rows }: Form): number {
  return texts.length + rows.length;
}

function said(form: Form): string {
  const { texts, rows, name } = form;
  const [text] = texts;
  const [row] = rows;
  const places = [text && `正文第${text.paragraph.index + 1}段`, row && whereInAnnex(row)].filter(Boolean).join('、');
  const times = count(form) > 1 ? `，共${count(form)}处` : '';
  return `“${text?.printed ?? name}”（${places}${times}）`;
}

function whereInAnnex({ annex, row }: InAnnex): string {
  return `${nameOfAnnex(annex)}第${row.row}行`;
}
