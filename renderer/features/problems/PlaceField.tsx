import { Input } from 'antd';
import { useId, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';
import { foldPlace, isPinyin, splitAtLastStep, takeStep } from './problemPlace.ts';
import { usePlaceSteps } from './usePlaceSteps.ts';

interface Props {
  readonly subjectId: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** 首页>信息公开>…: offers the next step from earlier problems. ↓ chooses, Enter takes; Enter without a choice saves the problem. */
export function PlaceField({ subjectId, value, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const { before, step } = splitAtLastStep(value);
  const choices = usePlaceSteps(subjectId, before, step, open);
  const chosen = active >= 0 ? active : isPinyin(step) ? 0 : -1;
  const shown = open && choices.length > 0;

  const take = (index: number) => {
    const choice = choices[index];
    if (choice === undefined) return;
    onChange(takeStep(before, choice));
    setActive(-1);
    setOpen(choice.deeper);
  };

  return (
    <div className="place-field">
      <Input
        role="combobox"
        aria-label="位置"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && chosen >= 0 ? `${listId}-${chosen}` : undefined}
        value={value}
        data-testid="problem-place"
        placeholder="首页>信息公开>…"
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          onChange(foldPlace(event.target.value));
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setOpen(true);
            setActive(Math.max(-1, Math.min(choices.length - 1, chosen + step)));
          } else if (event.key === 'Escape' && shown) {
            // The first Escape closes the list, not the drawer around it.
            event.stopPropagation();
            setOpen(false);
          } else if (event.key === 'Enter' && shown && chosen >= 0) {
            event.preventDefault();
            event.stopPropagation();
            take(chosen);
          }
        }}
      />
      {shown && (
        <div id={listId} role="listbox" aria-label="从前写过的位置" className="place-choices">
          {choices.map((choice, index) => (
            <div
              key={choice.step}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              // The field must keep the focus, else the form would take it for being left.
              onMouseDown={(event) => {
                event.preventDefault();
                take(index);
              }}
            >
              {choice.step}
              {choice.deeper && <span aria-hidden> ›</span>}
              {choice.own && <small>本单位</small>}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
