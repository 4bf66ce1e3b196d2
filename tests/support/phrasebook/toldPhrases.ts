import { direction, name, number } from './marks.ts';
import type { Phrases } from './phrase.ts';
import { gap, onEdge, percent, shown, surely } from './rounding.ts';
import { at, distinct } from './rows.ts';
import { type Drawn, drawn, type ToldFacts } from './told.ts';

const growth = ({ more, before }: Drawn): string | null => percent(Math.abs(more), before);
const up = ({ more }: Drawn): boolean => more > 0;
const size = ({ more }: Drawn): number => Math.abs(more);
const shares = ({ parts, now }: Drawn): string[] | null => {
  const all = parts.map((part) => percent(part, now));
  return all.includes(null) || !distinct(parts) ? null : all.map((share) => share ?? '');
};
const numbers = (values: readonly (number | string)[], unit: string): string =>
  values.map((value) => `${number(value)}${unit}`).join('、');

type Tell = (own: Drawn) => string | null;

/** A whole that only a rate proves: one more of thousands leaves the rate as it is, and is not false. */
const proved = (value: number, whole: number): string => (whole < 200 ? number(value) : String(value));

/** What a bulletin tells of its own: whole, part and share, now and before, plan and done. */
const sayings: Readonly<Record<string, Tell>> = {
  'now, before, change and growth': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `9月份，全县共接待来访群众${number(own.now)}人次，8月份为${number(own.before)}人次，${direction(up(own), '增加', '减少')}${number(size(own))}人次，${direction(up(own), '增长', '下降')}${number(rate)}%。`
    );
  },
  'now, change and growth, the base not said': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `当月共收到网民留言${proved(own.now, own.now)}条，比上月${direction(up(own), '增加', '减少')}${proved(size(own), own.now)}条，环比${direction(up(own), '上升', '下降')}${number(rate)}%。`
    );
  },
  'now, change and growth in one breath': (own) => {
    const rate = growth(own);
    const way = direction(up(own), '增加', '减少');
    return (
      rate &&
      `前三季度，全县共发布政府信息${proved(own.now, own.now)}条，同比${way}${proved(size(own), own.now)}条、${direction(up(own), '增长', '下降')}${number(rate)}%。`
    );
  },
  'from and to, and the growth': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `公众号文章篇数由上年同期的${proved(own.before, own.now)}篇${direction(up(own), '增加', '减少')}到${proved(own.now, own.now)}篇，${direction(up(own), '增幅', '降幅')}为${number(rate)}%。`
    );
  },
  'the base with the change': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `共举办新闻发布会和在线访谈${number(own.now)}场，较上年同期的${number(own.before)}场${direction(up(own), '增加', '减少')}${number(size(own))}场，${direction(up(own), '上升', '下降')}${number(rate)}%。`
    );
  },
  'the base in brackets': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `全年办理依申请公开${proved(own.now, own.now)}件，同比（上年${proved(own.before, own.now)}件）${direction(up(own), '增长', '下降')}${number(rate)}%。`
    );
  },
  'parts, and their shares in turn': (own) => {
    const all = shares(own);
    return (
      all &&
      `从来电类型看，${number(own.now)}个来电中咨询、求助、投诉、建议、举报分别有${numbers(own.parts, '个')}，分别占${numbers(all, '%')}。`
    );
  },
  'parts of a whole before, and their shares in turn': (own) => {
    const all = shares(own);
    return (
      all &&
      `全县共排查安全隐患${number(own.now)}处。其中，用电隐患${number(at(own.parts, 0))}处、消防隐患${number(at(own.parts, 1))}处、燃气隐患${number(at(own.parts, 2))}处、房屋隐患${number(at(own.parts, 3))}处、其他隐患${number(at(own.parts, 4))}处，占比分别为${numbers(all, '%')}。`
    );
  },
  'each part with its share': (own) => {
    const all = shares(own);
    const kinds = ['城市管理类', '住房保障类', '交通出行类', '教育医疗类', '其他类'];
    return (
      all &&
      `市长信箱来信${number(own.now)}封，其中${kinds.map((kind, index) => `${kind}${number(at(own.parts, index))}封，占${number(at(all, index))}%`).join('；')}。`
    );
  },
  'each part with its share in brackets': (own) => {
    const all = shares(own);
    const kinds = ['工程建设', '物资采购', '资金使用', '作风建设', '其他'];
    return (
      all &&
      `共收到问题线索${number(own.now)}条，涉及${kinds.map((kind, index) => `${kind}${number(at(own.parts, index))}条（占${number(at(all, index))}%）`).join('、')}。`
    );
  },
  'two groups and their shares of a whole before': (own) => {
    const [one, other] = [percent(own.part, own.now), percent(own.rest, own.now)];
    return (
      one &&
      other &&
      `本季度共采编稿件${number(own.now)}篇。其中乡镇${number(own.part)}篇、占${number(one)}%，县直部门${number(own.rest)}篇、占${number(other)}%。`
    );
  },
  'one part and its share of a whole before': (own) => {
    const rate = percent(at(own.parts, 0), own.now);
    return (
      rate &&
      `上半年全县共立案查处${proved(own.now, own.now)}起。无证经营最多，为${proved(at(own.parts, 0), own.now)}起，占${number(rate)}%。`
    );
  },
  'three kinds together and their share': (own) => {
    const three = own.parts.slice(0, 3);
    const sum = three.reduce((so, part) => so + part, 0);
    const rate = percent(sum, own.now);
    return (
      rate &&
      `全年受理投诉举报${proved(own.now, own.now)}件，居前三位的是食品、药品、计量，分别为${numbers(three, '件')}，合计${number(sum)}件，占总量的${number(rate)}%。`
    );
  },
  'what is done, its rate and the rest': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `全县共交办民生事项${number(own.now)}项，已办结${number(own.part)}项，办结率${number(rate)}%，尚有${number(own.rest)}项正在办理。`
    );
  },
  'what is done of a whole before': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `巡察共反馈问题${number(own.now)}个。截至9月底，已整改完成${number(own.part)}个，整改率为${number(rate)}%；其余${number(own.rest)}个正在推进。`
    );
  },
  'of so many so many are done': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `${proved(own.now, own.now)}名窗口人员中，${proved(own.part, own.now)}人通过业务考试，通过率${number(rate)}%。`
    );
  },
  'right and wrong of what was looked at': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `共抽检样品${number(own.now)}批次，合格${number(own.part)}批次，不合格${number(own.rest)}批次，合格率${number(rate)}%。`
    );
  },
  'in time and late, the whole not said': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate && `提案办理方面，按时答复${number(own.part)}件，超时答复${number(own.rest)}件，按时答复率${number(rate)}%。`
    );
  },
  'content and not content of those asked': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `随机回访服务对象${number(own.now)}人，其中满意${number(own.part)}人、不满意${number(own.rest)}人，满意率达到${number(rate)}%。`
    );
  },
  'the rate and that of the month before': (own) => {
    const now = percent(own.part, own.now);
    const before = shown(82 + own.chance * 8);
    const apart = now && gap(Number(now), Number(before));
    return now && apart && Number(apart) > 0 && Number(now) > Number(before)
      ? `全县应报送材料${proved(own.now, own.now)}份，按时报送${proved(own.part, own.now)}份，按时报送率${number(now)}%，比上月的${number(before)}%${direction(true, '提高', '下降')}${number(apart)}个百分点。`
      : null;
  },
  'how far a rate is above what is asked for': (own) => {
    const now = percent(own.part, own.now);
    const apart = now && gap(Number(now), 80);
    return now && apart && Number(now) > 80
      ? `全县应建档案${proved(own.now, own.now)}份，已建${proved(own.part, own.now)}份，建档率${number(now)}%，高于80%的目标值${number(apart)}个百分点。`
      : null;
  },
  'two rates and how far apart': (own) => {
    const [high, low] = [shown(90 + own.chance * 9), shown(60 + own.chance * 17)];
    const apart = gap(Number(high), Number(low));
    return apart && `参训率最高的是东片区，为${high}%；最低的是西片区，为${low}%，两者相差${number(apart)}个百分点。`;
  },
  'the mean of so many': ({ now, units }) => {
    const mean = surely(now / units);
    return mean && `全县${number(units)}个村共召开村民会议${now}次，平均每村${number(mean)}次。`;
  },
  'money spent of a plan, and what is left': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `全年计划投资${number(own.now)}万元，截至9月底完成投资${number(own.part)}万元，占年度计划的${number(rate)}%，还需完成${number(own.rest)}万元。`
    );
  },
  'a budget, what was spent and what was saved': (own) => {
    const rate = percent(own.rest, own.now);
    return (
      rate &&
      `采购预算${number(own.now)}万元，实际成交${number(own.part)}万元，节约资金${number(own.rest)}万元，节约率${number(rate)}%。`
    );
  },
  'two halves and how far apart': ({ part, rest, now }) => {
    const [first, second] = [Math.round(part * 0.6), now - Math.round(part * 0.6)];
    const apart = second - first;
    return rest > 0 && apart > 3
      ? `全年共处置舆情${number(now)}起，其中上半年${number(first)}起、下半年${number(second)}起，下半年比上半年${direction(true, '多', '少')}${number(apart)}起。`
      : null;
  },
  'three months of a quarter': ({ parts }) => {
    const [first, second, third] = [at(parts, 1), at(parts, 2), at(parts, 0)];
    const sum = first + second + third;
    return `第三季度共开展志愿服务${number(sum)}场次，7月、8月、9月分别为${numbers([first, second, third], '场次')}，${name('9月', '8月')}最多。`;
  },
  'grades of units': ({ units }) => {
    const [best, good] = [Math.round(units * 0.3), Math.round(units * 0.45)];
    const rest = units - best - good;
    const rate = percent(best, units);
    return rate && rest > 1 && distinct([best, good, rest])
      ? `${number(units)}个党支部中，评定为优秀的${number(best)}个、良好的${number(good)}个、一般的${number(rest)}个，优秀率${number(rate)}%。`
      : null;
  },
  'three states and the shares of two': (own) => {
    const [done, going, open] = [at(own.parts, 0) + at(own.parts, 1), at(own.parts, 2), at(own.parts, 3)];
    const sum = done + going + open;
    const [one, other] = [percent(done, sum), percent(going, sum)];
    return (
      one &&
      other &&
      `年度重点改革任务共${number(sum)}项，已完成${number(done)}项，完成率${number(one)}%；正在推进${number(going)}项，占${number(other)}%；未启动${number(open)}项。`
    );
  },
  'by telephone and by net, of a whole': (own) => {
    const rest = own.now - own.part;
    const [one, other] = [percent(own.part, own.now), percent(rest, own.now)];
    return (
      one &&
      other &&
      `${number(own.now)}件咨询中，通过电话提出的${number(own.part)}件，占${number(one)}%；通过网络提出的${number(rest)}件，占${number(other)}%。`
    );
  },
  'how many more in all and of each': (own) => {
    const [one, other] = [at(own.parts, 2), at(own.parts, 3)];
    return `今年以来新建便民服务点${number(one + other)}个，其中城区${number(one)}个、农村${number(other)}个，城区比农村多${number(one - other)}个。`;
  },
  'how many times as many': ({ parts }) => {
    const [one, other] = [at(parts, 0), at(parts, 3)];
    const times = one / other;
    return onEdge(times) || one === other
      ? null
      : `网上办理${proved(one, one)}件、窗口办理${proved(other, one)}件，网上办理量是窗口的${number(shown(times))}倍。`;
  },
};

/** Each sentence has numbers of its own, so that none bears out another. */
export const toldPhrases: Phrases<ToldFacts> = Object.fromEntries(
  Object.entries(sayings).map(([phrase, say], index) => [phrase, (facts: ToldFacts) => say(drawn(facts, index))]),
);
