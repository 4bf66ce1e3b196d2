import { saysOthers } from './coverage.ts';
import { contentLength } from './fillers.ts';
import type { Passage } from './passage.ts';
import type { Scene } from './scene.ts';
import { sharedBefore } from './shareAnswers.ts';
import { type Span, type Wording, wordingsIn } from './wording.ts';

/** A number with what its words say whatever table is asked; read once, and put to every table. */
export interface Question {
  readonly passage: Passage;
  readonly text: string;
  readonly wording: Wording;
  /** Where its words stand before it; of a number in its turn those before the first of its row. */
  readonly span: Span;
  readonly words: string;
  /** Of the sentence what stands before its own words. */
  readonly ahead: string;
  /** What may name a column, to both sides of it. */
  readonly around: string;
  /** Of a rate the words of the rates before it, the nearest first. */
  readonly ratesBefore: readonly string[];
  readonly goesOnWith: Scene['goesOnWith'];
  /** 甲、乙各2件: what is said is said of each. */
  readonly ofEach: boolean;
  /** 其余: of those that were not named. */
  readonly ofOthers: boolean;
  /** 除大坪乡外: where it stands. */
  readonly without: Span | null;
  /** 全县有6个乡镇低于平均水平: of all, whoever was named before. */
  readonly ofWhole: boolean;
  /** 其中3个: of what was said. */
  readonly ofThese: boolean;
  /** Nothing stands in front of it in its sentence: a heading before that may say of what it is. */
  readonly isFirst: boolean;
}

export function questionOf(passage: Passage, wording: Wording): Question {
  const { text } = passage.sentence;
  const { near, after } = wording;
  const span = wordsOf(wording, text);
  return {
    passage,
    text,
    wording,
    span,
    words: text.slice(...span),
    ahead: text.slice(0, near[0]),
    // 30家网站均被抽查出问题: 均 begins what is said of them.
    around: text.slice(near[0], after[1]).replace(/(?<=\d[^,;。]{0,6})(?:均|都).*$/u, ''),
    ratesBefore: ratesBefore(wording, text),
    goesOnWith: sharedBefore(text, span),
    // 甲、乙(98分)并列第3名
    ofEach:
      /各(?:自|有|为|牵头|报送|发布)?[^,;。\d]{0,4}$|(?:(?<!平)均|同样?)(?:为|是|有|得)$/u.test(text.slice(...near)) ||
      /^\)?,?(?:均|都)?并列/u.test(text.slice(wording.quantity.end)),
    ofOthers: saysOthers(text, wording),
    without: withoutIn(wording, text),
    ofWhole: ofWhole.test(text.slice(...near)),
    ofThese: text.slice(...near).startsWith('其中'),
    isFirst: contentLength(text.slice(0, near[1]).replace(countedAhead, '')) === 0,
  };
}

const ofWhole = /^(?:全[省州市县区旗盟乡镇校院]|全街道|全系统)(?:一?共|累计|总共|合计)?(?:有)?$/u;
const countedAhead = /\d+[个家处件条项次起名户人批][^,;:。、\d]{0,6}、$/u;

/** Of 、28.9% in a row of numbers the words before the first. */
function wordsOf({ near, turn }: Wording, text: string): Span {
  if (turn === null || turn.at === 0) return near;
  const from = Math.max(...[',', ';', ':', '。'].map((mark) => text.lastIndexOf(mark, turn.start - 1)));
  return [from + 1, turn.start];
}

function ratesBefore({ quantity }: Wording, text: string): string[] {
  if (quantity.measure !== '%') return [];
  return wordingsIn(text)
    .filter((each) => each.quantity.end <= quantity.start && each.quantity.measure === '%')
    .map(({ near }) => text.slice(...near))
    .reverse();
}

function withoutIn({ near: [from], quantity }: Wording, text: string): Span | null {
  const out = /除[^,;。除]{2,40}?外/u.exec(text.slice(from, quantity.start));
  return out && [from + out.index, from + out.index + out[0].length];
}
