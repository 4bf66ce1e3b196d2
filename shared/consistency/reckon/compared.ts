/** 增长 and such right before a rate of change. */
export const grows = /(?:增长|下降|上升|提高|提升|减少|增加|回落|[增降]幅[为达]?)了?$/u;
/** 相差 right before a difference. */
export const apart = /(?:相差|差距[为达]?|差额为?)$/u;

export function sentenceStart(text: string, place: number): number {
  return Math.max(text.lastIndexOf('。', place), text.lastIndexOf(';', place)) + 1;
}

/** 三季度 and 二季度 of 三季度比二季度增长. */
export function comparedIn(text: string, place: number): [string | undefined, string | undefined] {
  const words = text.slice(Math.max(0, place - 40), place);
  const [, subject, base] =
    /(?:^|[,;:。、(])([^,;:。、()]{0,6}(?:\([^()]{1,8}\))?[^,;:。、()]{0,10}?)[高低多少]于((?:[^,;:。()]|\([^()]*\)){2,18}?)约?$/u.exec(
      words,
    ) ??
    /(?:^|[,;:。、(])([^,;:。、()]{0,16}?)[比较](?![例重])((?:[^,;:。()]|\([^()]*\)){2,18}?)(?:高出|增长|下降|上升|提高|提升|减少|增加|降低|[高低多少])了?$/u.exec(
      words,
    ) ??
    [];
  return [subject === '' ? undefined : subject?.replace(/^其中/u, ''), base];
}
