import { useState } from 'react';
import type { CheckedPaper, PaperRuling } from '#shared/consistency/foreignCheck.ts';
import { rulingOf } from '#shared/consistency/ruling.ts';
import { api } from '../../api.ts';
import { FindingDecision } from '../check/FindingDecision.tsx';
import { FindingItem } from '../check/FindingItem.tsx';
import { HintWordsButton } from '../check/HintWordsButton.tsx';
import { SeverityFilter, type Shown } from '../check/SeverityFilter.tsx';
import { stepThrough } from '../check/stepThrough.ts';
import { TrialPanel } from '../check/TrialPanel.tsx';
import { keyOfNumber, unnoticed } from '../check/trialMarks.ts';
import { useStepKeys } from '../check/useStepKeys.ts';
import { useTrial } from '../check/useTrial.ts';
import { NotedExceptions } from './NotedExceptions.tsx';
import { PaperAnnexes } from './PaperAnnexes.tsx';
import { PaperOutput } from './PaperOutput.tsx';
import { PaperText } from './PaperText.tsx';
import { textMarks } from './textMarks.ts';
import { usePaperRulings } from './usePaperRulings.ts';

export type Decide = (title: string, rulings: readonly PaperRuling[]) => void;

interface Props {
  readonly paper: CheckedPaper;
  readonly papers: readonly CheckedPaper[];
  readonly paths: readonly string[];
  readonly onDecided: Decide;
  readonly onWordsSaved: () => void;
}

/** One bulletin: its text with the places, the annex below it, and what was found at its side. */
export function PaperDesk({ paper, papers, paths, onDecided, onWordsSaved }: Props) {
  const [current, setCurrent] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  const [shown, setShown] = useState<Shown>('all');
  const { rule, withdraw } = usePaperRulings(paper.title, onDecided);
  const { state, start, stop } = useTrial({
    run: () => api.paper.trial({ paths: [...paths], paper: papers.indexOf(paper) }),
    stop: () => api.paper.stopTrial(),
  });
  const findings = paper.findings.map((each) => ({ ...each, ruling: rulingOf(each, paper.rulings) }));
  const listed = findings.filter(({ severity }) => shown === 'all' || severity === shown);
  const finding = findings.find(({ key }) => key === current);
  const jump = (key: string | undefined) => {
    if (key === undefined) return;
    setCurrent(key);
    setClosed(false);
  };
  useStepKeys((by) => jump(stepThrough(listed, current, by)?.key));
  return (
    <div className="check-desk">
      <div className="paper-main">
        <PaperText paper={paper} marks={textMarks(paper.findings, unnoticed(state))} current={current} />
        {finding && !closed && <PaperAnnexes paper={paper} finding={finding} onClose={() => setClosed(true)} />}
      </div>
      <aside className="check-side" aria-label="校核结果">
        <p data-testid="paper-sum">{sumOf(paper)}</p>
        <SeverityFilter findings={findings} shown={shown} onChange={setShown} />
        <TrialPanel
          state={state}
          current={current}
          onStart={() => void start()}
          onStop={stop}
          onJump={(number) => jump(keyOfNumber(number))}
        />
        <ul className="check-list" aria-label="逐处">
          {listed.map((each) => (
            <FindingItem
              key={each.key}
              finding={each}
              current={current}
              ruled={each.ruling !== null}
              onJump={() => jump(each.key)}
            >
              <FindingDecision
                severity={each.severity}
                ruling={each.ruling}
                editable
                scope="这份通报"
                onRule={(reason, all) => void rule(each.rule, all ? null : each.key, reason)}
                onWithdraw={() => void (each.ruling && withdraw(each.ruling))}
              />
            </FindingItem>
          ))}
        </ul>
        <NotedExceptions noted={paper.noted} />
        <footer className="paper-foot">
          <PaperOutput paper={paper} papers={papers} paths={paths} />
          <HintWordsButton onSaved={onWordsSaved} />
        </footer>
      </aside>
    </div>
  );
}

function sumOf({ files, rulings, findings }: CheckedPaper): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const annexes = files.length > 1 ? `和 ${files.length - 1} 个附件文件` : '';
  if (findings.length === 0) return `通报${annexes}逐项比对，没有发现不符之处。`;
  const open = findings.filter((finding) => rulingOf(finding, rulings) === null).length;
  const decided = open < findings.length ? `已写明理由处理 ${findings.length - open} 处。` : '';
  const next = open > 0 ? '按 F8 逐处看。' : '';
  return `通报${annexes}逐项比对，提出 ${findings.length} 处，其中错误 ${errors} 处。${decided}${next}`;
}
