import { useState } from 'react';
import type { CheckedPaper } from '#shared/consistency/foreignCheck.ts';
import { FindingItem } from '../check/FindingItem.tsx';
import { stepThrough } from '../check/stepThrough.ts';
import { useStepKeys } from '../check/useStepKeys.ts';
import { PaperAnnexes } from './PaperAnnexes.tsx';
import { PaperOutput } from './PaperOutput.tsx';
import { PaperText } from './PaperText.tsx';

interface Props {
  readonly paper: CheckedPaper;
  readonly paths: readonly string[];
  /** Which of the papers it is. */
  readonly at: number;
}

/** One bulletin: its text with the places, the annex below it, and what was found at its side. */
export function PaperDesk({ paper, paths, at }: Props) {
  const [current, setCurrent] = useState<string | null>(null);
  const finding = paper.findings.find(({ key }) => key === current);
  useStepKeys((by) => setCurrent(stepThrough(paper.findings, current, by)?.key ?? current));
  return (
    <div className="paper-desk-two">
      <div className="paper-main">
        <PaperText paper={paper} current={current} />
        {finding && <PaperAnnexes paper={paper} finding={finding} />}
      </div>
      <aside className="paper-side" aria-label="校核结果">
        <PaperOutput paper={paper} paths={paths} at={at} />
        <p data-testid="paper-sum">{sumOf(paper)}</p>
        <ul className="check-list" aria-label="逐处">
          {paper.findings.map((each) => (
            <FindingItem key={each.key} finding={each} current={current} onJump={() => setCurrent(each.key)} />
          ))}
        </ul>
      </aside>
    </div>
  );
}

function sumOf({ findings, files }: CheckedPaper): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const annexes = files.length > 1 ? `和 ${files.length - 1} 个附件文件` : '';
  if (findings.length === 0) return `通报${annexes}逐项比对，没有发现不符之处。`;
  return `通报${annexes}逐项比对，提出 ${findings.length} 处，其中错误 ${errors} 处。按 F8 逐处看。`;
}
