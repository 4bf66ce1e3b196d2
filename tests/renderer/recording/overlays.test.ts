import { expect, test } from 'vitest';
import { dropOverlay, listRefusals, noOverlays, putOverlay } from '../../../renderer/features/recording/overlays.ts';

const a = { subjectId: 'u1', columnId: 'a' };
const b = { subjectId: 'u2', columnId: 'b' };

test('a row that is not touched keeps its identity', () => {
  const one = putOverlay(noOverlays, a, { state: 'saving', text: '是' });
  const two = putOverlay(one, b, { state: 'refused', text: '？', message: '不合要求' });
  expect(two.get('u1')).toBe(one.get('u1'));
  expect(dropOverlay(two, b).get('u1')).toBe(one.get('u1'));
  expect(dropOverlay(two, b).has('u2')).toBe(false);
});

test('only what was refused is listed', () => {
  const both = putOverlay(putOverlay(noOverlays, a, { state: 'saving', text: '是' }), b, {
    state: 'refused',
    text: '？',
    message: '不合要求',
  });
  expect(listRefusals(both)).toEqual([{ ...b, text: '？', message: '不合要求' }]);
});

test('dropping what is not there changes nothing', () => {
  expect(dropOverlay(noOverlays, a)).toBe(noOverlays);
});
