import { nounOf } from '../claim/unitNouns.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { type Answer, countsOf } from './answers.ts';
import { meeting, type PickContext, type RowSet } from './candidates.ts';
import type { Pick } from './picks.ts';
import type { Question } from './question.ts';
import { saidIn } from './saidOfRows.ts';
import { subjectOf } from './unitColumns.ts';
import type { Span, Wording } from './wording.ts';
import type { WordReader } from './wordReader.ts';

/** 全部整改到位的乡镇2个, 12个单位做到了及时接听: how many rows there are of which it is true, in whatever column. */
export function toldCounts(reader: WordReader, { annex, near }: PickContext, question: Question): readonly Answer[] {
  const { text, wording } = question;
  const kinds = near.filter(({ aspect }) => aspect === 'kind');
  // What picks rows by itself says what is counted.
  if (near.length > kinds.length || wording.quantity.loose || !isOfRows(annex, text, wording)) return [];
  return stretchesOf(question).flatMap((span) =>
    predicatePicks(reader, annex, text, span).flatMap((pick) => {
      const picks = [...kinds, pick];
      const rows: RowSet = { annex, picks, fixed: picks, rows: meeting(annex, picks), others: false };
      return rows.rows.length === 0 ? [] : countsOf(rows, wording, text);
    }),
  );
}

/** 6个单位, 14项指标: the rows themselves are counted, and nothing that they have. */
function isOfRows(annex: AnnexGrid, text: string, { quantity: { measure }, near, after, unitNoun }: Wording): boolean {
  const { ofUnits, unit, thing } = subjectOf(annex);
  const saysUnits = (unitNoun !== '' || measure === '家') && '家个户所名'.includes(measure);
  if (ofUnits || (unit !== null && saysUnits)) return saysUnits;
  const called = thing.length >= 2 ? thing.slice(-2) : null;
  return (
    called !== null &&
    (text.slice(...after).startsWith(called) ||
      text
        .slice(...near)
        .replace(/(?:共|有|为|是)+$/u, '')
        .endsWith(called))
  );
}

/** Where it may be said of them: before the number, without the noun that is counted, and behind it. */
const stretchesOf = readOnceOf(({ text, wording }: Question): readonly Span[] => {
  const { quantity, near, after, unitNoun } = wording;
  const before = text.slice(near[0], quantity.start);
  const from = near[0] + Math.max(...[',', ':', ';'].map((mark) => before.lastIndexOf(mark))) + 1;
  const told = /^(.*?)(?:的[^,;。的]{0,12}|(?:共|有|为|是)*)$/u.exec(text.slice(from, quantity.start))?.[1] ?? '';
  const behind = text.slice(...after);
  // 8个存在问题的单位: of which is said what stands before 的.
  const within = /^([^,;。]{2,12})的/u.exec(behind)?.[1];
  const single = Math.max(unitNoun.length, nounOf(behind).length);
  const noun = single + (alsoCounted.exec(behind.slice(single))?.[0].length ?? 0);
  const rest = within === undefined && begins.test(behind.slice(noun)) ? behind.length : noun;
  // 14个单位约稿任务全部按时完成, 13个村的问题已全部整改: of something that they have.
  const ofTheirs = ofWhat.test(behind.slice(noun)) ? ([after[0] + noun, after[0] + behind.length] as const) : null;
  const spans: Span[] = [
    ...(ofTheirs ? [ofTheirs] : []),
    [from, from + told.length],
    within === undefined ? [after[0] + noun, after[0] + rest] : [after[0], after[0] + within.length],
  ];
  return spans.filter(([one, other]) => other - one >= 2 && !asked.test(text.slice(one, other)));
});

/** How it begins what is said of units; 26个试点领域标准目录 says nothing of them. */
const begins =
  /^(?:做到|实现|达到?|完成|获得?|得到|有|存在|出现|发现|未|没|无|零|均|都|全部|已|仍|尚|还|按|全面|超额|提前|连续|不)/u;

/** 17个地区和部门, 9个村(社区). */
const alsoCounted = /^(?:[和及与、](?:部门|单位|乡镇|街道|企业|园区)|\([^()\d]{1,6}\))/u;

const ofWhat = /^(?:[承负][办责])?的?\p{Script=Han}{2,6}?已?(?:全部|均|都|无一)/u;

/** What shall be is true of none yet. */
const asked = /(?<![主重需])要|须|应[当于在]|务必|确保|力争|将|不得|请|\d/u;

/** 隐患全部整改到位: all of what a unit has. */
const ofAll = /全部|全面|[均都]|每|应(..)尽\1|应(.)..?尽\2/u;

function predicatePicks(reader: WordReader, annex: AnnexGrid, text: string, span: Span): Pick[] {
  const [start] = span;
  const isOfAll = ofAll.test(text.slice(...span));
  return saidIn(reader, annex, text, span)
    .filter(({ left, cover }) => cover >= 2 && left <= cover + (isOfAll ? 2 : 0))
    .map(({ say, fits, cover, left }): Pick => {
      const rows = annex.rows.filter((row) => fits(row) === true);
      const end = left === 0 || isOfAll ? span[1] : Math.min(span[1], start + cover);
      return { annex, aspect: 'predicate', say, rows, start, end };
    })
    .filter(({ rows }) => rows.length > 0 && rows.length < annex.rows.length);
}
