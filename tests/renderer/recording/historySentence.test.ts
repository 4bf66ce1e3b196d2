import { expect, it } from 'vitest';
import { historySentence } from '../../../renderer/features/recording/historySentence.ts';

it('what was undone is named', () => {
  expect(historySentence({ action: 'unit.move', skipped: 0 }, '撤销')).toEqual({
    whole: true,
    sentence: '已撤销：移动单位',
  });
});

it('what could not be put back is counted, with why and what stands there now', () => {
  const { whole, sentence } = historySentence({ action: 'record.many', skipped: 3 }, '撤销');
  expect(whole).toBe(false);
  expect(sentence).toContain('其中 3 处');
  expect(sentence).toContain('仍是后来的内容');
});

it('with nothing left to take back that is said', () => {
  expect(historySentence({ action: null, skipped: 0 }, '重做').sentence).toBe('没有可以重做的操作。');
});
