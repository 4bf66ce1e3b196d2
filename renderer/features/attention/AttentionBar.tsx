import { Button } from 'antd';
import { useState } from 'react';
import { type AttentionKind, attentionKinds } from '#shared/annex/attentionItem.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';
import { AttentionDrawer } from './AttentionDrawer.tsx';
import { attentionNames, attentionSigns } from './attentionNames.ts';

/** On the round page: how much still has to be looked at; each count opens its list. */
export function AttentionBar({ overview }: { readonly overview: RoundOverview }) {
  const roundId = overview.round.id;
  const [open, setOpen] = useState<AttentionKind | null>(null);
  const attention = useLoad(`attention/${roundId}`, () => api.attention.list({ roundId, kinds: [] }));
  useChanged(() => void attention.reload());
  const counts = attention.value?.counts;
  if (counts === undefined) return null;
  const kinds = attentionKinds.filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <section className="attention-bar" aria-label="还要看一看的" data-testid="attention-bar">
      {kinds.map((kind) => (
        <Button
          key={kind}
          className={`attention-${kind}`}
          data-testid={`attention-${kind}`}
          onClick={() => setOpen(kind)}
        >
          {attentionSigns[kind]} {attentionNames[kind]} <b>{counts[kind]}</b>
        </Button>
      ))}
      {open !== null && <AttentionDrawer overview={overview} kind={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
