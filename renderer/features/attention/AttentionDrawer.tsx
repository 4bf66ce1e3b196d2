import { Drawer, Empty } from 'antd';
import type { AttentionItem, AttentionKind } from '#shared/annex/attentionItem.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { useUnits } from '../units/useUnits.ts';
import { attentionNames } from './attentionNames.ts';
import { openCell } from './openCell.ts';

interface Props {
  readonly overview: RoundOverview;
  readonly kind: AttentionKind;
  readonly onClose: () => void;
}

export function AttentionDrawer({ overview, kind, onClose }: Props) {
  const roundId = overview.round.id;
  const list = useLoad(`attention/${roundId}/${kind}`, () => api.attention.list({ roundId, kinds: [kind] }));
  return (
    <Drawer open size={520} title={attentionNames[kind]} onClose={onClose} data-testid="attention-drawer">
      <Waiting of={list}>
        {({ items, counts }) => (
          <>
            {items.length === 0 && <Empty description="没有了。" />}
            {items.length < counts[kind] && (
              <p className="muted">
                共 {counts[kind]} 处，先列出前 {items.length} 处。
              </p>
            )}
            <ItemList overview={overview} items={items} />
          </>
        )}
      </Waiting>
    </Drawer>
  );
}

function ItemList({ overview, items }: { readonly overview: RoundOverview; readonly items: readonly AttentionItem[] }) {
  const units = useUnits();
  const unitIds = new Set(units.value?.map(({ id }) => id));
  const titles = new Map(overview.annexes.map(({ id, title }) => [id, title]));
  return (
    <ul className="attention-list">
      {items.map((item) => (
        <li key={`${item.annexId}/${item.subjectId}/${item.columnId}`}>
          <button type="button" onClick={() => openCell(overview.round.id, item, unitIds.has(item.subjectId))}>
            <strong>{item.subject}</strong>
            <span>{item.column}</span>
            <em>{item.text}</em>
            <small>{titles.get(item.annexId)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
