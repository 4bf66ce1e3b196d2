import { describe, expect, test } from 'vitest';
import { keyedOptions, optionForKey } from '../../../renderer/features/recording/optionKeys.ts';
import { annexTable } from '../annexTable.ts';

const [name, choice] = annexTable([]).columns;

describe('one key per answer', () => {
  test('the key of the pack chooses, in either case, and digits choose by place', () => {
    expect(choice && optionForKey(choice, 'n')).toBe('否');
    expect(choice && optionForKey(choice, 'N')).toBe('否');
    expect(choice && optionForKey(choice, '1')).toBe('是');
    expect(choice && optionForKey(choice, '2')).toBe('否');
  });

  test('a key without an answer chooses nothing', () => {
    expect(choice && optionForKey(choice, '3')).toBeNull();
    expect(choice && optionForKey(choice, 'q')).toBeNull();
    expect(name && optionForKey(name, '1')).toBeNull();
  });

  test('the key that is shown is the one that works', () => {
    expect(choice && keyedOptions(choice)).toEqual([
      { value: '是', key: '1' },
      { value: '否', key: 'n' },
    ]);
  });
});
