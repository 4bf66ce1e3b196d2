import { Button, Tag } from 'antd';
import type { Diagnostic, NameCandidate } from '#shared/import/diagnostic.ts';

/** A name as the file prints it, and the unit that the person says it means. */
export interface ConfirmedName {
  readonly printed: string;
  readonly subjectId: string;
  readonly name: string;
}

interface Props {
  readonly diagnostics: readonly Diagnostic[];
  readonly confirmed: readonly ConfirmedName[];
  readonly busy: boolean;
  readonly onChange: (confirmed: readonly ConfirmedName[]) => void;
}

/** Names that are likely a unit's, each with the reason and one button; the file is read again with what was confirmed. */
export function NameQuestions({ diagnostics, confirmed, busy, onChange }: Props) {
  const questions = questionsOf(diagnostics);
  if (questions.length === 0 && confirmed.length === 0) return null;
  const single = settledAtOnce(questions);
  return (
    <section className="name-questions" aria-label="待确认的单位名称" data-testid="name-questions">
      {questions.length > 0 && (
        <p>
          <strong>{questions.length} 个名称没有把握，</strong>
          <span className="muted">确认后重新试读；导入时记为该单位的别名，下次不再问。</span>
          {single.length > 1 && (
            <Button type="link" size="small" disabled={busy} onClick={() => onChange([...confirmed, ...single])}>
              全部确认（{single.length}）
            </Button>
          )}
        </p>
      )}
      <ul>
        {questions.map(({ printed, candidates }) => (
          <li key={printed}>
            <span className="name-printed">{printed}</span>
            {candidates.map(({ subjectId, name, reason }) => (
              <span key={subjectId} className="name-candidate">
                <Button
                  size="small"
                  disabled={busy}
                  data-testid="confirm-name"
                  aria-label={`确认“${printed}”就是“${name}”`}
                  onClick={() => onChange([...confirmed, { printed, subjectId, name }])}
                >
                  确认是 {name}
                </Button>
                <span className="muted">{reason}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {confirmed.map((pair) => (
        <Tag key={pair.printed}>
          {pair.printed} = {pair.name}
          <Button
            type="link"
            size="small"
            disabled={busy}
            aria-label={`撤回“${pair.printed}”的确认`}
            onClick={() => onChange(confirmed.filter((other) => other !== pair))}
          >
            撤回
          </Button>
        </Tag>
      ))}
    </section>
  );
}

interface Question {
  readonly printed: string;
  readonly candidates: readonly NameCandidate[];
}

/** What can be confirmed together: one candidate each, and none of them wanted by another name. */
function settledAtOnce(questions: readonly Question[]): ConfirmedName[] {
  const wanted = questions.flatMap(({ candidates }) => candidates.map(({ subjectId }) => subjectId));
  return questions.flatMap(({ printed, candidates: [only, other] }) => {
    const alone = only && !other && wanted.filter((id) => id === only.subjectId).length === 1;
    return alone ? [{ printed, subjectId: only.subjectId, name: only.name }] : [];
  });
}

function questionsOf(diagnostics: readonly Diagnostic[]): Question[] {
  const asked = new Map<string, readonly NameCandidate[]>();
  for (const { subject, candidates } of diagnostics) {
    if (subject !== null && candidates && candidates.length > 0) asked.set(subject, candidates);
  }
  return [...asked].map(([printed, candidates]) => ({ printed, candidates }));
}
