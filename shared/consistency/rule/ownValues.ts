import type { FindMentions, Mention } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

/** What a list with a row a case prints of it: 稳岗补贴申领. */
interface Printed {
  readonly annex: AnnexGrid;
  readonly text: string;
  readonly rows: readonly GridRow[];
}

const shortest = 4;
/** What many have is nobody's own. */
const mostRows = 3;

export function printedValues(annexes: readonly AnnexGrid[]): Printed[] {
  return annexes.flatMap((annex) =>
    annex.columns
      .filter(({ kind, index }) => (kind === 'text' || kind === 'category') && index !== annex.nameColumn)
      .flatMap(({ index }) => {
        const valueIn = (row: GridRow): string => row.cells[index]?.folded ?? '';
        return [...new Set(annex.rows.map(valueIn))]
          .filter((text) => text.length >= shortest && text.length <= 24 && !/\d/u.test(text))
          .map((text) => ({ annex, text, rows: annex.rows.filter((row) => valueIn(row) === text) }))
          .filter(({ rows }) => rows.length <= mostRows);
      }),
  );
}

/** 甲反映的稳岗补贴申领, “公厕保洁不到位”(乙): what an annex prints of another's row. */
export function checkOwnValues(
  sentence: Sentence,
  values: readonly Printed[],
  mentionsIn: FindMentions,
): Discrepancy[] {
  const { text } = sentence;
  return mentionsIn(text).flatMap((who): Discrepancy[] => {
    const annexes = who.rows.map(({ annex }) => annex);
    const likely = values.filter(({ annex }) => annexes.includes(annex));
    const said = saidBehind(text, who, likely) ?? saidBefore(text, who, likely);
    if (!said) return [];
    const own = who.rows.filter(({ annex }) => said.values.some((value) => value.annex === annex));
    const rows = said.values.flatMap((value) => value.rows);
    if (rows.length > mostRows || own.some(({ row }) => rows.includes(row))) return [];
    return [report(sentence, who, said, own[0]?.column ?? 0)];
  });
}

interface Said {
  readonly values: readonly Printed[];
  readonly start: number;
  readonly end: number;
}

/** 东街镇的危房改造公示 of 危房改造公示含身份证号码: as far as what is printed goes along. */
function saidBehind(text: string, { end }: Mention, values: readonly Printed[]): Said | null {
  const joint = /^(?:(?:反映|申报|承办|牵头|负责|办理|报送)?的|:)“?/u.exec(text.slice(end))?.[0];
  if (joint === undefined) return null;
  const start = end + joint.length;
  const alike = values.map((value) => ({ value, length: commonLength(text.slice(start), value.text) }));
  const best = Math.max(0, ...alike.map(({ length }) => length));
  if (best < shortest) return null;
  return { values: alike.flatMap(({ value, length }) => (length === best ? [value] : [])), start, end: start + best };
}

/** “公厕保洁不到位”(白石街道). */
function saidBefore(text: string, { start, end }: Mention, values: readonly Printed[]): Said | null {
  if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return null;
  const head = text.slice(0, start - 1).replace(/”$/u, '');
  const [longest] = values
    .filter((value) => head.endsWith(value.text))
    .sort((one, other) => other.text.length - one.text.length);
  return longest ? { values: [longest], start: head.length - longest.text.length, end: head.length } : null;
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < other.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}

function report(sentence: Sentence, who: Mention, { values, start, end }: Said, column: number): Discrepancy {
  const [first] = values;
  const rows = values.flatMap(({ annex, rows: own }) => own.map((row) => ({ annex, row })));
  const owners = [...new Set(rows.map(({ row }) => row.cells[column]?.text ?? row.name))].join('、');
  const said = sentence.text.slice(start, end);
  const message = `${first ? nameOfAnnex(first.annex) : ''}里“${said}”是${owners}的，文中写作“${who.name}”。请核对。`;
  const claim = { severity: 'doubt', rule: 'own-value', claimed: who.name, found: owners, message } as const;
  const places = rows.map(({ annex, row }) => rowPlace(annex, row));
  return inText(sentence, Math.min(who.start, start), Math.max(who.end, end), { ...claim, rows: places });
}
