import { Fragment, type ReactNode } from 'react';
import type { Block, Inline } from '#shared/text/markdown.ts';
import { pictureUrl } from './helpPictures.ts';

interface Props {
  readonly blocks: readonly Block[];
  /** A link to another page of the help, or to a heading of this one. */
  readonly onLink: (to: string) => void;
}

/** Elements, never markup: what is in a page cannot do anything but be read. */
export function HelpText({ blocks, onLink }: Props) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
    <Fragment key={index}>{renderBlock(block, onLink)}</Fragment>
  ));
}

function renderBlock(block: Block, onLink: Props['onLink']): ReactNode {
  const inline = (text: readonly Inline[]) => <Line text={text} onLink={onLink} />;
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h2 id={block.plain}>{inline(block.text)}</h2>
      ) : (
        <h3 id={block.plain}>{inline(block.text)}</h3>
      );
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'picture':
      return <img className="help-picture" src={pictureUrl(block.file)} alt={block.text} loading="lazy" />;
    case 'code':
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'list': {
      const items = block.items.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
        <li key={index}>{inline(text)}</li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table rows={block.rows} inline={inline} />;
  }
}

function Table(props: {
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly inline: (text: readonly Inline[]) => ReactNode;
}) {
  const [head, ...body] = props.rows;
  return (
    <table>
      <thead>
        <tr>
          {head?.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
            <th key={index}>{props.inline(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes
              <td key={column}>{props.inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ text, onLink }: { readonly text: readonly Inline[]; readonly onLink: Props['onLink'] }) {
  return text.map((part, index) => {
    const key = `${index}`;
    if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>;
    if (part.kind === 'code') return <code key={key}>{part.text}</code>;
    if (part.kind !== 'link') return <Fragment key={key}>{part.text}</Fragment>;
    return (
      <button key={key} type="button" className="text-link help-link" onClick={() => onLink(part.to)}>
        {part.text}
      </button>
    );
  });
}
