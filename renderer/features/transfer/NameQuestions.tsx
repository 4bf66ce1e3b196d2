import { Button, Tag } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Diagnostic } from '#shared/import/diagnostic.ts';
import { isComposing } from '../../ui/composing.ts';
import { columnNumber, type ImportWork, type SheetCell } from './importWork.ts';
import { type NameQuestion, openQuestions, settledAtOnce } from './nameQuestions.ts';
import { OtherUnit } from './OtherUnit.tsx';

type Names = Pick<ImportWork, 'confirmed' | 'newUnits' | 'leftOut'>;

interface Props {
  readonly diagnostics: readonly Diagnostic[];
  readonly names: Names;
  readonly onChange: (names: Partial<Names>) => void;
  readonly onActive: (cell: SheetCell) => void;
}

/** Names that the register does not have as they are: each is settled with one click or one key, and the file is read again. */
export function NameQuestions({ diagnostics, names, onChange, onActive }: Props) {
  const questions = openQuestions(diagnostics, names);
  const single = settledAtOnce(questions);
  const list = useRef<HTMLUListElement>(null);
  const settled = useRef(false);
  // The next question comes under the hand of whoever has just settled one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the questions have changed
  useEffect(() => {
    if (!settled.current) return;
    settled.current = false;
    list.current?.querySelector('button')?.focus();
  }, [questions.length]);
  const settle = (part: Partial<Names>) => {
    settled.current = true;
    onChange(part);
  };
  const { confirmed, newUnits, leftOut } = names;
  return (
    <section className="name-questions" aria-label="待确认的单位名称" data-testid="name-questions">
      {questions.length === 0 && <p className="muted">名称都认得，没有要确认的。</p>}
      {questions.length > 0 && (
        <p>
          <strong>{questions.length} 个名称没有把握。</strong>
          <span className="muted">按 1、2、3 选单位，N 新单位，X 不导入；确认过的写法记为别名，下次不再问。</span>
          {single.length > 1 && (
            <Button type="link" size="small" onClick={() => settle({ confirmed: [...confirmed, ...single] })}>
              全部确认（{single.length}）
            </Button>
          )}
        </p>
      )}
      <ul ref={list}>
        {questions.map((question) => (
          <Question key={question.printed} question={question} names={names} onChange={settle} onActive={onActive} />
        ))}
      </ul>
      {confirmed.map((pair) => (
        <Settled
          key={pair.printed}
          printed={pair.printed}
          meaning={`= ${pair.name}`}
          onBack={() => onChange({ confirmed: confirmed.filter((other) => other !== pair) })}
        />
      ))}
      {newUnits.map((printed) => (
        <Settled
          key={printed}
          printed={printed}
          meaning="新单位"
          onBack={() => onChange({ newUnits: newUnits.filter((other) => other !== printed) })}
        />
      ))}
      {leftOut.map((printed) => (
        <Settled
          key={printed}
          printed={printed}
          meaning="不导入"
          onBack={() => onChange({ leftOut: leftOut.filter((other) => other !== printed) })}
        />
      ))}
    </section>
  );
}

interface QuestionProps extends Pick<Props, 'names' | 'onChange' | 'onActive'> {
  readonly question: NameQuestion;
}

function Question({ question: { printed, candidates, row, column }, names, onChange, onActive }: QuestionProps) {
  const confirm = (subjectId: string, name: string) =>
    onChange({ confirmed: [...names.confirmed, { printed, subjectId, name }] });
  const addUnit = () => onChange({ newUnits: [...names.newUnits, printed] });
  const leaveOut = () => onChange({ leftOut: [...names.leftOut, printed] });
  const byKey = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const chosen = candidates[Number(event.key) - 1];
    const act = chosen
      ? () => confirm(chosen.subjectId, chosen.name)
      : { n: addUnit, x: leaveOut }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <li
      onKeyDown={byKey}
      onFocus={() => row !== null && onActive({ row, column: column === null ? 1 : columnNumber(column) })}
    >
      <span className="name-printed">{printed}</span>
      {candidates.length === 0 && <span className="muted">单位表里没有相近的名称</span>}
      {candidates.map(({ subjectId, name, reason }, index) => (
        <span key={subjectId} className="name-candidate">
          <Button
            size="small"
            data-testid="confirm-name"
            aria-label={`${index + 1} 是 ${name}：文件里写作“${printed}”`}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => confirm(subjectId, name)}
          >
            {index + 1} 是 {name}
          </Button>
          <span className="muted">{reason}</span>
        </span>
      ))}
      <span className="name-candidate">
        <OtherUnit printed={printed} onChoose={confirm} />
        <Button size="small" aria-keyshortcuts="N" aria-label={`“${printed}”是新单位`} onClick={addUnit}>
          新单位
        </Button>
        <Button size="small" aria-keyshortcuts="X" aria-label={`“${printed}”都不是，不导入`} onClick={leaveOut}>
          都不是，不导入
        </Button>
      </span>
    </li>
  );
}

interface SettledProps {
  readonly printed: string;
  readonly meaning: string;
  readonly onBack: () => void;
}

function Settled({ printed, meaning, onBack }: SettledProps) {
  return (
    <Tag>
      {printed} {meaning}
      <Button type="link" size="small" aria-label={`撤回“${printed}”的确认`} onClick={onBack}>
        撤回
      </Button>
    </Tag>
  );
}
