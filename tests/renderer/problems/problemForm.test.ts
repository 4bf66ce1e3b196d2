import { expect, test } from 'vitest';
import { emptyForm, formOf, readForm } from '../../../renderer/features/problems/problemForm.ts';

const at = { roundId: 'r', annexId: 'x', subjectId: 'u', columnId: 'p' };

test('points are hundredths in the store and plain numbers in the form', () => {
  const read = readForm({ ...emptyForm, text: '链接打不开', points: '1.5', count: '3' }, at);
  expect(read).toMatchObject({ ok: true, draft: { points: 150, count: 3, place: null, ruleId: null } });
  expect(
    formOf({
      ...at,
      id: '1',
      order: 1,
      ruleId: null,
      text: '链接打不开',
      place: null,
      count: 3,
      points: 20,
      period: null,
    }).points,
  ).toBe('0.2');
});

test('points left empty are not zero: the rule decides', () => {
  expect(readForm({ ...emptyForm, text: '问题' }, at)).toMatchObject({
    ok: true,
    draft: { points: null, count: null },
  });
});

test('the field that cannot be read is named', () => {
  expect(readForm({ ...emptyForm, text: '问题', count: '三' }, at)).toMatchObject({ ok: false, field: 'count' });
  expect(readForm({ ...emptyForm, text: '问题', points: '1.234' }, at)).toMatchObject({ ok: false, field: 'points' });
  expect(readForm({ ...emptyForm, text: '  ' }, at)).toMatchObject({ ok: false, field: 'text', fault: '请填写问题' });
});
