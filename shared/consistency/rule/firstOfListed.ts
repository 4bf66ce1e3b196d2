import { quantitiesIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { printCount } from '../claim/numerals.ts';
import { ordersIn } from '../claim/orders.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const amongThem = /其中[^,;。]*,$/u;

/** 甲、乙、丙共39件,其中甲12件,数量最多: of those that are listed, whoever has this number in a column has the most of it. */
export function checkFirstOfListed(sentence: Sentence, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = sentence;
  return ordersIn(text).flatMap(({ head: [from, to], high, roughly, who }): Discrepancy[] => {
    const clause = amongThem.exec(text.slice(0, from))?.index ?? -1;
    if (clause < 0 || roughly || who || !/^(?:数量|问题)?(?:为|居)?$/u.test(text.slice(from, to))) return [];
    const mentions = mentionsIn(text);
    const [own, ...more] = mentions.filter(({ start, end }) => start >= clause && end <= from);
    const said = own ? quantitiesIn(text).find(({ start }) => start === own.end) : undefined;
    if (!own || !said || more.length > 0) return [];
    const listed = mentions.filter(({ end }) => end <= clause);
    const firsts = firstsAmong(own, listed, said.value, high);
    const [first] = firsts;
    if (!first || firsts.some(({ name }) => own.rows.some(({ row }) => row.name === name))) return [];
    const place = first.annex;
    return [
      inText(sentence, own.start, said.end, {
        severity: 'doubt',
        rule: 'superlative',
        claimed: own.name,
        found: first.name,
        rows: [rowPlace(place, first.row)],
        message: `${nameOfAnnex(place)}里是 ${printCount(said)}的是“${first.name}”，文中写作“${own.name}”。`,
      }),
    ];
  });
}

interface First {
  readonly annex: Mention['rows'][number]['annex'];
  readonly row: GridRow;
  readonly name: string;
}

/** Who has the most of a column, where that is the number. */
function firstsAmong(own: Mention, listed: readonly Mention[], value: number, high: boolean): First[] {
  return [...new Set(own.rows.map(({ annex }) => annex))].flatMap((annex) => {
    const rows = listed.flatMap((each) => each.rows.flatMap((one) => (one.annex === annex ? [one.row] : [])));
    return annex.columns
      .filter(({ kind }) => kind === 'number')
      .flatMap((column): First[] => {
        const sizes = rows.map((row) => numberAt(row, column) ?? 0);
        const best = high ? Math.max(...sizes) : Math.min(...sizes);
        const at = rows.filter((row) => numberAt(row, column) === value);
        return rows.length >= 3 && best === value ? at.map((row) => ({ annex, row, name: row.name })) : [];
      });
  });
}
