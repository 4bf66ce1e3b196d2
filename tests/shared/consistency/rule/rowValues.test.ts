import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '云河市人民政府办公室关于2031年度政务公开评估结果的通报',
      '各县（市、区）：',
      '评估共涉及6个县（市、区），平均得分84.5分。',
      text,
      '附件：2031年度政务公开评估得分表',
      '云河市人民政府办公室',
      '2032年2月12日',
      '== 附件｜2031年度政务公开评估得分表｜sorted',
      '名次|县（市、区）|得分|等次|上年名次',
      '1|安溪县|95.5|优秀|1',
      '2|临浦区|92.0|优秀|5',
      '3|大柳县|87.5|良好|2',
      '4|云门市|83.0|良好|3',
      '5|桐岭县|80.5|良好|6',
      '6|泽城区|68.5|较差|4',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('a grade that somebody is given is that of his row, whether his score stands between or not', () => {
  for (const said of ['泽城区得68.5分，为', '泽城区（68.5分）被评为', '泽城区等次为', '泽城区1个区为', '评定为']) {
    const behind = said === '评定为' ? '的是泽城区' : '';
    expect(told(`${said}较差${behind}。`)).toEqual([]);
    expect(told(`${said}良好${behind}。`)).toContainEqual(['良好', '较差']);
  }
});

test('a grade of a whole list of names, before or behind it, is asked about once', () => {
  for (const said of ['2个县区被评为#等次', '2家单位评定为#', '均判定为#', '共2家为“#”等次', '2个评估结果为#']) {
    expect(told(`安溪县、临浦区${said.replace('#', '优秀')}。`)).toEqual([]);
    expect(told(`安溪县、临浦区${said.replace('#', '良好')}。`)).toContainEqual(['良好', '优秀']);
  }
  for (const said of ['评估结果为#的是', '对评为“#”等次的', '#：']) {
    expect(told(`${said.replace('#', '优秀')}安溪县、临浦区。`)).toEqual([]);
    expect(told(`${said.replace('#', '良好')}安溪县、临浦区。`)).toContainEqual(['良好', '优秀']);
  }
});

test('places won and lost are said in many words', () => {
  expect(told('泽城区由第4位降至第6位，退后2个位次。')).toEqual([]);
  expect(told('泽城区由第4位降至第6位，退后1个位次。')).toHaveLength(1);
  expect(told('临浦区名次攀升3个位次，泽城区倒退2个位次。')).toEqual([]);
  expect(told('临浦区名次攀升4个位次。')).toContainEqual(['4个', '第2、第5']);
});

test('a score is held to that of the place with which it is compared', () => {
  const said = '泽城区得分最低，为68.5分，';
  for (const [words, score] of [
    ['与第1位相差', 27],
    ['落后第1位', 27],
    ['与最高分差距达', 27],
    ['较第2位的临浦区低', 23.5],
    ['比第5位低', 12],
  ] as const) {
    expect(told(`${said}${words}${score}分。`)).toEqual([]);
    expect(told(`${said}${words}${score - 1}分。`)).toHaveLength(1);
  }
});
