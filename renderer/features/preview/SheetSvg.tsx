import { fontFamily } from '#shared/document/pages/fontFamilies.ts';
import type { Mark, PrintedPage, TextMark } from '#shared/document/pages/printedPage.ts';

/** Where the numbers of the text come from: the address of the annex of a fact. */
export type FactAddress = (fact: string) => string | undefined;

interface SheetProps {
  readonly page: PrintedPage;
  readonly scale: number;
  readonly addressOf: FactAddress;
}

/** One page as it is printed. */
export function SheetSvg({ page, scale, addressOf }: SheetProps) {
  const { width, height, marks, number } = page;
  return (
    <svg
      className="sheet"
      data-page={number}
      viewBox={`0 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
    >
      <title>{`第 ${number} 面`}</title>
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
        <SheetMark key={index} mark={mark} addressOf={addressOf} />
      ))}
    </svg>
  );
}

function SheetMark({ mark, addressOf }: { readonly mark: Mark; readonly addressOf: FactAddress }) {
  if (mark.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    return <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={mark.red ? '#f00' : '#000'} strokeWidth={mark.thickness} />;
  }
  if (mark.kind === 'picture') {
    const { x, y, width, height } = mark;
    return <image href={`./evidence/${mark.hash}`} x={x} y={y} width={width} height={height} />;
  }
  const address = mark.fact === undefined ? undefined : addressOf(mark.fact);
  if (mark.fact === undefined) return <SheetText mark={mark} />;
  return (
    <FactLink address={address} fact={mark.fact}>
      <rect
        className="sheet-fact"
        x={mark.x}
        y={mark.baseline - mark.size * 9}
        width={mark.width}
        height={mark.size * 11.5}
      />
      <SheetText mark={mark} />
    </FactLink>
  );
}

function FactLink(props: {
  readonly address: string | undefined;
  readonly fact: string;
  readonly children: React.ReactNode;
}) {
  if (props.address === undefined) return <g data-fact={props.fact}>{props.children}</g>;
  return (
    <a href={props.address} data-fact={props.fact}>
      <title>由附件算出，点开看附件</title>
      {props.children}
    </a>
  );
}

/** Stretched to the width that it was laid out with, whatever fonts the machine has. */
function SheetText({ mark }: { readonly mark: TextMark }) {
  const { x, baseline, text, width, size, font, bold, red, turned, cell } = mark;
  return (
    <text
      x={x}
      y={baseline}
      fontSize={size * 10}
      fontFamily={fontFamily(font)}
      {...(cell && { 'data-cell': cell.join(':') })}
      {...(text.length > 1 && { textLength: width })}
      {...(bold && { fontWeight: 700 })}
      fill={red ? '#f00' : '#000'}
      {...(turned && { transform: `rotate(90 ${x} ${baseline})` })}
    >
      {text}
    </text>
  );
}
