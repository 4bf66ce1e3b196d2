import { number } from './marks.ts';
import { percent, surely } from './rounding.ts';
import { at } from './rows.ts';
import { proved, type Tell } from './toldWords.ts';

/** What is planned, what is done of it and what is left. */
export const progressTold: Readonly<Record<string, Tell>> = {
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
  "how much of the year's task is done": (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `年度任务为改造管网${proved(own.now, own.now)}公里，已完成${proved(own.part, own.now)}公里，占年度任务的${number(rate)}%。`
    );
  },
  'of those done so many in time': (own) => {
    const [part, rest] = [at(own.parts, 0), at(own.parts, 3)];
    const all = part + rest;
    const rate = percent(part, all);
    return (
      rate &&
      `已审结案件${number(all)}件，其中按期审结${number(part)}件、超期审结${number(rest)}件，按期审结率${number(rate)}%。`
    );
  },
  'what is passed, and its share of what was reviewed': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate && `复核档案${proved(own.now, own.now)}卷，${proved(own.part, own.now)}卷符合要求，占${number(rate)}%。`
    );
  },
  'content, nearly content and not content': (own) => {
    const [best, good, bad] = [at(own.parts, 0), at(own.parts, 2), at(own.parts, 4)];
    const all = best + good + bad;
    const rate = percent(best + good, all);
    return (
      rate &&
      `共收到评价${number(all)}条，其中满意${number(best)}条、基本满意${number(good)}条、不满意${number(bad)}条，满意率${number(rate)}%。`
    );
  },
  'answered of received, and the rest': (own) => {
    const rate = percent(own.part, own.now);
    return (
      rate &&
      `收到公众留言${number(own.now)}条，已答复${number(own.part)}条，未答复${number(own.rest)}条，答复率为${number(rate)}%。`
    );
  },
  'more done than was planned': (own) => {
    const rate = percent(own.now, own.part);
    return (
      rate &&
      `计划新装路灯${number(own.part)}盏，实际新装${number(own.now)}盏，完成计划的${number(rate)}%，超额完成${number(own.rest)}盏。`
    );
  },
};
