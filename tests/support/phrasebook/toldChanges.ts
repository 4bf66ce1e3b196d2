import { direction, name, number } from './marks.ts';
import { gap, onEdge, percent, shown, surely } from './rounding.ts';
import { at } from './rows.ts';
import { growth, numbers, proved, size, type Tell, up } from './toldWords.ts';

/** Now and before, how far two are apart. */
export const changesTold: Readonly<Record<string, Tell>> = {
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
  'how many times as many': ({ parts }) => {
    const [one, other] = [at(parts, 0), at(parts, 3)];
    const times = one / other;
    return onEdge(times) || one === other
      ? null
      : `网上办理${proved(one, one)}件、窗口办理${proved(other, one)}件，网上办理量是窗口的${number(shown(times))}倍。`;
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
  'the growth before the change': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `前三季度共开展宣传活动${proved(own.now, own.now)}场次，同比${direction(up(own), '增长', '下降')}${number(rate)}%，${direction(up(own), '增加', '减少')}${proved(size(own), own.now)}场次。`
    );
  },
  'the base in brackets with the change': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `全年化解矛盾纠纷${number(own.now)}起，比上年（${number(own.before)}起）${direction(up(own), '增加', '减少')}${number(size(own))}起，${direction(up(own), '增长', '下降')}${number(rate)}%。`
    );
  },
  'the change, and the growth as a noun': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `三季度新增用户${proved(own.now, own.now)}户，较二季度${direction(up(own), '增加', '减少')}${proved(size(own), own.now)}户，${up(own) ? '增幅' : '降幅'}${number(rate)}%。`
    );
  },
  'what it was, what it is now': (own) => {
    const rate = growth(own);
    return (
      rate &&
      `平台日访问量8月份为${number(own.before)}人次，9月份为${number(own.now)}人次，环比${direction(up(own), '增加', '减少')}${number(size(own))}人次，${direction(up(own), '上升', '下降')}${number(rate)}%。`
    );
  },
  'a rate from and to': (own) => {
    const [now, before] = [shown(88 + own.chance * 9), shown(71 + own.chance * 8)];
    const apart = gap(Number(now), Number(before));
    return apart && `设施完好率由上季度的${number(before)}%提高到${number(now)}%，提高${number(apart)}个百分点。`;
  },
  'a rate, and that of the year before': (own) => {
    const [now, before] = [shown(88 + own.chance * 9), shown(71 + own.chance * 8)];
    const apart = gap(Number(now), Number(before));
    return apart && `入户走访率${number(now)}%，上年同期为${number(before)}%，同比提高${number(apart)}个百分点。`;
  },
  'three months and their mean': ({ parts }) => {
    const [first, second, third] = [at(parts, 1), at(parts, 2), at(parts, 0)];
    const sum = first + second + third;
    const mean = surely(sum / 3);
    return mean && sum < 600
      ? `7月、8月、9月分别培训${numbers([first, second, third], '人次')}，共${number(sum)}人次，月均${number(mean)}人次。`
      : null;
  },
};
