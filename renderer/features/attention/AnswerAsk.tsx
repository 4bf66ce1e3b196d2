import { Button, Input, Modal } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { api } from '../../api.ts';
import { isComposing } from '../../ui/composing.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useSaving } from '../../ui/SaveState.tsx';
import type { AnswerQuestion } from './useAnswerAsk.ts';

interface Props {
  readonly roundId: string;
  readonly annexId: string;
  /** The row and the column, for people. */
  readonly title: string;
  readonly question: AnswerQuestion;
  readonly onRecord: (input: string) => void;
  readonly onClose: () => void;
}

/** The small form over the grid after a severe answer, or one against all others. Esc: later, it stays on the list. */
export function AnswerAsk({ roundId, annexId, title, question, onRecord, onClose }: Props) {
  const [reason, setReason] = useState('');
  const notices = useNotices();
  const saving = useSaving();
  const closing = useRef(false);
  const first = useRef<HTMLElement | null>(null);
  // At once, not when the dialog has faded in: the next key is meant for it.
  useLayoutEffect(() => first.current?.focus(), []);
  const { subjectId, columnId, text, severe, outlier } = question;
  const save = async () => {
    if (closing.current) return;
    closing.current = true;
    try {
      await saving.track(
        api.remark.save({
          ...{ roundId, annexId, subjectId, columnId },
          ...(outlier !== null && { confirmed: true }),
          ...(reason.trim() !== '' && { reason: reason.trim() }),
        }),
      );
      onClose();
    } catch (error) {
      closing.current = false;
      notices.error(error);
    }
  };
  const takeFirst = (element: HTMLElement | null) => {
    first.current = element;
  };
  return (
    <Modal
      open
      width={480}
      closable={false}
      transitionName=""
      maskTransitionName=""
      title={title}
      onCancel={onClose}
      data-testid="answer-ask"
      footer={
        <>
          <Button onClick={onClose}>以后再补（Esc）</Button>
          {outlier !== null && (
            <Button
              onClick={() => {
                onRecord(outlier.others);
                onClose();
              }}
            >
              改为“{outlier.others}”
            </Button>
          )}
          <Button
            type="primary"
            ref={severe ? undefined : takeFirst}
            data-testid="answer-ask-ok"
            disabled={severe && outlier === null && reason.trim() === ''}
            onClick={() => void save()}
          >
            {outlier === null ? '保存理由' : '没有填错'}
          </Button>
        </>
      }
    >
      {outlier !== null && (
        <p>
          其余 {outlier.count} 个都填“{outlier.others}”，只有这里填“{text}”，请再确认。
        </p>
      )}
      {severe && (
        <>
          <p>“{text}”是严重问题，答案已保存。请写明理由和依据，并附证据：</p>
          <Input.TextArea
            ref={(field) => takeFirst(field?.resizableTextArea?.textArea ?? null)}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={4000}
            aria-label="理由"
            data-testid="answer-ask-reason"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (isComposing(event) || event.key !== 'Enter' || event.shiftKey || event.altKey) return;
              event.preventDefault();
              if (reason.trim() !== '') void save();
            }}
          />
        </>
      )}
    </Modal>
  );
}
