import { useState } from 'react';
import type { AfterOption } from './useGrid.ts';

const key = 'chabao.afterOption';

function read(): AfterOption {
  const stored = window.localStorage.getItem(key);
  return stored === 'down' || stored === 'stay' ? stored : 'right';
}

/** Where to go after an answer by one key: a habit of the person, kept on this computer. */
export function useAfterOption(): [AfterOption, (after: AfterOption) => void] {
  const [after, setAfter] = useState(read);
  return [
    after,
    (next) => {
      window.localStorage.setItem(key, next);
      setAfter(next);
    },
  ];
}
