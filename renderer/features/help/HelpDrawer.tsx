import { Drawer, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { HelpText } from './HelpText.tsx';
import { type HelpPage, helpBlocks, helpPages, searchHelp } from './helpPages.ts';

interface Props {
  readonly topic: string | null;
  readonly onTopic: (topic: string) => void;
  readonly onTour: () => void;
  readonly onClose: () => void;
}

/** The help over whatever page is open: a list of pages, a search, the text. */
export function HelpDrawer({ topic, onTopic, onTour, onClose }: Props) {
  const [query, setQuery] = useState('');
  const text = useRef<HTMLElement | null>(null);
  const page = helpPages.find(({ id }) => id === topic) ?? helpPages[0];
  const hits = searchHelp(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    text.current?.scrollTo(0, 0);
  }, [page?.id]);

  const follow = (to: string) => {
    const [file = '', heading = ''] = to.split('#');
    const id = file.replace(/\.md$/u, '');
    if (helpPages.some((each) => each.id === id)) onTopic(id);
    else document.getElementById(decodeURIComponent(heading))?.scrollIntoView();
  };
  return (
    <Drawer open title="帮助" size={980} onClose={onClose} className="help-drawer" data-testid="help">
      <div className="help">
        <nav aria-label="帮助目录">
          <Input
            allowClear
            aria-label="在帮助里查找"
            placeholder="在帮助里查找"
            data-testid="help-search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          {query.trim() === '' ? (
            <PageList pages={helpPages} current={page?.id} onChoose={onTopic} />
          ) : (
            <PageList
              pages={hits.map((hit) => hit.page)}
              lines={hits.map((hit) => hit.line)}
              current={page?.id}
              onChoose={onTopic}
            />
          )}
          <button type="button" className="text-link help-tour" onClick={onTour}>
            十分钟上手（在示例上练习）
          </button>
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
        <article ref={text} tabIndex={0} data-testid="help-text">
          {page !== undefined && <HelpText blocks={helpBlocks(page)} onLink={follow} />}
        </article>
      </div>
    </Drawer>
  );
}

function PageList(props: {
  readonly pages: readonly HelpPage[];
  readonly lines?: readonly string[];
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  if (props.pages.length === 0) return <p className="muted">没有找到。换一个词试试。</p>;
  return (
    <ul>
      {props.pages.map(({ id, title }, index) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === props.current ? 'page' : undefined}
            data-testid={`help-${id}`}
            onClick={() => props.onChoose(id)}
          >
            {title}
            {props.lines !== undefined && <small>{props.lines[index]}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
