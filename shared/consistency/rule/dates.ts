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
    const month = quarter ? '一二三四'.indexOf(quarter) * 3 + 3 : last;
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
/** 可放宽至3月10日: until when it may be put off. */
const putOff = /(?:可|允许|最[迟晚])[^,;。]{0,6}(?:放宽|延长|延期|宽限|顺延|推迟)[至到]$/u;
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
    putOff.test(before) ||
    (orders.test(before) && /^(?:之?前|以前)/u.test(text.slice(place[1]))) ||
    (asksFor.test(text.slice(place[1])) && /(?:于|在|务必|请|,|^)[^,。;]{0,6}$/u.test(before)) ||
    (/^(?:之?前|以前)/u.test(text.slice(place[1])) &&
      /(?:^|[,。;)])[^,。;]{0,8}(?:请|要(?!求)|须|务必|应|限)[^。;]{0,60}(?:于|在)$/u.test(before));
  // 4月22日印发清单,要求5月20日前整改到位: what was asked for then.
  const asked = /(?:印发|下发|制发|发出|发布|部署|交办)[^。;]{0,40}要求[^,;。]{0,4}$/u.test(before);
  // 所列数据由各部门于1月10日前报送: where a paper has its numbers from.
  const told = /(?:数据|数字|情况)[^,;。]{0,6}由[^,;。请要须应]{1,12}于$/u.test(before);
  // 应于9月1日前办结,已超期60天: what was to be done and was not.
  const missed =
    /^(?:之?前|以前)[^,;。]{0,12},?(?:截[至止][^,;。]{0,8}?)?(?:现?已(?:经)?|至今|目前)?(?:超期|逾期|超时|[尚仍]未|未能)/u.test(
      text.slice(place[1]),
    );
  if (!asks || asked || told || missed || /已|曾|要求各/u.test(text.slice(Math.max(0, place[0] - 12), place[0])))
    return [];
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
