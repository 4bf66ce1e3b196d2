import { describe, expect, test } from 'vitest';
import { type GridAction, keyAction } from '../../renderer/features/matrix/keymap.ts';
import { frameShortcut, parseKeys, type ShortcutId, shortcuts } from '../../renderer/shortcuts.ts';

/** What the grid must do for a line of the card; `copy` is the browser's own. */
const gridActions: Partial<Record<ShortcutId, GridAction['do']>> = {
  move: 'move',
  far: 'move',
  page: 'move',
  option: 'character',
  usual: 'usual',
  next: 'next',
  line: 'line',
  edit: 'edit',
  clear: 'clear',
  fillDown: 'fillDown',
  selectAll: 'selectAll',
  commit: 'commit',
  commitNext: 'commit',
  break: 'break',
  fill: 'commit',
  cancel: 'cancel',
};

describe('the shortcut card does not lie', () => {
  for (const { id, place, keys } of shortcuts) {
    if (place === '到处') {
      test.each(keys)(`${id}: %s means it on every page`, (key) => {
        expect(frameShortcut(parseKeys(key))).toBe(id);
      });
    }
    const action = gridActions[id];
    if (action === undefined) continue;
    test.each(keys)(`${id}: %s means it in the grid`, (key) => {
      const mode = place === '表格' ? 'select' : 'type';
      expect(keyAction(parseKeys(key), mode)?.do).toBe(action);
    });
  }

  test('no key stands for two things at one place', () => {
    // What is pasted decides what pasting means.
    const all = shortcuts.flatMap(({ place, keys }) =>
      keys.filter((key) => key !== 'Ctrl+V').map((key) => `${place} ${key}`),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

test('keys of the frame are told from others, whatever the keyboard layout adds', () => {
  const press = (key: string, more = {}) => ({ key, ctrl: false, shift: false, alt: false, ...more });
  expect(frameShortcut(press('?', { shift: true }))).toBe('shortcuts');
  expect(frameShortcut(press('+', { ctrl: true, shift: true }))).toBe('zoomIn');
  expect(frameShortcut(press('k'))).toBeNull();
  expect(frameShortcut(press('K', { ctrl: true }))).toBe('palette');
  expect(frameShortcut(press('z', { ctrl: true, shift: true }))).toBe('redo');
});
