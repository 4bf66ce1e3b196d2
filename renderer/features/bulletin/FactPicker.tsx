import { Button, Input, Segmented } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { FactKind, FactValue } from '#shared/bulletin/bulletinView.ts';
import { parseGeneratedName } from '#shared/fact/generatedName.ts';
import { isComposing } from '../../ui/composing.ts';
import { useMatcher } from '../../ui/useMatcher.ts';
import { findByWords } from './findByWords.ts';
import { useOfferedFacts } from './useOfferedFacts.ts';

const kinds: readonly { readonly value: FactKind | 'all'; readonly label: string }[] = [
  { value: 'all', label: '全部' },
  { value: 'number', label: '数' },
  { value: 'ratio', label: '占比' },
  { value: 'names', label: '名单' },
  { value: 'text', label: '轮次' },
];

const most = 60;
/** A list is not looked for by the units that happen to be in it, nor a generated fact by a name that nobody sees. */
const textsOf = ({ kind, title, text, name }: FactValue) => [
  title,
  ...(kind === 'names' ? [] : [text]),
  ...(parseGeneratedName(name) ? [] : [name]),
];

interface Props {
  readonly roundId: string;
  readonly onPick: (fact: FactValue) => void;
  readonly onClose: () => void;
}

/**
 * Beside the text and no dialog over it: the text stays in sight, and the caret goes back to where it was. Every number and list that the annexes know, found by its words, its value, or the first letters of their pinyin. */
export function FactPicker({ roundId, onPick, onClose }: Props) {
  const [query, setQuery] = useState('');
  const { facts, loading } = useOfferedFacts(roundId, query);
  const [kind, setKind] = useState<FactKind | 'all'>('all');
  const [chosen, setChosen] = useState(0);
  const match = useMatcher(facts, textsOf);
  const shown = findByWords(match, query)
    .filter((fact) => kind === 'all' || fact.kind === kind)
    .slice(0, most);
  const at = Math.min(chosen, shown.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen(Math.max(0, Math.min(shown.length - 1, at + step)));
    }
    const fact = shown[at];
    if (event.key === 'Enter' && fact) {
      event.preventDefault();
      // What was asked for may not be in the list yet.
      if (!loading) onPick(fact);
    }
  };
  return (
    <div className="fact-picker" role="dialog" aria-label="插入数或名单" data-testid="fact-picker">
      <Input
        autoFocus
        value={query}
        placeholder="打字或拼音首字母，可加一个数：得分 90"
        aria-label="查找数或名单"
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls="fact-options"
        aria-activedescendant={shown[at] ? `fact-option-${at}` : undefined}
        aria-busy={loading}
        data-testid="fact-query"
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Segmented
        className="fact-kinds"
        size="small"
        aria-label="种类"
        options={[...kinds]}
        value={kind}
        onChange={setKind}
      />
      <Button size="small" type="text" className="fact-close" onClick={onClose}>
        关闭（Esc）
      </Button>
      <FactOptions facts={shown} chosen={at} onPick={onPick} />
    </div>
  );
}

function FactOptions(props: {
  readonly facts: readonly FactValue[];
  readonly chosen: number;
  readonly onPick: (fact: FactValue) => void;
}) {
  if (props.facts.length === 0) return <p className="muted fact-none">没有找到。换几个字，或换一个种类再试。</p>;
  return (
    <div className="fact-options" role="listbox" id="fact-options" aria-label="数和名单" data-testid="fact-options">
      {props.facts.map((fact, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field names the chosen option by aria-activedescendant
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
        <div
          key={fact.name}
          id={`fact-option-${index}`}
          role="option"
          aria-selected={index === props.chosen}
          ref={index === props.chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onPick(fact)}
        >
          <span className="fact-title">{fact.title}</span>
          <strong className="fact-text">{fact.text}</strong>
        </div>
      ))}
    </div>
  );
}
