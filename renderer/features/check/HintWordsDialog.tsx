import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { HintWordList } from '#shared/consistency/form/hintWordList.ts';
import { parseHintWords, strayHintLines } from '#shared/consistency/form/words.ts';
import { api } from '../../api.ts';
import { bridge } from '../../platform.ts';
import { useNotices } from '../../ui/Notices.tsx';
import { useLoad } from '../../ui/useLoad.ts';
import { Waiting } from '../../ui/Waiting.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const listFiles = [{ name: '词表', extensions: ['txt', 'csv'] }];

/** The list of words of this computer as text: it is pasted, copied and mailed like one. */
export function HintWordsDialog({ onClose, onSaved }: Props) {
  const list = useLoad('hint-words', () => api.hintWord.get());
  return (
    <Modal
      open
      title="易错词"
      width={560}
      style={{ top: 40 }}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
      data-testid="hint-words-dialog"
    >
      <Waiting of={list}>
        {(value) => <WordsEditor key={value.text} list={value} onSet={list.set} onClose={onClose} onSaved={onSaved} />}
      </Waiting>
    </Modal>
  );
}

function WordsEditor(props: Props & { readonly list: HintWordList; readonly onSet: (list: HintWordList) => void }) {
  const { list, onSet, onClose, onSaved } = props;
  const notices = useNotices();
  const [text, setText] = useState(list.text);
  const stray = strayHintLines(text);
  const save = async (next: string, done: () => void) => {
    try {
      onSet(await api.hintWord.save({ text: next }));
      onSaved();
      done();
    } catch (error) {
      notices.error(error);
    }
  };
  const bring = async () => {
    const path = await bridge.platform.pickOpen({ title: '选择词表', filters: listFiles });
    if (path === null) return;
    try {
      const brought = (await api.hintWord.read({ path })).text;
      setText((old) => joined(old, brought));
    } catch (error) {
      notices.error(error);
    }
  };
  return (
    <div className="hint-words">
      <p className="muted">
        一行一对：先写错的，空一格，再写对的；#
        后面是说明。本单位常打错的地名、人名、职务、固定说法都可以写进来，只作提示，不算错误。程序自带的提示不想要的，把这个词写两遍。存在这台电脑上，起草通报和校核别处的文件都用它。
      </p>
      <Input.TextArea
        autoFocus
        rows={12}
        value={text}
        placeholder={'清合县 清河县\n签定 签定   # 本单位就这样写，不再提示'}
        aria-label="易错词表"
        data-testid="hint-words-text"
        onChange={(event) => setText(event.target.value)}
      />
      <p role="status" data-testid="hint-words-count">
        共 {parseHintWords(text).length} 对
      </p>
      {stray.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`第 ${stray.slice(0, 8).join('、')} 行${stray.length > 8 ? '等' : ''}不是一对词，不起作用。`}
        />
      )}
      <footer>
        <Button data-testid="hint-words-import" onClick={() => void bring()}>
          从 txt 加入…
        </Button>
        {list.previous !== null && (
          <Button data-testid="hint-words-undo" onClick={() => void save(list.previous ?? '', () => undefined)}>
            撤销上次保存
          </Button>
        )}
        <span className="fill" />
        <Button onClick={onClose}>取消</Button>
        <Button
          type="primary"
          disabled={text === list.text}
          data-testid="hint-words-save"
          onClick={() =>
            void save(text, () => {
              notices.done('易错词已保存，已按它重新校核。');
              onClose();
            })
          }
        >
          保存
        </Button>
      </footer>
    </div>
  );
}

/** Lines that are there already are not added once more. */
function joined(old: string, brought: string): string {
  const lines = old.trim() === '' ? [] : old.replace(/\s+$/u, '').split('\n');
  const known = new Set(lines.map((line) => line.trim()));
  const added = brought.split(/\r?\n/u).filter((line) => line.trim() !== '' && !known.has(line.trim()));
  return [...lines, ...new Set(added), ''].join('\n');
}
