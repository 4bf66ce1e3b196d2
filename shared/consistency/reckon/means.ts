import type { Count } from '../claim/counts.ts';
import { monthSpansIn } from '../claim/spans.ts';
import { isChange, isOfOneKind, isPlain, type NumberedPassage, runUpTo } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

/** 1月109件、2月82件…月均106.7件: what is listed, spread over the list. */
export function meansOf(own: NumberedPassage, mean: Count): Reckoning[] {
  const { passage, numbers } = own;
  const each =
    /平均每[个家所件名条户处人]?([^,;。\d每]{2,8}?|[村镇乡县市区校站店馆院园])(?:配发|(?:下发|开具|发出)[^,;。\d]{2,8}|发布|报送|承办|办理|存在|有|为|是|约)*$/u.exec(
      mean.before,
    );
  const spread = each ? ofEach(own, mean, each[1] ?? '') : [];
  if (spread.length > 0) return spread;
  if (/日均/u.test(mean.before)) return ofDays(passage.text, numbers, mean);
  const one = perOne.exec(mean.before);
  if (one) return ofOne(own, mean, one);
  if (!/[月季]均|平均每[月季]|(?:^|,)每月[^,;。]{0,8}$/u.test(mean.before)) return [];
  const last = numbers.slice(0, numbers.indexOf(mean)).findLast(({ measure }) => measure === mean.measure);
  const run = last ? runUpTo(passage.text, numbers, last) : [];
  const sum = run.reduce((so, { value }) => so + value, 0);
  const listed = { value: sum / run.length, how: `${printNumber(sum)}÷${run.length} 是`, grade: 'near' } as const;
  return [...(run.length < 3 ? [] : [listed]), ...(/季/u.test(mean.before) ? [] : ofMonths(own, mean))];
}

/** 平均每期2100册, 平均每项超期14.0天, 平均每百份17.6处. */
const perOne = /平均每([百千万]?)([期批份篇场次户栋起辆台套项间艘人座件条宗笔处所家个名])([^,;。\d]{0,4})$/u;

/** 平均每百件公文17.6处. */
function manyIn(thing: string): number {
  return { 百: 100, 千: 1000, 万: 10_000 }[thing.charAt(0)] ?? 1;
}

/** 11月份共转办1605件,日均53.5件: over the days of the month. */
function ofDays(text: string, numbers: readonly Count[], mean: Count): Reckoning[] {
  const totals = numbers.filter(
    ({ measure, value, start }) => measure === mean.measure && value > mean.value && start < mean.start,
  );
  const days = /\d月份?/u.test(text) ? [28, 29, 30, 31] : [90, 91, 92, 181, 182, 183, 184, 365, 366];
  return totals.flatMap(({ value }, at) =>
    days.map((by) => ({
      value: value / by,
      how: `${printNumber(value)}÷${by} 是`,
      grade: at === 0 ? ('near' as const) : ('far' as const),
    })),
  );
}

/** 编印公报4期,印发8400册,平均每期2100册: over as many as are measured so. */
function ofOne(
  { passage: { text }, numbers, before }: NumberedPassage,
  mean: Count,
  said: RegExpExecArray,
): Reckoning[] {
  const [, many = '', one, verb = ''] = said;
  const earlier = numbers.slice(0, numbers.indexOf(mean)).filter(({ bound, rough }) => bound === null && !rough);
  const whole = earlier.findLast(({ measure }) => measure === mean.measure);
  if (!whole || one === mean.measure || (whole.value <= mean.value && many === '')) return [];
  // 共超期56天,平均每项超期14.0天: what is spread is said with the same word.
  if (!`${whole.before}${whole.after}`.includes(verb)) return [];
  const start = text.lastIndexOf('。', mean.start) + 1;
  const like = earlier.filter(({ measure }) => measure === one);
  const [first, ...parts] = like.filter((each) => each.start >= start);
  // 16座,分别为5座、3座、…: of all of them.
  const isAll = first && (parts.length === 0 || parts.reduce((sum, { value }) => sum + value, 0) === first.value);
  const by = isAll ? first : [...like.toReversed(), ...before].find(({ measure }) => measure === one);
  if (!by || by.value <= 0) return [];
  const isBeside =
    isAll && whole.start >= start && /^[^,;。\d]{0,4},[^,;。\d]{0,12}$/u.test(text.slice(whole.end, mean.start));
  const how = `${printNumber(whole.value)}÷${printNumber(by.value)} 是`;
  const value = (whole.value / by.value) * 100 * (many === '' ? 1 : manyIn(many));
  return [{ value, how, grade: isBeside ? 'told' : 'named', of: [whole, by] }];
}

/** 第四季度转派416件,月均138.7件; 1—10月应巡17600次…每月应巡1760次: over the months that were said last. */
function ofMonths({ passage: { text }, numbers }: NumberedPassage, mean: Count): Reckoning[] {
  const span = monthSpansIn(text).findLast(({ start, months }) => start < mean.start && months?.[0] !== months?.[1]);
  const [from = 0, to = 0] = span?.months ?? [];
  const by = to - from + 1;
  if (!span || by < 2) return [];
  const isWhole = ({ measure, value, start }: Count): boolean =>
    measure === mean.measure && value > mean.value && start > span.start && start < mean.start;
  return numbers.filter(isWhole).map((whole, at) => ({
    value: whole.value / by,
    how: `${printNumber(whole.value)}÷${by} 是`,
    grade: at === 0 ? ('near' as const) : ('far' as const),
    of: [whole],
  }));
}

/** 22个责任单位共保障栏目118个,平均每个单位5.4个: over as many as are called so. */
function ofEach(own: NumberedPassage, mean: Count, said: string): Reckoning[] {
  const { passage, numbers, before } = own;
  const start = passage.text.lastIndexOf('。', mean.start) + 1;
  const earlier = numbers.slice(0, numbers.indexOf(mean)).filter(isPlain);
  const inSentence = earlier.filter((count) => count.start >= start);
  const nearest = [...inSentence.toReversed(), ...earlier.toReversed(), ...before];
  const verbless = withoutVerb(said, inSentence);
  const exact = verbless.find((each) => earlier.some((count) => isCalledSo(count, each)));
  const thing = exact ?? said;
  const by = nearest.find((count) => (exact === undefined ? isOfThing(count, said) : isCalledSo(count, exact)));
  if (!by || by.value <= 0) return [];
  const isWhole = (count: Count): boolean =>
    count !== by &&
    isOfOneKind(count.measure, mean.measure) &&
    !isOfThing(count, thing) &&
    !isChange(count) &&
    count.value > mean.value;
  // 共发现问题38个,…。平均每家单位1.9个问题: what is spread is called the same.
  const noun = mean.after.slice(0, 2);
  const called = earlier.filter(
    (count) => noun.length === 2 && isWhole(count) && `${count.before}${count.after}`.includes(noun),
  );
  const here = done(inSentence.filter(isWhole));
  const wholes = here.length > 0 ? here : called.slice(0, 1);
  const isBeside = inSentence.includes(by) && by.after.slice(0, 8).includes(thing);
  return wholes.map((whole) => ({
    value: (whole.value / by.value) * 100 * (/^[百千万]/u.test(thing) ? manyIn(thing) : 1),
    how: `${printNumber(whole.value)}÷${printNumber(by.value)} 是`,
    grade: gradeOf(wholes, here, isBeside),
    of: [whole, by],
  }));
}

/** 河湖长 of 平均每名河湖长巡河: what is spread is said to be 巡河 as well. */
function withoutVerb(words: string, said: readonly Count[]): string[] {
  return [2, 1, 3].flatMap((length) => {
    const [thing, verb] = [words.slice(0, -length), words.slice(-length)];
    return thing.length >= 2 && said.some(({ before }) => before.endsWith(verb)) ? [thing] : [];
  });
}

/** 491名河湖长, 河湖长491名. */
function isCalledSo({ before, after, inWords }: Count, thing: string): boolean {
  return !inWords && (after.startsWith(thing) || before.endsWith(thing));
}

function isOfThing({ before, after, inWords }: Count, thing: string): boolean {
  return !inWords && (after.slice(0, 8).includes(thing.slice(-2)) || before.endsWith(thing.slice(-2)));
}

/** 应巡17600次,实际巡17068次: what was to be done is not spread. */
function done(wholes: readonly Count[]): readonly Count[] {
  const own = wholes.filter(({ before }) => !/应|计划|任务|目标/u.test(before));
  return own.length > 0 ? own : wholes;
}

/** Told where the sentence itself has one number to spread, and one to spread it over. */
function gradeOf(wholes: readonly Count[], here: readonly Count[], isBeside: boolean): Reckoning['grade'] {
  return here.length === 1 && isBeside ? 'told' : wholes.length === 1 ? 'named' : 'near';
}
