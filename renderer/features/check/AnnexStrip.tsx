import { Button, Segmented } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AnnexSpot } from '#shared/consistency/round/annexSpots.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { isComposing } from '../../ui/composing.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { PreviewTable } from './PreviewTable.tsx';

interface Props {
  readonly roundId: string;
  readonly spots: readonly AnnexSpot[];
  readonly onLeave: () => Promise<void>;
  readonly onClose: () => void;
}

/** The annex below the text: both sides of what does not agree are seen at once, its rows marked. */
export function AnnexStrip({ roundId, spots, onLeave, onClose }: Props) {
  const [chosen, setChosen] = useState(0);
  const spot = spots[chosen] ?? spots[0];
  if (!spot) return null;
  const { annexId, rows } = spot;
  const record = rows.find(({ subjectId }) => subjectId !== null);
  const open = () =>
    void onLeave().then(() =>
      navigate({
        page: 'matrix',
        roundId,
        annexId,
        cell: record && { subjectId: record.subjectId, columnId: null },
      }),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className="check-strip" aria-label="附件里的出处" data-testid="annex-strip" onKeyDown={onKeyDown}>
      <header>
        {spots.length > 1 ? (
          <Segmented
            size="small"
            aria-label="附件"
            options={spots.map(({ label }, value) => ({ value, label }))}
            value={chosen}
            onChange={setChosen}
          />
        ) : (
          <strong>{spot.label}</strong>
        )}
        <span className="check-strip-title">{spot.title}</span>
        <Button size="small" data-testid="annex-record" onClick={open}>
          {record ? `到录入表改“${record.subject}”` : '到录入表'}
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          关闭（Esc）
        </Button>
      </header>
      <MarkedAnnex roundId={roundId} spot={spot} />
    </section>
  );
}

function MarkedAnnex({ roundId, spot }: { readonly roundId: string; readonly spot: AnnexSpot }) {
  const { annexId, rows } = spot;
  const table = useLoad(`preview/${roundId}/${annexId}`, () => api.annex.preview({ roundId, annexId }));
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Both what is shown and which rows it is about decide where to look.
    if (table.value && rows.length > 0) place.current?.querySelector('tr.marked')?.scrollIntoView({ block: 'center' });
  }, [table.value, rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section className="check-table" ref={place} tabIndex={0} aria-label={spot.label}>
      <Waiting of={table}>
        {(model) => <PreviewTable table={model} marked={new Set(rows.map(({ row }) => model.headRows + row - 1))} />}
      </Waiting>
    </section>
  );
}
