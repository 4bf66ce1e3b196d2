import { Button, Checkbox } from 'antd';
import type { ExportLook } from '#shared/document/exportOrder.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { navigate } from '../../app/route.ts';
import { ExportHints } from './ExportHints.tsx';
import { type ExportWish, printedAnnexes } from './exportWish.ts';
import { NoticeChoice } from './NoticeChoice.tsx';
import { PdfChoice } from './PdfChoice.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

interface Props {
  readonly overview: RoundOverview;
  readonly wish: ExportWish;
  readonly look: ExportLook | null;
  readonly onChange: (wish: ExportWish) => void;
}

export function ExportChoice({ overview, wish, look, onChange }: Props) {
  const annexes = printedAnnexes(overview);
  const chosen = annexes.filter(({ id }) => wish.annexIds.includes(id));
  return (
    <div className="export-choose">
      <ExportHints overview={overview} wish={wish} look={look} />
      <fieldset>
        <legend>通报和附件</legend>
        {overview.hasBulletin && (
          <Checkbox checked={wish.bulletin} onChange={(event) => onChange({ ...wish, bulletin: event.target.checked })}>
            通报（Word，附件表格在内）
          </Checkbox>
        )}
        <Checkbox.Group
          value={wish.annexIds}
          onChange={(annexIds) => onChange({ ...wish, annexIds })}
          options={annexes.map(({ id, number, title }) => ({ value: id, label: `附件${number} ${title}（Excel）` }))}
        />
        {chosen.length > 1 && (
          <div className="export-more">
            <Checkbox
              checked={wish.oneWorkbook}
              disabled={!wish.formats.includes('xlsx')}
              data-testid="export-one-workbook"
              onChange={(event) => onChange({ ...wish, oneWorkbook: event.target.checked })}
            >
              各附件合成一个工作簿，每个附件一张工作表
            </Checkbox>
          </div>
        )}
        <TemplateChoice
          annexes={chosen}
          templates={wish.templates}
          onChange={(templates) => onChange({ ...wish, templates })}
        />
      </fieldset>
      <fieldset>
        <legend>发给各单位的、留存的</legend>
        <NoticeChoice
          order={wish.notices}
          units={look?.unitsToNotify ?? null}
          onChange={(notices) => onChange({ ...wish, notices })}
        />
        <Checkbox
          checked={wish.evidence}
          disabled={look?.evidence === 0}
          data-testid="export-evidence"
          onChange={(event) => onChange({ ...wish, evidence: event.target.checked })}
        >
          证据卷（Word，{look?.evidence === 0 ? '本轮次还没有证据' : '按单位列出证据编号、事项和图片'}）
        </Checkbox>
        {(look?.evidence ?? 0) > 0 && (
          <Button
            size="small"
            type="link"
            data-testid="volume-open"
            onClick={() => navigate({ page: 'volume', roundId: overview.round.id })}
          >
            先看一看
          </Button>
        )}
        {overview.hasBulletin && (
          <Checkbox
            checked={wish.slip}
            data-testid="export-slip"
            onChange={(event) => onChange({ ...wish, slip: event.target.checked })}
          >
            校核单（Word 和 Excel，写明校核了什么、怎样处理，由本机签名）
          </Checkbox>
        )}
      </fieldset>
      <PdfChoice formats={wish.formats} onChange={(formats) => onChange({ ...wish, formats })} />
    </div>
  );
}
