import { describe, expect, test } from 'vitest';
import { type PrintedPage, textMark } from '#shared/document/pages/printedPage.ts';
import { findPlace, pageOfLabel } from '../../../renderer/features/preview/findPlace.ts';

function page(number: number, ...lines: string[]): PrintedPage {
  const look = { font: '仿宋', size: 32 };
  const marks = lines.map((text, line) => textMark(text, { x: 0, baseline: 1000 + 500 * line, width: 100 }, look));
  return { number, section: 0, orientation: 'portrait', width: 11_906, height: 16_838, marks };
}

describe('where words are printed', () => {
  const pages = [page(1, '关于检查情况的通报'), page(2, '受理信件 205', '件，已办结199件。')];

  test('is found over the ends of lines and whatever spaces', () => {
    expect(findPlace(pages, '信件205件,已办结')).toEqual({ page: 1, baseline: 1000 });
    expect(findPlace(pages, '办结199件')).toEqual({ page: 1, baseline: 1500 });
  });

  test('of a row is looked for from the page of its annex on', () => {
    const all = [page(1, '县教育局报送12条'), page(2, '附件1', '县教育局')];
    expect(findPlace(all, '县教育局', pageOfLabel(all, '附件1'))).toEqual({ page: 1, baseline: 1500 });
  });

  test('is nowhere when no page has them', () => {
    expect(findPlace(pages, '另行通报')).toBeNull();
    expect(findPlace(pages, '')).toBeNull();
  });
});
