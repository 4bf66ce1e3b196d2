import { clauseStart, type Quantified } from '../claim/quantified.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Passage } from '../query/passage.ts';
import type { Predicate } from '../query/predicate.ts';
import { predicatesIn } from '../query/predicates.ts';
import { subjectsOf } from '../query/subjects.ts';
import type { WordReader } from '../query/wordReader.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** 已部分追回, 实现检查部分覆盖, 大部分整改到位, 未全部达标: what is said to be so of a part of whatever stands before. */
const partly =
  /(?:(?<!一)(?:绝?大部分|部分|大多数?|多数)已?|(?:[尚还仍])?(?:未能?|没有|没能)全部)(?<verb>追回|追缴|收回|整改|办结|完成|覆盖|落实|答复|公开|公示|销号|回访|处置|结案|化解|兑付|支付|拨付|缴纳|收缴|纳入|验收|挂接|更新|反馈|合格|达标|满意|通过|清偿|检查)(?<end>到位|完毕)?(?=[,;。(]|$)/gu;
const otherTime = /上[季月年期批]|去年|同期|曾|此前|历次|累计/u;

interface Partly {
  readonly each: Quantified;
  readonly verb: string;
}

/** What is said to be so only in part of rows of which an annex has it in full: a rate of 100%, a state of every one. */
export function checkPartlyQuantified(reader: WordReader, passage: Passage): Discrepancy[] {
  const { sentence } = passage;
  return partlyIn(sentence.text).flatMap(({ each, verb }): Discrepancy[] => {
    if (otherTime.test(sentence.text.slice(...each.subject))) return [];
    const readings = reader.annexes.flatMap((annex) =>
      subjectsOf(reader, annex, passage, each)
        .filter(({ fixed }) => fixed.length > 0)
        .flatMap(({ rows }) => readingsOf(reader, annex, sentence.text, each, verb, rows)),
    );
    const [full] = readings.filter(({ isFull }) => isFull);
    if (!full || readings.some(({ isFull }) => !isFull)) return [];
    const [start, end] = [each.subject[1], each.predicate[1]];
    const claimed = sentence.text.slice(start, end);
    const { annex, rows, say } = full;
    const message = `文中写作“${claimed}”，${nameOfAnnex(annex)}里这 ${rows.length} 行${say}。请核对是部分还是全部。`;
    const places = rows.slice(0, 40).map((row) => rowPlace(annex, row));
    return [
      inText(sentence, start, end, {
        severity: 'doubt',
        rule: 'quantifier',
        claimed,
        found: '全部',
        rows: places,
        message,
      }),
    ];
  });
}

function partlyIn(text: string): Partly[] {
  return [...text.matchAll(partly)].map((match) => {
    const { verb = '', end = '' } = match.groups ?? {};
    const to = match.index + match[0].length;
    const subject = [clauseStart(text, match.index), match.index] as const;
    return { each: { subject, predicate: [to - verb.length - end.length, to], negated: false, said: true }, verb };
  });
}

interface Reading {
  readonly annex: AnnexGrid;
  readonly rows: readonly GridRow[];
  readonly say: string;
  readonly isFull: boolean;
}

function readingsOf(
  reader: WordReader,
  annex: AnnexGrid,
  text: string,
  each: Quantified,
  verb: string,
  rows: readonly GridRow[],
): Reading[] {
  const states = predicatesIn(reader, annex, text, each.predicate, false).filter(
    ({ column, left }) => left === 0 && column !== null && annex.columns[column]?.kind === 'category',
  );
  return [...ratesOf(annex, verb), ...(rows.length > 1 ? states : [])].flatMap(({ fits, say }): Reading[] => {
    const told = rows.map(fits);
    return told.includes(null) ? [] : [{ annex, rows, say, isFull: !told.includes(false) }];
  });
}

/** 追回率(%), as it is printed without the sign in its cells. */
function bareRate(title: string): string {
  return title.replace(/\([%％]\)$/u, '');
}

/** 追回率 of 追回, 检查覆盖率 of 覆盖. */
function ratesOf({ columns }: AnnexGrid, verb: string): Pick<Predicate, 'fits' | 'say'>[] {
  return columns
    .filter(({ kind, path, title }) => kind === 'percent' && bareRate(path.at(-1) ?? title).endsWith(`${verb}率`))
    .map((column) => {
      const fits = (row: GridRow): boolean | null => {
        const rate = numberAt(row, column);
        return rate === null ? null : rate === 10_000;
      };
      return { fits, say: `“${column.title}”都是 100%` };
    });
}
