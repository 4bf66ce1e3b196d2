import { printHundredths, readHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { foldCheckText } from '../read/sentences.ts';
import { holdsInNearlyAll } from './nearlyAll.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inAnnex } from './report.ts';

/** 错别字每处扣0.5分: what it is about, what is counted, and what each of it costs or earns. */
interface Tariff {
  readonly say: string;
  readonly about: string;
  /** Null: each row is one of it. */
  readonly measure: string | null;
  readonly points: number;
  readonly takes: boolean;
}

const tariff =
  /^(?<about>\p{Script=Han}{2,14}?)类?的?,?每(?:发现|出现|有)?[一1]?(?<measure>[个处条次项件篇])(?<problem>问题)?(?:的)?(?<way>扣|加|计|记|得)(?:除|减)?(?<points>\d+(?:\.\d{1,2})?)分$/u;

/** 错别字每处扣0.5分 in a note: what each row of a list of problems has taken off for it, by the times that it tells. */
export function checkNotedTariffs(annex: AnnexGrid): Discrepancy[] {
  const tariffs = annex.notes.flatMap((note) =>
    foldCheckText(note)
      .split(/[;。:]/u)
      .flatMap(tariffOf),
  );
  if (tariffs.length === 0) return [];
  return [true, false].flatMap((takes): Discrepancy[] => {
    const columns = numbersOf(annex).filter(({ title }) => (takes ? /扣分/u : /加分|计分|得分/u).test(title));
    const [column] = columns;
    return column && columns.length === 1
      ? against(
          annex,
          column,
          tariffs.filter((each) => each.takes === takes),
        )
      : [];
  });
}

function tariffOf(say: string): Tariff[] {
  const { about = '', measure = '', problem, way, points } = tariff.exec(say)?.groups ?? {};
  const value = readHundredths(points ?? '');
  if (value === null) return [];
  return [{ say, about, measure: problem === undefined ? measure : null, points: value, takes: way === '扣' }];
}

function against(annex: AnnexGrid, column: GridColumn, tariffs: readonly Tariff[]): Discrepancy[] {
  const judged = annex.rows.flatMap((row) => {
    const printed = numberAt(row, column);
    const own = ownTariff(annex, row, tariffs);
    const times = own ? timesIn(annex, row, own) : null;
    return own && times !== null && printed !== null
      ? [{ row, own, times, printed, right: Math.round(own.points * times) }]
      : [];
  });
  const wrong = judged.filter(({ printed, right }) => Math.abs(printed) !== right);
  if (!holdsInNearlyAll(judged.length - wrong.length, wrong.length)) return [];
  return wrong.map(({ row, own, times, printed, right }) => {
    const [claimed, found] = [printHundredths(printed), printHundredths(right)];
    const message = `“${row.name}”的“${column.title}”印作 ${claimed}，注写明“${own.say}”，这一行${own.measure === null ? '' : `是 ${times}${own.measure}，`}应是 ${found}。`;
    const claim = { severity: 'doubt', rule: 'noted-tariff', claimed, found, message } as const;
    return inAnnex(annex, row, column.title, claim);
  });
}

/** The tariff whose words the row has most of, where it has more of no other. */
function ownTariff(annex: AnnexGrid, row: GridRow, tariffs: readonly Tariff[]): Tariff | null {
  const text = wordsOf(annex, row);
  const rated = tariffs
    .map((each) => ({ each, share: shareIn(text, each.about) }))
    .filter(({ share }) => share >= 1 / 3)
    .sort((a, b) => b.share - a.share);
  const [best, next] = rated;
  return best && best.share !== next?.share ? best.each : null;
}

/** Of each two characters that stand together. */
function shareIn(text: string, about: string): number {
  const pairs = [...about].slice(1).map((_, at) => about.slice(at, at + 2));
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

/** 有错别字4处: 4; null where the row does not say it once. */
function timesIn(annex: AnnexGrid, row: GridRow, { measure }: Tariff): number | null {
  if (measure === null) return 1;
  const found = [...wordsOf(annex, row).matchAll(new RegExp(`(\\d+)${measure}(?!工作日|月)`, 'gu'))];
  return found.length === 1 ? Number(found[0]?.[1]) : null;
}

function wordsOf({ columns }: AnnexGrid, { cells }: GridRow): string {
  return columns
    .filter(({ kind }) => kind === 'text' || kind === 'category')
    .map(({ index }) => cells[index]?.folded ?? '')
    .join('|');
}
