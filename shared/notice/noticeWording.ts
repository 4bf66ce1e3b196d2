import { dayAfter } from '../annex/date.ts';
import type { Run } from '../document/documentModel.ts';
import { fillText } from '../fact/fillText.ts';
import { NoticeDefinition, type noticeWords } from '../pack/noticeDefinition.ts';
import type { RoundData } from '../round/roundData.ts';
import { officialDate } from '../text/officialDate.ts';
import { templateParts } from '../text/template.ts';

export type NoticeWords = Readonly<Record<(typeof noticeWords)[number], string>>;

const general = NoticeDefinition.parse({});

/** The office's own words, or those that suit every office. */
export function noticeDefinition({ pack }: RoundData): NoticeDefinition {
  return pack.notice ?? general;
}

/** 2022年第二季度检查: a round that is not called a check already is called one. */
export function checkName(title: string): string {
  return /(?:检查|抽查|核查|督查|巡查|监测|考核|测评|评估|评查)$/u.test(title) ? title : `${title}检查`;
}

/** A text of the notice with its own words and the facts filled in. */
export function noticeText(data: RoundData, words: NoticeWords, text: string): Run[] {
  return templateParts(text).flatMap((part): Run[] => {
    if (!('name' in part)) return [{ text: part.literal }];
    const { name } = part;
    const own = Object.hasOwn(words, name) ? words[name as keyof NoticeWords] : undefined;
    return own === undefined ? fillText(data, `{${name}}`) : [{ text: own, fact: name }];
  });
}

export function plainNoticeText(data: RoundData, words: NoticeWords, text: string): string {
  return noticeText(data, words, text)
    .map((run) => run.text)
    .join('');
}

/** The date of the notice: its own, that of the bulletin, that of the round; null keeps the place of a date open. */
export function noticeDate(data: RoundData): string | null {
  return noticeDefinition(data).date ?? data.pack.bulletin?.date ?? data.round.date;
}

/** 2022年6月10日前; without a date counted from the day on which the notice is received. */
export function deadlineText(data: RoundData, severe: boolean): string {
  const { days, severeDays = days } = noticeDefinition(data);
  const limit = severe ? severeDays : days;
  const date = noticeDate(data);
  return date === null ? `收到通知之日起${limit}日内` : `${officialDate(dayAfter(date, limit))}前`;
}
