import { describe, expect, test } from 'vitest';
import { type GridAction, keyAction } from '../../renderer/features/matrix/keymap.ts';
import { sheetAction } from '../../renderer/features/preview/sheetKeys.ts';
import {
  frameShortcut,
  parseKeys,
  type ShortcutId,
  type ShortcutPlace,
  shortcutPlaces,
  shortcuts,
} from '../../renderer/shortcuts.ts';

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
  giveUp: 'cancel',
  fillDown: 'fillDown',
  fillRight: 'fillRight',
  find: 'find',
  replace: 'find',
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
    if (place === '预览') {
      test.each(keys)(`${id}: %s means it over the pages of the preview`, (key) => {
        expect(sheetAction(key)).toBeDefined();
      });
    }
    const action = gridActions[id];
    if (action === undefined) continue;
    test.each(keys)(`${id}: %s means it in the grid`, (key) => {
      const mode = place === '表格' ? 'select' : 'type';
      expect(keyAction(parseKeys(key), mode)?.do).toBe(action);
    });
  }

  test('every key that the grid knows stands on the card', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `Ctrl+${letter}`);
    const named = [
      'Enter',
      'Tab',
      'Esc',
      'Delete',
      'F2',
      '空格',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      '↑',
      '↓',
      '←',
      '→',
    ];
    const more = [...letters, 'Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→', 'Ctrl+Enter', 'Alt+Enter'];
    expect(unlisted([...named, ...more], 'select', ['表格', '到处'])).toEqual([]);
    // While text is typed the arrows that leave the cell are those that move.
    expect(unlisted([...named, ...more], 'type', ['表格，正在输入', '表格'])).toEqual([]);
  });

  test('the help lists the same keys: write it anew with -u', async () => {
    await expect(helpPage()).toMatchFileSnapshot('../../resources/help/shortcuts.md');
  });

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

function unlisted(keys: readonly string[], mode: 'select' | 'type', places: readonly ShortcutPlace[]): string[] {
  const listed = new Set(
    shortcuts.filter(({ place }) => places.includes(place)).flatMap((shortcut) => shortcut.keys as readonly string[]),
  );
  return keys.filter((key) => keyAction(parseKeys(key), mode) !== null && !listed.has(key));
}

function helpPage(): string {
  const sections = shortcutPlaces.map((place) => {
    const lines = shortcuts
      .filter((shortcut) => shortcut.place === place)
      .map(({ keys, does }) => `- ${keys.map((key) => `\`${key}\``).join(' ')}：${does}`);
    return `## ${place}\n\n${lines.join('\n')}\n`;
  });
  return `# 快捷键\n\n在任何一页按 \`Ctrl+/\` 都能打开这张表。\n\n${sections.join('\n')}`;
}
