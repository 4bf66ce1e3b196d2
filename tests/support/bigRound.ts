import { newWorkspaceEdits } from '#electron/newWorkspace.ts';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { type Blob, makeBlob } from '#electron/store/blobs.ts';
import { all } from '#electron/store/database.ts';
import type { Store } from '#electron/store/store.ts';
import { Pack, type PackInput } from '#shared/pack/pack.ts';
import { type Edit, type FieldValue, findingId } from '#shared/store/change.ts';

/** A round as large as they come: what the bench measures and a few tests open. */
export interface BigRound {
  readonly units: number;
  /** Recorded columns: most are choices, every fifth is a text, every tenth a number. */
  readonly items: number;
}

export const bigAnnex = 'big';
/** The round that is being recorded; earlier ones are 2001, 2002, … */
export const bigRoundId = '2099';

type ColumnInput = PackInput['annexes'][number]['columns'][number];

function column(item: number): ColumnInput {
  const id = `c${item}`;
  const title = `第${item + 1}项：是否按规定在每月月底前公开并及时更新有关内容`;
  if (item % 10 === 9) return { kind: 'integer', id, title };
  if (item % 5 === 4) return { kind: 'text', id, title, phrases: ['栏目{n}个月未更新', '链接打不开'] };
  const options = ['是', '否', '不涉及'].map((value) => ({ value }));
  return { kind: 'choice', id, title, options, usual: '是', good: ['是'], bad: ['否'] };
}

/** Beside the items a sum that follows from the numbers and a rank that follows from all rows. */
export function bigPack({ units, items }: BigRound): Pack {
  const columns = Array.from({ length: items }, (_, item) => column(item));
  const numbers = columns.flatMap(({ kind, id }) => (kind === 'integer' ? [id] : []));
  const sums: ColumnInput[] = [
    { kind: 'sum', id: 'sum', title: '合计', of: numbers },
    { kind: 'rank', id: 'rank', title: '名次', by: 'sum', method: 'competition' },
  ];
  return Pack.parse({
    format: 'chabao-pack/1',
    id: 'big',
    version: 1,
    title: '大表',
    office: { name: '某县人民政府办公室', place: '某县' },
    groups: [{ id: 'all', name: '全部单位' }],
    units: Array.from({ length: units }, (_, at) => ({ name: `某县第${at + 1}号单位`, group: 'all' })),
    round: { title: '本轮次', year: Number(bigRoundId) },
    bulletin: {
      title: '某县人民政府办公室关于检查情况的通报',
      issuer: '某县人民政府办公室',
      addressee: '各单位',
      opening: ['现将检查情况通报如下。'],
    },
    annexes: [
      {
        id: bigAnnex,
        number: 1,
        title: '检查情况表',
        rows: { from: 'units' },
        columns: [
          { kind: 'serial', id: 'no', title: '序号' },
          { kind: 'name', id: 'unit', title: '单位' },
          ...columns,
          ...(numbers.length > 0 ? sums : []),
        ],
        layout: { orientation: 'landscape' },
      },
    ],
  } satisfies PackInput);
}

/** The workspace with its present round answered in full. */
export function fillBigRound(store: Store, size: BigRound): void {
  appendEdits(store, 'create', newWorkspaceEdits(bigPack(size)));
  appendEdits(store, 'import', answers(store, bigRoundId, size));
}

/** Further rounds before the present one, as large as it and answered in full. */
export function addEarlierRounds(store: Store, size: BigRound, from: number, count: number): void {
  for (let year = 2001 + from; year < 2001 + from + count; year++) {
    const fields = { title: `${year}年`, year, quarter: null, packId: 'big@1', order: year - 2100 };
    appendEdits(store, 'round.start', [
      { entity: 'round', id: String(year), fields: { ...fields, from: null, to: null, asOf: null, date: null } },
    ]);
    appendEdits(store, 'import', answers(store, String(year), size));
  }
}

/** Photos in the first five columns of the first rows, which are those on the screen: small ones, since none is ever opened. */
export function addPhotos(store: Store, count: number): void {
  const units = all<{ id: string }>(store.db, 'SELECT id FROM unit ORDER BY "order"');
  for (let first = 0; first < count; first += 200) {
    const blobs: Blob[] = [];
    const edits = Array.from({ length: Math.min(200, count - first) }, (_, at): Edit => {
      const index = first + at;
      const photo = makeBlob(Buffer.alloc(60_000, `photo ${index} `));
      const thumbnail = makeBlob(Buffer.alloc(6_000, `thumbnail ${index} `));
      blobs.push(photo, thumbnail);
      const subjectId = units[Math.floor(index / 5) % units.length]?.id ?? '';
      const place = { roundId: bigRoundId, annexId: bigAnnex, subjectId, columnId: `c${index % 5}`, problemId: null };
      const shown = { rotation: 0, crop: null, marks: [], thumbnail: thumbnail.hash, rendering: null, takenAt: null };
      const kept = { hash: photo.hash, originalHash: photo.hash, size: photo.bytes.length, width: 2560, height: 1920 };
      const number = `2099-AAA-${String(index + 1).padStart(4, '0')}`;
      const named = { number, name: `照片${index}.jpg`, mediaType: 'image/jpeg', order: 1024 * (index + 1) };
      return { entity: 'evidence', id: `photo-${index}`, fields: { ...place, ...named, ...kept, ...shown } };
    });
    appendEdits(store, 'evidence.add', edits, blobs);
  }
}

function answers(store: Store, roundId: string, { items }: BigRound): Edit[] {
  const units = all<{ id: string }>(store.db, 'SELECT id FROM unit ORDER BY "order"');
  return units.map(({ id }, row) => ({
    entity: 'finding',
    id: findingId(roundId, bigAnnex, id),
    fields: Object.fromEntries(Array.from({ length: items }, (_, item) => [`c${item}`, answer(row, item)])),
  }));
}

function answer(row: number, item: number): FieldValue {
  const mixed = (row * 7919 + item * 104_729) % 1000;
  if (item % 10 === 9) return mixed * 100;
  if (item % 5 === 4) return mixed < 760 ? '未发现问题' : `栏目${mixed % 12}个月未更新，链接打不开${mixed % 40}处`;
  return mixed < 760 ? '是' : mixed < 920 ? '否' : '不涉及';
}
