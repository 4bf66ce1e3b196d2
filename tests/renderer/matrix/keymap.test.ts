import { describe, expect, test } from 'vitest';
import { type GridMode, keyAction } from '../../../renderer/features/matrix/keymap.ts';

function press(
  key: string,
  mode: GridMode = 'select',
  modifiers: { ctrl?: boolean; shift?: boolean; alt?: boolean } = {},
) {
  return keyAction({ key, ctrl: false, shift: false, alt: false, ...modifiers }, mode);
}

describe('keys of the grid', () => {
  test('arrows choose cells, with Shift they extend the range', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', step: 'down', extend: false });
    expect(press('ArrowLeft', 'select', { shift: true })).toEqual({ do: 'move', step: 'left', extend: true });
    expect(press('ArrowDown', 'select', { ctrl: true })).toEqual({ do: 'move', step: 'bottom', extend: false });
  });

  test('Ctrl+Home and Ctrl+End go to the corners of the table, Home and End stay in the row', () => {
    expect(press('Home', 'select', { ctrl: true })).toEqual({ do: 'move', step: 'first', extend: false });
    expect(press('End', 'select', { ctrl: true, shift: true })).toEqual({ do: 'move', step: 'last', extend: true });
    expect(press('Home')).toEqual({ do: 'move', step: 'home', extend: false });
  });

  test('text that replaces a cell is left by the arrows, text that is edited is not', () => {
    expect(press('ArrowRight', 'type')).toEqual({ do: 'commit', after: 'right' });
    expect(press('ArrowRight', 'edit')).toBeNull();
  });

  test('Enter takes the text and goes down, Alt+Enter breaks the line, Ctrl+Enter fills the range', () => {
    expect(press('Enter', 'type')).toEqual({ do: 'commit', after: 'line' });
    expect(press('Enter', 'edit', { alt: true })).toEqual({ do: 'break' });
    expect(press('Enter', 'edit', { ctrl: true })).toEqual({ do: 'commit', after: 'fill' });
  });

  test('Escape gives up, Delete empties, F2 opens', () => {
    expect(press('Escape', 'edit')).toEqual({ do: 'cancel' });
    expect(press('Delete')).toEqual({ do: 'clear' });
    expect(press('Delete', 'edit')).toBeNull();
    expect(press('F2')).toEqual({ do: 'edit' });
  });

  test('one character is an answer or the beginning of a text, a named key is neither', () => {
    expect(press('1')).toEqual({ do: 'character', key: '1' });
    expect(press('是')).toEqual({ do: 'character', key: '是' });
    expect(press('F7')).toBeNull();
    expect(press('Process')).toBeNull();
  });

  test('undo, redo and fill down are the ones everybody knows; copying is left to the browser', () => {
    expect(press('z', 'select', { ctrl: true })).toEqual({ do: 'undo' });
    expect(press('Z', 'select', { ctrl: true, shift: true })).toEqual({ do: 'redo' });
    expect(press('y', 'select', { ctrl: true })).toEqual({ do: 'redo' });
    expect(press('d', 'select', { ctrl: true })).toEqual({ do: 'fillDown' });
    expect(press('c', 'select', { ctrl: true })).toBeNull();
    expect(press('z', 'edit', { ctrl: true })).toBeNull();
  });
});
