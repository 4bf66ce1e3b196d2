import { countsIn } from '../claim/counts.ts';
import { looksLikeUnit, nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { RowNames } from '../claim/rowNames.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText } from './report.ts';

const listed =
  /^(?:领域|方面|单位|部门|环节|栏目|县|镇|乡|街道|区|网站|账号|科室|乡镇|责任|承办|问题|事项|政务|政府|重点|被|均|,|。|\)|$)/u;

/** 共3个单位 after three names; 等3家 after three or fewer. */
export function checkNamedCounts(sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  return [...lists(sentence), ...single(sentence, rowNames)];
}

/** 区信访局2家单位: one name, and a number for more. */
function single(sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  return countsIn(sentence.text).flatMap((count): Discrepancy[] => {
    const name = count.before.replace(/^\(.\)[^,;。]*?。/u, '').replace(/共$/u, '');
    if (count.value <= 100 || !'家个'.includes(count.measure) || !/^(?:单位|部门)/u.test(count.after)) return [];
    if (
      !looksLikeUnit(name) ||
      name.includes('、') ||
      !rowNames.some((names) => names.rowsOf(name).some((row) => row.name === name || name.length <= 10))
    )
      return [];
    const claimed = `${printHundredths(count.value)}${count.measure}`;
    return [
      inText(sentence, count.start - name.length, count.end, {
        severity: 'error',
        rule: 'names-counted',
        claimed,
        found: `1${count.measure}`,
        message: `只列了“${name}”，写作 ${claimed}。请核对名单和数目。`,
      }),
    ];
  });
}

function lists(sentence: Sentence): Discrepancy[] {
  return nameListsIn(sentence.text).flatMap((list) => {
    const units = list.names.filter(looksLikeUnit).length * 2 >= list.names.length;
    const after = sentence.text.slice(list.count.end);
    if (!units && !listed.test(after)) return [];
    const said = list.count.value / 100;
    const agrees = list.open ? said >= Math.min(...list.lengths) : list.lengths.includes(said);
    const twice = list.names.find((name, at) => list.names.indexOf(name) < at);
    const place = [list.start, list.end] as const;
    const found: Discrepancy[] = [];
    if (twice !== undefined && units) {
      found.push(
        inText(sentence, ...place, {
          severity: 'error',
          rule: 'name-twice',
          claimed: twice,
          found: twice,
          message: `“${twice}”在同一句里列了两次。`,
        }),
      );
    }
    if (agrees) return found;
    const number = `${list.names.length}${list.count.measure}`;
    const claimed = `${printHundredths(list.count.value)}${list.count.measure}`;
    const what = list.open ? `“等${claimed}”前面列了 ${number}` : `列了 ${number}，写作 ${claimed}`;
    found.push(
      inText(sentence, ...place, {
        severity: units ? 'error' : 'doubt',
        rule: 'names-counted',
        claimed,
        found: number,
        message: `${what}：${list.names.join('、')}。请核对名单和数目。`,
      }),
    );
    return found;
  });
}
