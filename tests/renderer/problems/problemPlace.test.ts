import { describe, expect, test } from 'vitest';
import {
  foldPlace,
  isPinyin,
  splitAtLastStep,
  stepChoices,
  takeStep,
  tidyPlace,
} from '../../../renderer/features/problems/problemPlace.ts';

const uses = [
  { place: '首页>信息公开>法定主动公开内容', count: 3, own: false },
  { place: '首页>信息公开>政策解读', count: 9, own: false },
  { place: '首页>互动交流', count: 1, own: true },
  { place: '移动版', count: 2, own: false },
];

test('whatever sign stands between the steps, one is stored', () => {
  expect(foldPlace('首页＞信息公开 → 政策')).toBe('首页>信息公开>政策');
  expect(tidyPlace(' 首页 > 信息公开 >> ')).toBe('首页>信息公开');
});

describe('the next step of a place', () => {
  test('comes from earlier problems, those of this unit first, then by frequency', () => {
    const steps = (text: string) => {
      const { before, step } = splitAtLastStep(text);
      return stepChoices(uses, before, step).map((choice) => choice.step);
    };
    expect(steps('')).toEqual(['首页', '移动版']);
    expect(steps('首页>')).toEqual(['互动交流', '信息公开']);
    expect(steps('首页>信息公开>')).toEqual(['政策解读', '法定主动公开内容']);
  });

  test('is found by characters, pinyin and initials', () => {
    for (const typed of ['公开', 'xinxi', 'xxgk']) {
      expect(stepChoices(uses, '首页>', typed).map(({ step }) => step)).toEqual(['信息公开']);
    }
  });

  test('is offered no more when it stands there already', () => {
    expect(stepChoices(uses, '', '移动版')).toEqual([]);
  });

  test('taken leads on to the step below, where there is one', () => {
    expect(takeStep('首页>', { step: '信息公开', deeper: true, own: false })).toBe('首页>信息公开>');
    expect(takeStep('首页>', { step: '互动交流', deeper: false, own: true })).toBe('首页>互动交流');
  });
});

test('letters alone are pinyin on the way; characters are meant as they stand', () => {
  expect(isPinyin('xxgk')).toBe(true);
  expect(isPinyin('信息')).toBe(false);
  expect(isPinyin('')).toBe(false);
});
