import { number } from './marks.ts';
import { percent } from './rounding.ts';
import { at, distinct } from './rows.ts';
import { numbers, proved, shares, type Tell } from './toldWords.ts';

/** What a whole is made up of, and the shares of its parts. */
export const sharesTold: Readonly<Record<string, Tell>> = {
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
  'the first and the second with their shares': (own) => {
    const all = shares(own);
    return (
      all &&
      `全县共发生道路交通事故${proved(own.now, own.now)}起，从原因看，超速行驶最多，有${proved(at(own.parts, 0), own.now)}起，占${number(at(all, 0))}%；其次是违规变道，有${proved(at(own.parts, 1), own.now)}起，占${number(at(all, 1))}%。`
    );
  },
  'three named and their sum': ({ parts }) =>
    `新建公厕${number(at(parts, 1))}座、改造公厕${number(at(parts, 2))}座、拆除旱厕${number(at(parts, 3))}座，共计${number(at(parts, 1) + at(parts, 2) + at(parts, 3))}座。`,
  'three of the most, together, of a whole that is said': (own) => {
    const three = own.parts.slice(0, 3);
    const sum = three.reduce((so, part) => so + part, 0);
    const rate = percent(sum, own.now);
    return (
      rate &&
      `排名前三的是老城片区${number(at(three, 0))}户、新城片区${number(at(three, 1))}户、河西片区${number(at(three, 2))}户，三个片区合计${number(sum)}户，占全部${proved(own.now, own.now)}户的${number(rate)}%。`
    );
  },
  'up, down and as before': ({ units }) => {
    const [more, less] = [Math.round(units * 0.5), Math.round(units * 0.3)];
    const same = units - more - less;
    return same > 1 && distinct([more, less, same])
      ? `${number(units)}个社区中，走访量${number(more)}个上升、${number(less)}个下降、${number(same)}个持平。`
      : null;
  },
  'so many of so many, their share in brackets': (own) => {
    const rate = percent(own.rest, own.now);
    return (
      rate &&
      `对${proved(own.now, own.now)}家餐饮单位开展检查，发现${proved(own.rest, own.now)}家存在问题，占检查总数的${number(rate)}%。`
    );
  },
};
