import { Alert, Button } from 'antd';
import type { ConflictView } from '#shared/exchange/conflictView.ts';
import { api } from '../../api.ts';
import { navigate } from '../../app/route.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { useChanged } from '../../ui/useNotice.ts';

/** Over an annex or the bulletin: what in it two laptops answered differently and nobody has decided. Nothing when all is decided. */
export function ConflictBanner({ roundId, annexId }: { readonly roundId: string; readonly annexId: string | null }) {
  const loaded = useLoad(`conflict-banner/${roundId}`, () => api.conflict.list({ roundId }));
  useChanged(() => void loaded.reload());
  const own = (loaded.value?.conflicts ?? []).filter(({ place }) => isOf(place, roundId, annexId));
  if (own.length === 0) return null;
  return (
    <Alert
      banner
      type="warning"
      data-testid="conflict-banner"
      title={`${annexId === null ? '通报和附件' : '本附件'}里有 ${own.length} 处冲突没有决定：${named(own)}。印出的是暂用的值，不能定稿。`}
      action={<Button onClick={() => navigate({ page: 'conflicts', roundId })}>去处理</Button>}
    />
  );
}

/** Of an annex its own; of the bulletin all of the round, and the registers that all rounds share. */
function isOf(place: ConflictView['place'], roundId: string, annexId: string | null): boolean {
  if (annexId !== null) return place.roundId === roundId && place.annexId === annexId;
  return place.roundId === null || place.roundId === roundId;
}

const mostNamed = 3;

function named(conflicts: readonly ConflictView[]): string {
  const names = conflicts.slice(0, mostNamed).map(({ place }) => `${place.subject}“${place.title}”`);
  return `${names.join('、')}${conflicts.length > mostNamed ? '等' : ''}`;
}
