import { ArrowUpOutlined, DeleteOutlined, FileAddOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useFileDrop } from '../../ui/useFileDrop.ts';
import type { PaperFile } from './usePaperFiles.ts';

interface Props {
  readonly files: readonly PaperFile[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (path: string) => void;
  readonly onRaise: (path: string) => void;
  readonly onClear: () => void;
}

/** Which files are checked together, and in which order. */
export function PaperFiles({ files, onAdd, onRemove, onRaise, onClear }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const { over, place } = useFileDrop((dropped) => onAdd([...dropped.files]));
  return (
    <section className={over ? 'paper-files hovered' : 'paper-files'} aria-label="要校核的文件" {...place}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="papers-input"
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        block
        type="primary"
        icon={<FileAddOutlined />}
        data-testid="papers-add"
        onClick={() => input.current?.click()}
      >
        加入通报和附件…
      </Button>
      <p className="muted">
        通报在前，它的附件跟在后面；可以一次选几个，也可以拖到这里。Word、PDF、Excel、csv、txt、网页都能读，文件本身不会改动。
      </p>
      <ol>
        {files.map(({ path, name }, index) => (
          <li key={path} data-testid="papers-file">
            <span title={path}>{name}</span>
            <Button
              size="small"
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={`上移 ${name}`}
              disabled={index === 0}
              onClick={() => onRaise(path)}
            />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`不校核 ${name}`}
              onClick={() => onRemove(path)}
            />
          </li>
        ))}
      </ol>
      {files.length > 0 && (
        <Button type="link" size="small" data-testid="papers-clear" onClick={onClear}>
          清空，换一批文件
        </Button>
      )}
    </section>
  );
}
