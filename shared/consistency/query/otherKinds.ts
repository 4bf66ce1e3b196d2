import type { AnnexGrid } from '../read/annexGrid.ts';
import { contentLength } from './fillers.ts';
import { type KindWords, kindsIn, rowsOfKind } from './kindWords.ts';
import type { Question } from './question.ts';
import type { Reading } from './readings.ts';
import { subjectOf } from './unitColumns.ts';
import type { Span } from './wording.ts';

/** Of which kind of units a number is, where the annexes part them: 乡镇 in one table and 部门 in the next. */
export interface KindMeant {
  readonly sizeIn: (annex: AnnexGrid) => number;
  /** The word, where it stands with the number. */
  readonly span: Span | null;
}

/** Null where no kind is said, or no table is of that kind alone. */
export function kindMeant(annexes: readonly AnnexGrid[], question: Question): KindMeant | null {
  const ofUnits = annexes.filter((annex) => subjectOf(annex).ofUnits);
  const said = ofUnits.length < 2 ? null : kindSaid(question);
  if (said === null) return null;
  const sizeIn = (annex: AnnexGrid): number =>
    Math.max(...said.kind.readings.map((isOf) => rowsOfKind(annex, isOf).length));
  const isOnly = (annex: AnnexGrid): boolean => sizeIn(annex) === annex.rows.length;
  return ofUnits.some(isOnly) && !ofUnits.every(isOnly) ? { sizeIn, span: said.span } : null;
}

/** 街道满意率90.3%: a table that has no street at all is not meant, nor all of one that has others too. */
export function isOfKind({ sizeIn }: KindMeant, { rows: { annex, rows }, against, aggregate }: Reading): boolean {
  if (!subjectOf(annex).ofUnits || against !== null || aggregate === 'difference' || aggregate === 'times') return true;
  const size = sizeIn(annex);
  return size > 0 && (size === annex.rows.length || rows.length < annex.rows.length);
}

/** The annexes that may tell of the kind that is said; all, where none is. */
export function tablesOfKind(annexes: readonly AnnexGrid[], question: Question): readonly AnnexGrid[] {
  const kind = kindMeant(annexes, question);
  return kind === null ? annexes : annexes.filter((annex) => !subjectOf(annex).ofUnits || kind.sizeIn(annex) > 0);
}

interface KindSaid {
  readonly kind: KindWords;
  readonly word: string;
  readonly span: Span | null;
}

/** By the words of the number, else by those of its sentence before them, else by a heading that says no more; null where two are said. */
function kindSaid({ text, wording: { near, after, unitNoun }, passage }: Question): KindSaid | null {
  const words = text.slice(near[0], after[1]);
  const ahead = text.slice(0, near[0]);
  if (ofAll.test(text.slice(...near))) return null;
  const own = kindsOf(words, near[0]);
  if (isCompared(words)) return null;
  if (own.length > 0) return isJoined(ahead) ? null : onlyOne(own);
  // 8个乡镇28个行政村: it says itself what it counts.
  if (unitNoun !== '' || ofAll.test(ahead)) return null;
  const before = kindsOf(ahead, null);
  return before.length > 0 ? onlyOne(before) : headKind([passage.beside[0], passage.before.at(-1)]);
}

const ofAll = /全[省市县区旗盟州镇体部]|各单位|总体|整体/u;

/** 有关部门 are nobody, and of companies each table has its own. */
const ofNobody = /有关|相关|职能|责任|企业/u;

function kindsOf(text: string, from: number | null): KindSaid[] {
  return kindsIn(text)
    .map(
      (kind): KindSaid => ({
        kind,
        word: text.slice(kind.start, kind.end),
        span: from === null ? null : [from + kind.start, from + kind.end],
      }),
    )
    .filter(({ word }) => !ofNobody.test(word));
}

function onlyOne(all: readonly KindSaid[]): KindSaid | null {
  return new Set(all.map(({ word }) => word)).size === 1 ? (all[0] ?? null) : null;
}

/** 4个街道和3个部门共承办990件: of both. */
function isJoined(ahead: string): boolean {
  const joint = /[、和及与]\d+[个家]$/u.exec(ahead);
  return joint !== null && kindsIn(ahead).some(({ end }) => end === joint.index);
}

/** 高于街道: with whom it is compared is not whom the number is of. */
function isCompared(words: string): boolean {
  return /[比较与同]|[高低多少]于/u.test(words);
}

/** (二)区直部门。 */
function headKind(heads: readonly (string | undefined)[]): KindSaid | null {
  for (const head of heads) {
    const [own, ...more] = head === undefined ? [] : kindsOf(head, null);
    if (head === undefined || !own || more.length > 0) continue;
    const rest = head
      .replace(/^\([一二三四五六七八九十]+\)|^[一二三四五六七八九十]+、|。$/gu, '')
      .replace(own.word, '');
    if (contentLength(rest) === 0) return own;
  }
  return null;
}
