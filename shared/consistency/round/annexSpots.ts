import { fillPlainText } from '../../fact/fillText.ts';
import type { RoundData } from '../../round/roundData.ts';
import type { Discrepancy } from '../discrepancy.ts';

/** An annex that speaks to a discrepancy, with its rows that do. */
export interface AnnexSpot {
  readonly annexId: string;
  readonly label: string;
  readonly title: string;
  /** Of the printed table, counted from 1 below its head; none: the annex as a whole. */
  readonly rows: readonly { readonly row: number; readonly subject: string; readonly subjectId: string | null }[];
}

/** The annexes that a discrepancy names, by their labels (附件3, or 附件 where there is one). */
export function annexSpots(data: RoundData, { rows, message }: Discrepancy): AnnexSpot[] {
  const labels = [...new Set([...rows.map(({ annex }) => annex), ...(message.match(/附件\d{0,2}/gu) ?? [])])];
  return labels.flatMap((label): AnnexSpot[] => {
    const annex = annexOf(data, label);
    if (!annex) return [];
    const own = rows.filter((each) => each.annex === label);
    const spots = own.map(({ row, subject }) => ({ row, subject, subjectId: subjectOf(data, subject) }));
    return [{ annexId: annex.id, label, title: fillPlainText(data, annex.title), rows: spots }];
  });
}

function annexOf({ pack }: RoundData, label: string) {
  const numbered = pack.annexes.filter(({ number }) => number !== null);
  const number = /\d+/u.exec(label)?.[0];
  if (number === undefined) return numbered.length === 1 ? numbered[0] : undefined;
  return numbered.find((annex) => annex.number === Number(number));
}

function subjectOf({ units, accounts, tasks }: RoundData, name: string): string | null {
  const unit = units.find((each) => each.name === name || each.short === name);
  const found = unit ?? accounts.find((each) => each.name === name) ?? tasks.find(({ text }) => text === name);
  return found?.id ?? null;
}
