import { escapedPattern } from '../../text/escapedPattern.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText, nameOfAnnex, rowPlace } from './report.ts';

const otherPeriod = /上[季月年]|去年|同期|曾|此前|原|历史|部分|拟|将/u;

/** 团县委未公开, 更新不及时的账号为甲、乙: a value right behind a name, or in front of a list, is that of the row. */
export function checkRowValues(sentence: Sentence, mentionsIn: FindMentions): Discrepancy[] {
  const { text } = sentence;
  if (otherPeriod.test(text)) return [];
  const mentions = mentionsIn(text);
  return mentions.flatMap((mention, at): Discrepancy[] => {
    const columns = mention.rows.flatMap(({ annex }) =>
      annex.columns
        .filter(({ kind, index }) => kind === 'category' && index !== annex.nameColumn && !isPlaceColumn(annex, index))
        .map((column) => ({ annex, column })),
    );
    return columns.flatMap(({ annex, column }): Discrepancy[] => {
      const said =
        saidBehind(text, mentions, at, annex, column.index) ?? saidAhead(text, mentions, at, annex, column.index);
      if (said === undefined) return [];
      const own = mention.rows.filter((each) => each.annex === annex).map(({ row }) => row);
      // 不合格1个,为灵泉镇: of its grade, whatever became of its samples in another annex.
      if (mention.rows.some(({ row }) => row.cells.some(({ folded }) => folded === said))) return [];
      const found = [...new Set(own.map((row) => row.cells[column.index]?.folded ?? ''))].join('、');
      return [
        inText(sentence, mention.start, mention.end, {
          severity: 'doubt',
          rule: 'row-value',
          claimed: said,
          found,
          rows: own.map((row) => rowPlace(annex, row)),
          message: `文中说“${mention.name}”是“${said}”，${nameOfAnnex(annex)}里它的“${column.path.at(-1) ?? ''}”是“${found}”。`,
        }),
      ];
    });
  });
}

function isPlaceColumn(annex: AnnexGrid, index: number): boolean {
  return /区域|地区|[县市区]|单位|主办|部门|镇/u.test(annex.columns[index]?.path.at(-1) ?? '');
}

function valuesOf(annex: AnnexGrid, index: number): string[] {
  const values = [...new Set(annex.rows.map((row) => row.cells[index]?.folded ?? ''))];
  return values.filter((value) => value.length >= 2 && value.length <= 16).sort((a, b) => b.length - a.length);
}

/** 得68.5分,被评为; 1个部门等次为; 4家市场均判定为: what may stand between names and the value that they are given. */
const given =
  /^(?:\(\d+(?:\.\d+)?[分%]\)|(?:等|,?共)?\d+[家个](?:\p{Script=Han}{0,6}?(?=均|等[次级]|检查|考核|评|抽查|结[果论]|[为是被获判认确列划归属])|(?:单位|部门|乡镇|镇|乡|街道|地区|[县市区]))?|(?:总分|得分)?[为获取以]?得?\d+(?:\.\d+)?分,?)?均?(?:(?:等[次级]|(?:检查|考核|评估|评定|抽查)?结果|结论)?均?(?:为|是|[被获]?(?:评定|认定|判定|确定|评|定|列|划|归)为|[被获]评|属于?))?[“"]?/u;

/** Behind a name or the last of a list of names, at once or behind the score that it is given for. */
function saidBehind(
  text: string,
  mentions: readonly Mention[],
  at: number,
  annex: AnnexGrid,
  index: number,
): string | undefined {
  const [first, last] = runAround(text, mentions, at);
  if (/[、和及与]$/u.test(text.slice(0, mentions[first]?.start))) return undefined;
  const behind = text.slice(mentions[last]?.end).replace(given, '');
  const said = valuesOf(annex, index).find((value) => behind.startsWith(value));
  const isWhole = said !== undefined && /^[”"]?(?:等[次级])?(?:[,;。、)(]|$)/u.test(behind.slice(said.length));
  // Of a list the first is told of.
  const isTold = (mention: Mention): boolean => mention.rows.every(({ row }) => row.cells[index]?.folded !== said);
  if (!isWhole) return undefined;
  return mentions.slice(first, at).some(isTold) ? undefined : said;
}

/** The first and the last of the names that a list joins with this one. */
function runAround(text: string, mentions: readonly Mention[], at: number): readonly [number, number] {
  const isJoined = (one: number): boolean =>
    /^[”“、和及]+$/u.test(text.slice(mentions[one]?.end, mentions[one + 1]?.start));
  let [first, last] = [at, at];
  while (first > 0 && isJoined(first - 1)) first -= 1;
  while (last < mentions.length - 1 && isJoined(last)) last += 1;
  return [first, last];
}

/** 更新不及时的账号为甲、乙: before the first of the names, whichever of them this is. */
function saidAhead(
  text: string,
  mentions: readonly Mention[],
  at: number,
  annex: AnnexGrid,
  index: number,
): string | undefined {
  const [first] = runAround(text, mentions, at);
  const before = text.slice(0, mentions[first]?.start);
  return valuesOf(annex, index).find((value) =>
    new RegExp(
      `(?:^|[,;。:)“])对?(?:(?:等[次级]|(?:检查|考核|评估|评定|抽查)?结果|结论)?为|[被获]?(?:评定|认定|判定|评|定|列)为)?“?${escapedPattern(value)}”?(?:等[次级])?(?:的(?:账号|单位|网站|乡镇|部门)?)?(?:\\d+[家个](?:单位)?,?)?(?:(?:有|为|是|分别[为是]|包括):?|(?<=等[次级]的(?:账号|单位|网站|乡镇|部门)?)|:)“?$`,
      'u',
    ).test(before),
  );
}
