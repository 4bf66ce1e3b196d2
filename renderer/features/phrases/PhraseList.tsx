import { slot } from '#shared/phrase/phrases.ts';
import type { OfferedPhrase } from './phraseSearch.ts';
import type { PhraseBox } from './usePhraseBox.ts';

interface Props {
  readonly id: string;
  readonly box: PhraseBox;
  readonly onPick: (phrase: OfferedPhrase) => void;
}

export function optionId(id: string, index: number): string {
  return `${id}-${index}`;
}

/** Below the field; the focus stays in it. */
export function PhraseList({ id, box, onPick }: Props) {
  if (box.shown.length === 0) return null;
  return (
    <div className="phrase-list" role="listbox" id={id} aria-label="常用语" data-testid="phrase-list">
      {box.shown.map((phrase, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field names the chosen option by aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        <div
          key={phrase.text}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === box.chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(phrase)}
        >
          <span className={phrase.word === undefined ? undefined : 'word'}>
            {(phrase.word ?? phrase.text).replaceAll(slot, '□')}
          </span>
          {phrase.count > 0 && <small>{phrase.count} 次</small>}
        </div>
      ))}
      <p>
        {box.chosen === null
          ? '↓ 选择，回车填入，可打拼音首字母查找、拼写'
          : '回车填入标出的一条，↑↓ 换一条，Esc 不用这些'}
      </p>
    </div>
  );
}
