import { readOnce } from '../readOnce.ts';

/** 甲、乙均未报送信息: what a sentence says of all that it names, or of none of them. */
export interface Quantified {
  /** Where the words begin that say of whom: of the clause, or of one before where that names nobody. */
  readonly subject: readonly [start: number, end: number];
  /** What is said of them, without the 均, 已 and 未 in front. */
  readonly predicate: readonly [start: number, end: number];
  readonly negated: boolean;
  /** 全部, 均, 无一: said of each; else it only follows from a list of names. */
  readonly said: boolean;
}

const each = '(?:均|都|全部|全都|皆|悉数|各自|无一例外)';
const aids = '(?:已经?|仍|还|尚|至今|目前|能够?|可以?|就|也|再|曾|按要求|被|得到|得以)*';
const none = '(?:未曾|未能|未有|没有|未|没|无|不)';
const one = '一[条件个家项起篇例次处]';
/** 均未, 无一条, 全部; else 未, 没有 or 有 at once behind those that are named. */
const quantified = new RegExp(
  `(?<all>(?:无|没有|未有)${one}|${each})${aids}(?<not>${none}?)(?:${one})?${aids}|(?<bare>${none.replace('|不', '')}|有)(?=[^,;:。、\\d]{2,14}(?:[,;。(]|$))`,
  'gu',
);
const separators = /[,;:。!?]/u;

/** Every such statement; what shall be is none. */
export const quantifiedIn: (text: string) => readonly Quantified[] = readOnce((text) =>
  [...text.matchAll(quantified)].flatMap((match): Quantified[] => {
    const { all = '', not = '', bare = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const start = clauseStart(text, match.index);
    const head = text.slice(start, match.index);
    const words = /^[^,;:。!?()]*/u.exec(text.slice(end))?.[0] ?? '';
    if (words === '' || asked.test(head + words) || isOther(head, text.slice(match.index + 1), all)) return [];
    if (/最|更(?![新正换改])|较|不足|不到/u.test(words) || (all === '' && words.includes('的'))) return [];
    // 均未做到全部面商: some were, by each of them.
    if (negatedAll.test(`${not || bare}${words}`)) return [];
    if (all === '' && new RegExp(`${each}$`, 'u').test(head)) return [];
    // 没有问题均已明确
    const turned = all !== '' && /^(?:没有|无)[^,;。]{1,8}$/u.test(head);
    const negated = /^[未没无不]/u.test(not || bare) || /^[无没未]/u.test(all);
    return [
      {
        subject: [start, match.index],
        predicate: [end, end + words.length],
        negated: negated !== turned,
        said: all !== '',
      },
    ];
  }),
);

const negatedAll = /^[未没不]有?(?:做到|实现|达到|能)?(?:全部|全面|全覆盖|全都|都|完全)/u;

/** What shall be, or may be: 应急, 申请 and 主要 are words of their own. */
const asked =
  /(?<![主重需摘纪简])要(?![情点素闻件])|须|应[当于在]|务必|确保|力争|争取|不得|避免|防止|(?<![申邀提])请|拟|将|如果|凡/u;

/** 平均, 月均, 任务不均衡, 都江堰; 占全部工单, 本季度全部检查: no quantifier. */
function isOther(head: string, behind: string, all: string): boolean {
  // 虽未全部完成 is said of some.
  if (/[未没不](?:有|能|做到|实现)?$/u.test(head) && all !== '') return true;
  if (/全部/u.test(all) && /(?:占|的|对|将|在|由|是|为|到|与)$/u.test(head)) return true;
  return (
    /^[均都]/u.test(all) && (/(?:[平日人户首]|(?<![全本当])[年月季])$/u.test(head) || /^[衡等匀可]|^市/u.test(behind))
  );
}

/** Where the clause begins that a place is in. */
export function clauseStart(text: string, at: number): number {
  for (let place = at - 1; place >= 0; place -= 1) if (separators.test(text.charAt(place))) return place + 1;
  return 0;
}
