import { endsTogetherIn } from '../claim/endsTogether.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

/** 对乡镇组前三名、部门组前五名共8个单位予以表扬: as many as the ends come to. */
export function checkEndsTogether(passage: Passage): Discrepancy[] {
  return endsTogetherIn(passage.text)
    .filter(({ sum, said }) => sum !== said)
    .flatMap(({ sum, start, end }) => {
      const claimed = passage.text.slice(start, end);
      const found = `${sum}${claimed.slice(-1)}`;
      const message = `前面各组的名次一共是 ${found}，写作 ${claimed}。请核对。`;
      return inPassage(passage, start, end, { severity: 'doubt', rule: 'names-counted', claimed, found, message });
    });
}
