import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { mergedPartSentence } from '#shared/exchange/mergeSentence.ts';
import type { BundlePreview, MergePreview } from '#shared/exchange/mergeView.ts';
import { isComposing } from '../../ui/composing.ts';
import { momentText } from '../bulletin/momentText.ts';
import { FinalRound } from './FinalRound.tsx';
import { areAnswered, type FinalAnswers, finalAnswers } from './finalAnswers.ts';
import { trustSentence } from './trustSentence.ts';
import type { MergeStep, MergeWork } from './useMergeWork.ts';

interface Props {
  readonly work: MergeWork;
  readonly step: Extract<MergeStep, { at: 'preview' }>;
  readonly onPick: () => void;
}

/** What merging would do: from whom, what, how many conflicts. Nothing is written yet. */
export function MergePreviewPane({ work, step: { preview, paths }, onPick }: Props) {
  const good = preview.bundles.filter(({ refusal }) => refusal === null).length;
  const [answers, setAnswers] = useState<FinalAnswers>({});
  return (
    <div className="merge-preview" data-testid="merge-preview">
      <ul className="bundle-list" aria-label="交换包">
        {preview.bundles.map((bundle) => (
          <BundleLine key={bundle.path} bundle={bundle} />
        ))}
      </ul>
      {preview.bundles.some(({ wantsPassphrase }) => wantsPassphrase) && (
        <Passphrase onTry={(passphrase) => void work.read(paths, passphrase)} />
      )}
      {good > 0 && <PreviewSums preview={preview} />}
      {preview.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      {preview.finals.map((final) => (
        <FinalRound
          key={final.roundId}
          final={final}
          answer={answers[final.roundId] ?? null}
          onAnswer={(answer) => setAnswers({ ...answers, [final.roundId]: answer })}
        />
      ))}
      <div className="exchange-acts">
        <Button
          type="primary"
          disabled={good === 0 || !areAnswered(preview.finals, answers)}
          data-testid="merge-run"
          onClick={() => void work.merge(preview.token, finalAnswers(preview.finals, answers))}
        >
          合并{good > 1 ? `这 ${good} 个` : ''}
        </Button>
        <Button data-testid="merge-add" onClick={onPick}>
          再加几个…
        </Button>
        <Button onClick={work.giveUp}>不合并</Button>
      </div>
    </div>
  );
}

function BundleLine({ bundle: { name, refusal, contents } }: { readonly bundle: BundlePreview }) {
  return (
    <li className={refusal === null ? undefined : 'refused'}>
      <strong>{name}</strong>
      {contents && (
        <span>
          {contents.person || '（未署名）'}，{momentText(contents.createdAt)}写出；{contents.changes} 条记录中{' '}
          {contents.freshChanges} 条是新的，{contents.freshFiles} 个新文件
          {contents.freshFiles > 0 && `（${Math.max(0.1, contents.freshBytes / 1e6).toFixed(1)} MB）`}
        </span>
      )}
      {refusal === null && contents && <span className="muted">{trustSentence(contents)}</span>}
      {contents && contents.lacking > 0 && (
        <span className="warning-text">
          其中 {contents.lacking} 条接在本机没有的记录后面：可以合并，但请让{contents.person}
          再写出一个“全部内容”的交换包。
        </span>
      )}
      {refusal !== null && <span className="danger-text">{refusal}</span>}
    </li>
  );
}

function PreviewSums({ preview: { fresh, parts, people, conflicts, examples } }: { readonly preview: MergePreview }) {
  if (fresh === 0) return <p data-testid="merge-sums">这些交换包里没有本机尚无的记录，合并后没有变化。</p>;
  return (
    <>
      <p data-testid="merge-sums">
        合并后新增 {fresh} 条记录（{people.map(({ person, changes }) => `${person} ${changes} 条`).join('、')}
        {`），取来的是${parts.map(mergedPartSentence).join('；')}。`}
        <strong className={conflicts > 0 ? 'warning-text' : undefined}>
          {conflicts > 0 ? `会有 ${conflicts} 处冲突，两个值都留着，由您决定。` : '没有冲突。'}
        </strong>
      </p>
      {examples.length > 0 && (
        <ul className="conflict-examples">
          {examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
          {conflicts > examples.length && <li className="muted">还有 {conflicts - examples.length} 处。</li>}
        </ul>
      )}
    </>
  );
}

function Passphrase({ onTry }: { readonly onTry: (passphrase: string) => void }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <div className="exchange-acts">
      <Input
        autoFocus
        aria-label="交换包的口令"
        placeholder="交换包的口令"
        data-testid="merge-passphrase"
        autoComplete="off"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) onTry(passphrase);
        }}
      />
      <Button data-testid="merge-unlock" disabled={passphrase === ''} onClick={() => onTry(passphrase)}>
        打开
      </Button>
    </div>
  );
}
