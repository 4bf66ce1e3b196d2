import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { BulletinView } from '#shared/bulletin/bulletinView.ts';
import { type CheckView, openErrors } from '#shared/consistency/round/checkView.ts';
import type { CheckDesk } from '../check/useCheck.ts';
import { NoteDialog } from './NoteDialog.tsx';
import type { BulletinDesk } from './useBulletin.ts';

type Asking = 'review' | 'final' | 'reopen' | null;

interface Props {
  readonly desk: BulletinDesk;
  readonly view: BulletinView;
  readonly check: CheckDesk;
}

/** 送审稿, 定稿, and lifting it. */
export function FinalButtons({ desk, view, check }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  if (view.final !== null) {
    return (
      <>
        <Button data-testid="reopen" onClick={() => setAsking('reopen')}>
          解除定稿
        </Button>
        {asking === 'reopen' && (
          <NoteDialog
            title="解除定稿"
            explain="解除后本轮次可以再改。理由会留下来，显示在通报页和版本记录里。"
            label="理由"
            least={2}
            done="解除定稿"
            onClose={close}
            onDone={desk.reopen}
          />
        )}
      </>
    );
  }
  return (
    <>
      <Button data-testid="mark-review" onClick={() => setAsking('review')}>
        存为送审稿
      </Button>
      <Button
        type="primary"
        data-testid="finalise"
        onClick={() =>
          void desk
            .flush()
            .then(check.loaded.reload)
            .then(() => setAsking('final'))
        }
      >
        定稿
      </Button>
      {asking === 'review' && (
        <NoteDialog
          title="存为送审稿"
          explain="现在的全文原样留存一份，以后可以和修改后的逐段对比。"
          label="备注（可不填）"
          least={0}
          done="存为送审稿"
          onClose={close}
          onDone={desk.mark}
        />
      )}
      {asking === 'final' && <FinalDialog desk={desk} view={view} check={check} onClose={close} />}
    </>
  );
}

function FinalDialog(props: Props & { readonly onClose: () => void }) {
  const { reasonsAgainstFinal } = props.view;
  const errors = props.check.loaded.value ? openErrors(props.check.loaded.value) : [];
  if (reasonsAgainstFinal.length > 0) return <NotYet {...props} errors={errors} />;
  if (errors.length > 0) {
    return (
      <NoteDialog
        title="校核还有错误"
        explain={<ErrorList errors={errors} />}
        label="仍按原文定稿的理由（写进每一处的处理，印在校核单上）"
        least={2}
        done="仍按原文定稿"
        onClose={props.onClose}
        onDone={(reason) => props.desk.finalise('', reason)}
      />
    );
  }
  return (
    <NoteDialog
      title="定稿"
      explain="定稿后本轮次的录入、导入、通报，以及会改变附件的单位和账号修改都不再接受；确需修改的，解除定稿并写明理由。"
      label="备注（可不填）"
      least={0}
      done="定稿"
      onClose={props.onClose}
      onDone={(note) => props.desk.finalise(note)}
    />
  );
}

function NotYet(props: Props & { readonly errors: CheckView['findings']; readonly onClose: () => void }) {
  return (
    <Modal
      open
      title="现在还不能定稿"
      onCancel={props.onClose}
      footer={
        <Button type="primary" onClick={props.onClose}>
          知道了
        </Button>
      }
    >
      <ul className="against-final" data-testid="against-final">
        {props.view.reasonsAgainstFinal.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {props.errors.length > 0 && <ErrorList errors={props.errors} />}
    </Modal>
  );
}

function ErrorList({ errors }: { readonly errors: CheckView['findings'] }) {
  return (
    <>
      <span>校核发现 {errors.length} 处错误还没有处理。请在“校核”里逐处改正，或写明为什么仍按原文：</span>
      <ul className="against-final" data-testid="check-errors">
        {errors.map(({ key, where, message }) => (
          <li key={key}>
            {where}：{message}
          </li>
        ))}
      </ul>
    </>
  );
}
