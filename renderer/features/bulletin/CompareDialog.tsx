import { Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Comparison, ParagraphComparison } from '#shared/bulletin/compareVersions.ts';
import { type Version, versionNames } from '#shared/bulletin/version.ts';
import { api } from '../../api.ts';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { momentText } from './momentText.ts';

interface Props {
  readonly roundId: string;
  readonly versions: readonly Version[];
  readonly wasId: string;
  readonly onClose: () => void;
}

/** Two versions paragraph by paragraph: taken out, put in, moved; numbers that changed are called out. */
export function CompareDialog({ roundId, versions, wasId, onClose }: Props) {
  const [nowId, setNowId] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const compared = useLoad(`compare/${wasId}/${nowId}`, () => api.bulletin.compare({ roundId, wasId, nowId }));
  const was = versions.find(({ id }) => id === wasId);
  const later = versions.filter(({ id, kind }) => id !== wasId && kind !== 'reopened');
  return (
    <Modal open title="版本对比" width={960} footer={null} onCancel={onClose} destroyOnHidden>
      <div className="compare-bar">
        <span>{was ? nameOf(was) : ''} →</span>
        <Select
          size="small"
          aria-label="与哪个版本对比"
          value={nowId ?? ''}
          options={[
            { value: '', label: '现在的文字' },
            ...later.map((version) => ({ value: version.id, label: nameOf(version) })),
          ]}
          onChange={(id: string) => setNowId(id === '' ? null : id)}
        />
        <span>
          <Switch size="small" aria-label="显示没有变化的段落" checked={all} onChange={setAll} /> 显示没有变化的段落
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it */}
      <section className="compare-text" tabIndex={0} aria-label="对比" data-testid="compare">
        <Waiting of={compared}>{(comparison) => <Compared comparison={comparison} all={all} />}</Waiting>
      </section>
    </Modal>
  );
}

function nameOf({ kind, person, at }: Version): string {
  return `${versionNames[kind]}（${person} ${momentText(at)}）`;
}

function Compared({ comparison, all }: { readonly comparison: Comparison; readonly all: boolean }) {
  const changed = comparison.paragraphs.filter(({ kind, moved }) => kind !== 'same' || moved);
  const shown = all ? comparison.paragraphs : changed;
  const annexWords = { changed: '有变化', added: '是新的', removed: '已没有' } as const;
  return (
    <>
      <p className="muted">
        {changed.length === 0 ? '正文没有变化。' : `正文有 ${changed.length} 段不同。`}
        {comparison.annexes.map(({ title, kind }) => `${title}${annexWords[kind]}。`).join('')}
      </p>
      {shown.map((paragraph) => (
        <ComparedParagraph key={paragraph.id} paragraph={paragraph} />
      ))}
    </>
  );
}

function ComparedParagraph({ paragraph }: { readonly paragraph: ParagraphComparison }) {
  const { numbers, parts, moved, kind } = paragraph;
  const numbersChanged = kind === 'changed' && (numbers.was.length > 0 || numbers.now.length > 0);
  return (
    <div className={`compared ${kind}`}>
      <p>
        {moved && <small className="moved">（移动了位置）</small>}
        {parts.map((part, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          if (part.kind === 'added') return <ins key={index}>{part.text}</ins>;
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          if (part.kind === 'removed') return <del key={index}>{part.text}</del>;
          return part.text;
        })}
      </p>
      {numbersChanged && (
        <p className="numbers-changed" data-testid="numbers-changed">
          数变了：{numbers.was.join('、') || '（无）'} → {numbers.now.join('、') || '（无）'}
        </p>
      )}
    </div>
  );
}
