import { Alert, Checkbox } from 'antd';
import { placesIn } from '#shared/bulletin/personalInRound.ts';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { type ExportWish, printedAnnexes } from './exportWish.ts';
import { NoticeChoice } from './NoticeChoice.tsx';
import { PersonalHint } from './PersonalHint.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { usePersonalPlaces } from './usePersonalPlaces.ts';

export function ExportChoice({
  overview,
  wish,
  onChange,
}: {
  readonly overview: RoundOverview;
  readonly wish: ExportWish;
  readonly onChange: (wish: ExportWish) => void;
}) {
  const annexes = printedAnnexes(overview);
  const personal = usePersonalPlaces(overview.round.id);
  const chosen = annexes.filter(({ id }) => wish.annexIds.includes(id));
  return (
    <div className="export-choose">
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
        <Checkbox
          checked={wish.oneWorkbook}
          data-testid="export-one-workbook"
          onChange={(event) => onChange({ ...wish, oneWorkbook: event.target.checked })}
        >
          各附件合成一个工作簿，每个附件一张工作表
        </Checkbox>
      )}
      <Checkbox
        checked={wish.pdf}
        data-testid="export-pdf"
        onChange={(event) => onChange({ ...wish, pdf: event.target.checked })}
      >
        上面选的也各出一份 PDF
      </Checkbox>
      <Checkbox
        checked={wish.evidence}
        data-testid="export-evidence"
        onChange={(event) => onChange({ ...wish, evidence: event.target.checked })}
      >
        证据卷（Word，按单位列出证据编号、事项和图片）
      </Checkbox>
      <NoticeChoice kind={wish.notice} onChange={(notice) => onChange({ ...wish, notice })} />
      <TemplateChoice
        annexes={chosen}
        templates={wish.templates}
        onChange={(templates) => onChange({ ...wish, templates })}
      />
      <PersonalHint places={placesIn(personal, { ...wish, notices: wish.notice !== null })} />
      <UnfinishedHint overview={overview} />
    </div>
  );
}

function UnfinishedHint({ overview }: { readonly overview: RoundOverview }) {
  const open = printedAnnexes(overview).filter((annex) => annex.answered < annex.expected);
  if (open.length === 0) return null;
  const cells = open.reduce((sum, annex) => sum + annex.expected - annex.answered, 0);
  return <Alert type="info" showIcon title={`还有 ${cells} 格没有填写，导出的表中这些格留空。`} />;
}
