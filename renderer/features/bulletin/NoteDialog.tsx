import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';

interface Props {
  readonly title: string;
  readonly explain: ReactNode;
  readonly label: string;
  /** Characters that the note must have. */
  readonly least: number;
  readonly done: string;
  readonly onClose: () => void;
  readonly onDone: (note: string) => Promise<boolean>;
}

/** A decision that wants a note or a reason. */
export function NoteDialog({ title, explain, label, least, done, onClose, onDone }: Props) {
  const [note, setNote] = useState('');
  const enough = note.trim().length >= least;
  return (
    <Modal
      open
      title={title}
      okText={done}
      cancelText="取消"
      okButtonProps={{ disabled: !enough }}
      onCancel={onClose}
      onOk={() => void onDone(note.trim()).then((fine) => fine && onClose())}
    >
      <div>{explain}</div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the label holds its control */}
      <label className="note-field">
        <span>{label}</span>
        <Input.TextArea
          autoFocus
          rows={2}
          maxLength={500}
          value={note}
          data-testid="version-note"
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
    </Modal>
  );
}
