import { Button, Collapse } from 'antd';
import type { RoundOverview } from '#shared/round/roundOverview.ts';
import { bridge } from '../../platform.ts';
import type { ExportWish } from './exportWish.ts';

const forms = [{ name: '本机关的表样', extensions: ['xlsx'] }];

/** The office's own form for an annex; most offices have none, so the choice is folded away. */
export function TemplateChoice({
  annexes,
  templates,
  onChange,
}: {
  readonly annexes: RoundOverview['annexes'];
  readonly templates: ExportWish['templates'];
  readonly onChange: (templates: ExportWish['templates']) => void;
}) {
  const without = (annexId: string) => templates.filter((each) => each.annexId !== annexId);
  const choose = async (annexId: string) => {
    const path = await bridge.platform.pickOpen({ title: '选择本机关的表样', filters: forms });
    if (path !== null) onChange([...without(annexId), { annexId, path }]);
  };
  if (annexes.length === 0) return null;
  const lines = annexes.map(({ id, number, title }) => {
    const form = templates.find(({ annexId }) => annexId === id);
    return (
      <li key={id}>
        <span>
          附件{number} {title}
          {form && <span className="muted"> 填入“{form.path.split(/[\\/]/).at(-1)}”</span>}
        </span>
        {form ? (
          <Button type="link" aria-label={`附件${number}不用表样`} onClick={() => onChange(without(id))}>
            不用表样
          </Button>
        ) : (
          <Button
            type="link"
            data-testid={`export-template-${id}`}
            aria-label={`附件${number}选择表样`}
            onClick={() => void choose(id)}
          >
            选择表样…
          </Button>
        )}
      </li>
    );
  });
  const label = templates.length > 0 ? `填入本机关的表样（${templates.length} 个附件）` : '填入本机关的表样';
  const children = (
    <>
      <p className="muted">表样是本机关自己的 Excel 文件，格里写着 {'{{标题}}'} 这样的标记，写法见帮助“导出”。</p>
      <ul className="file-list">{lines}</ul>
    </>
  );
  return <Collapse ghost size="small" items={[{ key: 'forms', label, children }]} />;
}
