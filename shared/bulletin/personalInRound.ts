import type { AnnexTable } from '../annex/annexTable.ts';
import { computeAnnex } from '../annex/computeAnnex.ts';
import type { RoundData } from '../round/roundData.ts';
import { findPersonalData, type PersonalFind, personalNames } from '../text/personalData.ts';
import { buildBulletin } from './buildBulletin.ts';

/** Where in what is exported something looks like personal data. */
export interface PersonalPlace extends Pick<PersonalFind, 'kind' | 'masked' | 'level'> {
  /** null: in the text of the bulletin. */
  readonly annexId: string | null;
  /** True: it stands in what the bulletin brings along. */
  readonly printed: boolean;
  /** 附件3, the title of a worksheet, or 通报. */
  readonly document: string;
  /** The name of the row, or where the paragraph begins. */
  readonly row: string;
  readonly column: string;
}

/** What a person should look at before a round is sent out. */
export function personalInRound(data: RoundData): PersonalPlace[] {
  const tables = data.pack.annexes.map(({ id }) => computeAnnex(data, id, 'printed'));
  return [...tables.flatMap(inTable), ...inBulletin(data)];
}

/** What of it stands in the documents that were chosen; `annexIds` null: all annexes. */
export function placesIn(
  places: readonly PersonalPlace[],
  chosen: { readonly annexIds: readonly string[] | null; readonly bulletin: boolean; readonly notices: boolean },
): PersonalPlace[] {
  const { annexIds, bulletin, notices } = chosen;
  return places.filter(({ annexId, printed }) => {
    if (annexId === null) return bulletin;
    return notices || (printed && (bulletin || annexIds === null || annexIds.includes(annexId)));
  });
}

/** 附件3“某某单位”的“联系方式”：有手机号码 138****00。 */
export function personalSentence({ document, row, column, kind, masked }: PersonalPlace): string {
  const place = column === '' ? `“${row}…”一段` : `“${row}”的“${column}”`;
  return `${document}${place}：像是${personalNames[kind]} ${masked}`;
}

function inTable(table: AnnexTable): PersonalPlace[] {
  const nameAt = table.columns.findIndex(({ kind }) => kind === 'name');
  const document = table.label ?? table.title;
  return table.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, at): PersonalPlace[] => {
      const column = (table.columns[at]?.title ?? '').replace(/\s+/gu, '');
      const name = row.cells[nameAt]?.text ?? '';
      return findPersonalData(cell.text, column).map(({ kind, masked, level }) => ({
        kind,
        masked,
        level,
        annexId: table.annexId,
        printed: table.number !== null,
        document,
        row: name === '' ? `第${index + 1}行` : name,
        column,
      }));
    }),
  );
}

function inBulletin(data: RoundData): PersonalPlace[] {
  const blocks = data.pack.bulletin ? (buildBulletin(data).sections[0]?.blocks ?? []) : [];
  return blocks.flatMap((block): PersonalPlace[] => {
    if (block.kind !== 'paragraph') return [];
    const text = block.runs.map((run) => run.text).join('');
    const row = text.slice(0, 10);
    return findPersonalData(text).map(({ kind, masked, level }) => ({
      kind,
      masked,
      level,
      annexId: null,
      printed: true,
      document: '通报',
      row,
      column: '',
    }));
  });
}
