import { Alert } from 'antd';
import { placesIn } from '#shared/bulletin/personalInRound.ts';
import type { ExportLook } from '#shared/document/exportOrder.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { type ExportWish, printedAnnexes } from './exportWish.ts';
import { PersonalHint } from './PersonalHint.tsx';

interface Props {
  readonly overview: RoundOverview;
  readonly wish: ExportWish;
  readonly look: ExportLook | null;
}

/** What to look at before it is sent out; nothing here keeps anybody from exporting. */
export function ExportHints({ overview, wish, look }: Props) {
  const open = printedAnnexes(overview).filter(
    ({ id, answered, expected }) => answered < expected && (wish.bulletin || wish.annexIds.includes(id)),
  );
  const cells = open.reduce((sum, annex) => sum + annex.expected - annex.answered, 0);
  const lost = (look?.templates ?? []).filter(({ missing }) => missing);
  const numberOf = (annexId: string) => printedAnnexes(overview).find(({ id }) => id === annexId)?.number ?? '';
  return (
    <>
      {wish.bulletin && look !== null && look.lonelySignOff !== null && (
        <Alert
          type="warning"
          showIcon
          data-testid="lonely-sign-off"
          title={`署名和成文日期单独落在第 ${look.lonelySignOff} 面，印章会盖在没有正文的一面上。请在“起草通报”里增减几个字，或在版式里略调行距，让正文至少有一行与它们同面。`}
        />
      )}
      <PersonalHint places={placesIn(look?.personal ?? [], { ...wish, notices: wish.notices !== null })} />
      {lost.map(({ annexId, path }) => (
        <Alert
          key={annexId}
          type="warning"
          showIcon
          title={`附件${numberOf(annexId)}上次用的表样“${path.split(/[\\/]/).at(-1)}”已不在原处，这次按标准样式导出；也可以重新选择。`}
        />
      ))}
      {cells > 0 && <Alert type="info" showIcon title={`还有 ${cells} 格没有填写，导出的表中这些格留空。`} />}
    </>
  );
}
