import { Button } from 'antd';
import type { Look } from '#shared/round/evidence.ts';
import type { Tool } from './PictureStage.tsx';

interface Props {
  readonly tool: Tool;
  readonly look: Look;
  readonly original: boolean;
  readonly readOnly: boolean;
  /** By its key, as on the keyboard. */
  readonly onAct: (key: string) => void;
  readonly onWhole: () => void;
}

const drawing: readonly { readonly key: string; readonly tool: Tool; readonly title: string; readonly hint: string }[] =
  [
    { key: 'c', tool: 'crop', title: '裁剪', hint: '拖出要留下的部分；原图保留' },
    { key: 'a', tool: 'arrow', title: '箭头', hint: '从尾拖到头' },
    { key: 'b', tool: 'box', title: '方框', hint: '拖出方框' },
    { key: 't', tool: 'text', title: '文字', hint: '在要写字的地方点一下' },
  ];

export function PictureTools({ tool, look, original, readOnly, onAct, onWhole }: Props) {
  return (
    <>
      {!readOnly && (
        <Button type="text" title="顺时针转90度" data-testid="tool-rotate" onClick={() => onAct('r')}>
          旋转 <kbd>R</kbd>
        </Button>
      )}
      {!readOnly &&
        drawing.map((entry) => (
          <Button
            key={entry.key}
            type={tool === entry.tool ? 'primary' : 'text'}
            aria-pressed={tool === entry.tool}
            title={entry.hint}
            data-testid={`tool-${entry.tool}`}
            onClick={() => onAct(entry.key)}
          >
            {entry.title} <kbd>{entry.key.toUpperCase()}</kbd>
          </Button>
        ))}
      {!readOnly && look.crop !== null && (
        <Button type="text" onClick={onWhole}>
          取消裁剪
        </Button>
      )}
      <Button
        type={original ? 'primary' : 'text'}
        aria-pressed={original}
        title="看没有旋转、裁剪和标注的原图"
        data-testid="tool-original"
        onClick={() => onAct('o')}
      >
        原图 <kbd>O</kbd>
      </Button>
      <Button type="text" aria-label="缩小" title="缩小（-）" onClick={() => onAct('-')}>
        －
      </Button>
      <Button type="text" aria-label="放大" title="放大（+）" onClick={() => onAct('+')}>
        ＋
      </Button>
    </>
  );
}
