import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const day = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:(?:至|到|[—–~～-]+)(?<until>\d{1,2})日)?/gu;
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days that do not exist, and deadlines that were over when the paper was issued. */
export function checkDates({ paragraphs, date }: TextDocument): Discrepancy[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => [
      ...(date ? plannedBefore(sentence, date) : []),
      ...[...sentence.text.matchAll(day)].flatMap((match): Discrepancy[] => {
        const [printed, year, month, dayOfMonth] = [match[0], match[1], Number(match[2]), Number(match[3])];
        const place = [match.index, match.index + printed.length] as const;
        if (!isDay(year, month, dayOfMonth) || !isDay(year, month, Number(match.groups?.until ?? dayOfMonth))) {
          const message = `没有“${printed}”这一天，请核对日期。`;
          return [
            inText(sentence, ...place, {
              severity: 'error',
              rule: 'no-such-day',
              claimed: printed,
              found: '无此日期',
              message,
            }),
          ];
        }
        return date ? overdue(sentence, place, printed, year, month, dayOfMonth, date) : [];
      }),
    ]),
  );
}

const planned =
  /(?:将|拟|计划|(?:剩余|其余|剩下|余下)[^,;。]{0,16}(?:安排|放))(?:于|在|到)(?:(\d{4})年)?(?:第?([一二三四])季度|(\d{1,2})月(?:底|初|末|中旬|上旬|下旬)|(\d{1,2})月份?(?!\d)|(上)半年)/gu;

/** 将于第一季度复查 in a paper of May: what is planned was over when the paper was issued. */
function plannedBefore(sentence: Sentence, issued: string): Discrepancy[] {
  return [...sentence.text.matchAll(planned)].flatMap((match): Discrepancy[] => {
    const [printed, year, quarter, partOfMonth, plainMonth, half] = match;
    const last = half ? 6 : Number(partOfMonth ?? plainMonth);
    const month = quarter ? quarters.indexOf(quarter) * 3 + 3 : last;
    const of = Number(year ?? issued.slice(0, 4));
    const now = Number(issued.slice(0, 4)) * 12 + Number(issued.slice(5, 7));
    // 将于3月底前 in a paper of December is of the next year.
    const next = year === undefined && month <= 3 && Number(issued.slice(5, 7)) >= 10;
    if (next || of * 12 + month >= now) return [];
    const found = `${Number(issued.slice(0, 4))}年${Number(issued.slice(5, 7))}月`;
    const message = `“${printed}”早于成文日期（${found}）。请核对时间。`;
    const claim = { severity: 'error', rule: 'deadline-before-issue', claimed: printed, found, message } as const;
    return [inText(sentence, match.index, match.index + printed.length, claim)];
  });
}

function isDay(year: string | undefined, month: number, dayOfMonth: number): boolean {
  const most = lengths[month - 1] ?? 0;
  const leap = year === undefined || (Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0));
  return dayOfMonth >= 1 && dayOfMonth <= (month === 2 && !leap ? 28 : most);
}

const asksFor =
  /^(?:之?前|以前)[^。;]{0,40}(?:报|反馈|整改|完成|提交|送|上报|关停|发送|反馈至|落实|办复|办结|答复|销号|作出|说明)/u;
/** 要于, 须在: whatever is to be done by then. */
const orders = /(?:[^主重需]要|须|应|务必|请|限)(?:于|在)$/u;

function overdue(
  sentence: Sentence,
  place: readonly [number, number],
  printed: string,
  year: string | undefined,
  month: number,
  dayOfMonth: number,
  issued: string,
): Discrepancy[] {
  const { text } = sentence;
  const before = text.slice(0, place[0]);
  const asks =
    (orders.test(before) && /^(?:之?前|以前)/u.test(text.slice(place[1]))) ||
    (asksFor.test(text.slice(place[1])) && /(?:于|在|务必|请|,|^)[^,。;]{0,6}$/u.test(before)) ||
    (/^(?:之?前|以前)/u.test(text.slice(place[1])) &&
      /(?:^|[,。;)])[^,。;]{0,8}(?:请|要(?!求)|须|务必|应|限)[^。;]{0,60}(?:于|在)$/u.test(before));
  // 4月22日印发清单,要求5月20日前整改到位: what was asked for then.
  const asked = /(?:印发|下发|制发|发出|发布|部署|交办)[^。;]{0,40}要求[^,;。]{0,4}$/u.test(before);
  // 所列数据由各部门于1月10日前报送: where a paper has its numbers from.
  const told = /(?:数据|数字|情况)[^,;。]{0,6}由[^,;。请要须应]{1,12}于$/u.test(before);
  if (!asks || asked || told || /已|曾|要求各/u.test(text.slice(Math.max(0, place[0] - 12), place[0]))) return [];
  const [issuedYear = '', issuedMonth = '', issuedDay = ''] = issued.split('-');
  // A deadline in January of a paper of December is of the next year.
  const late = year === undefined && Number(issuedMonth) >= 10 && month <= 3;
  if (late) return [];
  const deadline = `${year ?? issuedYear}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  if (deadline >= issued) return [];
  const on = `${issuedYear}年${Number(issuedMonth)}月${Number(issuedDay)}日`;
  return [
    inText(sentence, ...place, {
      severity: 'error',
      rule: 'deadline-before-issue',
      claimed: printed,
      found: on,
      message: `要求在${printed}前完成，但成文日期是${on}，期限已过。`,
    }),
  ];
}

const quarters = '一二三四';
const quarter = /(?:(\d{4})年)?第?([一二三四1-4])季度/gu;
const otherPeriod =
  /上[一个]?季|下[一个]?季|去年|同期|同比|环比|前[一二两三]?个?季|较|[至与]第?[一二三四]季|季度[至与、和]|针对|曾|历史|计划|将[于对在]|即将|季度(?:通报|检查|抽查)?以来|\d{4}年第?[一二三四]季度.*\d{4}年第?[一二三四]季度/u;

/** The quarter of the title is that of the opening and of the annexes' titles. */
export function checkQuarter({ title, paragraphs, annexes }: TextDocument): Discrepancy[] {
  const own = [...title.matchAll(quarter)];
  const [first] = own;
  if (own.length !== 1 || !first) return [];
  const of = quarterOf(first);
  return [
    ...paragraphs.flatMap(({ sentences, text }) =>
      sentences.flatMap((sentence) =>
        [...sentence.text.matchAll(quarter)].flatMap((match): Discrepancy[] => {
          const said = quarterOf(match);
          if (said === of || otherPeriod.test(sentence.text) || text.replace(/\s/gu, '') === title) return [];
          // 在省政府办公厅开展的第三季度检查中: another office's.
          const others = /(?:国|省|市|上级)[^,;。]{0,12}(?:开展|组织|通报|抽查|检查)的$/u.test(
            sentence.text.slice(0, match.index),
          );
          const opening = !others && /(?:开展|组织|进行|现将|通报如下|抽查|检查|监测)/u.test(sentence.text);
          return [otherQuarter(sentence, match.index, match[0], first[0], opening ? 'error' : 'doubt')];
        }),
      ),
    ),
    ...annexes.flatMap((annex): Discrepancy[] => {
      const [match] = annex.title.matchAll(quarter);
      if (!match || (quarterOf(match) === of && sameYear(match[1], first[1]))) return [];
      // 第二季度通报问题整改复查情况表: what became of what was found then.
      if (/整改|复查|复核|回头看|销号|对比|对照/u.test(annex.title.slice(match.index))) return [];
      const message = `${annex.label}的标题是“${match[0]}”，通报标题是“${first[0]}”。`;
      const claim = {
        severity: 'error',
        rule: 'quarter',
        claimed: match[0],
        found: first[0],
        rows: [],
        message,
      } as const;
      return [{ ...claim, where: annex.label, place: null, quote: annex.title }];
    }),
  ];
}

function sameYear(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function quarterOf(match: RegExpMatchArray): number {
  const text = match[2] ?? '';
  return quarters.includes(text) ? quarters.indexOf(text) + 1 : Number(text);
}

function otherQuarter(
  sentence: Sentence,
  at: number,
  said: string,
  own: string,
  severity: 'error' | 'doubt',
): Discrepancy {
  return inText(sentence, at, at + said.length, {
    severity,
    rule: 'quarter',
    claimed: said,
    found: own,
    message: `这里写作“${said}”，通报标题是“${own}”。请核对是哪一个季度。`,
  });
}
