import { expect, test } from 'vitest';
import { type Quantity, quantitiesIn } from '#shared/consistency/query/quantities.ts';
import { isInList } from '#shared/consistency/rule/textSources.ts';

const kinds = [540, 141, 14, 104, 48, 81, 64, 45, 137, 30, 33, 139, 51, 26, 13, 2, 95];
const paper = (total: number): readonly Quantity[] =>
  quantitiesIn(
    `共收到来信${total}件,其中${kinds.map((each, at) => `第${'甲乙丙丁'.charAt(at % 4)}类${each}件`).join(',')}。`,
  );

test('a list of many kinds comes to all of them', () => {
  const [right, wrong] = [paper(1563), paper(1653)];
  expect(isInList(right[2] as Quantity, right, right)).toBe(true);
  expect(isInList(wrong[2] as Quantity, wrong, wrong)).toBe(false);
});
