import { fontFamily } from '#shared/document/pages/fontFamilies.ts';
import type { Mark, PrintedPage, TextMark } from '#shared/document/pages/printedPage.ts';
import { placeText, SheetCell, type SheetCells } from './SheetCell.tsx';

/** Where the numbers of the text come from: the address of the annex of a fact. */
export type FactAddress = (fact: string) => string | undefined;

interface SheetProps {
  readonly page: PrintedPage;
  readonly scale: number;
  readonly addressOf?: FactAddress;
  readonly cells?: SheetCells | null;
  /** The cell that Tab comes to: "row:column". */
  readonly tabbable?: string | null;
  /** Only to be looked at: nothing leads anywhere. */
  readonly small?: boolean;
}

const nowhere: FactAddress = () => undefined;

/** One page as it is printed. */
export function SheetSvg(props: SheetProps) {
  const { page, scale, addressOf = nowhere, cells = null, tabbable = null, small = false } = props;
  const { width, height, marks, number } = page;
  const size = { viewBox: `0 0 ${width} ${height}`, width: width * scale, height: height * scale };
  const drawn = marks.map((mark, index) =>
    mark.kind === 'cell' ? (
      cells && (
        <SheetCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
          key={index}
          mark={mark}
          page={page}
          cells={cells}
          tabbable={tabbable === placeText(mark.cell)}
        />
      )
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
      <SheetMark key={index} mark={mark} addressOf={addressOf} small={small} />
    ),
  );
  if (small) {
    return (
      // biome-ignore lint/a11y/noSvgWithoutTitle: its button says which page it is
      <svg {...size}>{drawn}</svg>
    );
  }
  return (
    <svg className="sheet" data-page={number} {...size}>
      <title>{`第 ${number} 面`}</title>
      {drawn}
    </svg>
  );
}

interface MarkProps {
  readonly mark: Exclude<Mark, { readonly kind: 'cell' }>;
  readonly addressOf: FactAddress;
  readonly small: boolean;
}

function SheetMark({ mark, addressOf, small }: MarkProps) {
  if (mark.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    return <line x1={x1} y1={y1} x2={x2} y2={y2} stroke={mark.red ? '#f00' : '#000'} strokeWidth={mark.thickness} />;
  }
  if (mark.kind === 'picture') {
    const { x, y, width, height } = mark;
    return <image href={`./evidence/${mark.hash}`} x={x} y={y} width={width} height={height} />;
  }
  if (mark.fact === undefined || small) return <SheetText mark={mark} small={small} />;
  return (
    <FactLink address={addressOf(mark.fact)} fact={mark.fact}>
      <rect
        className="sheet-fact"
        x={mark.x}
        y={mark.baseline - mark.size * 9}
        width={mark.width}
        height={mark.size * 11.5}
      />
      <SheetText mark={mark} small={false} />
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
function SheetText({ mark, small }: { readonly mark: TextMark; readonly small: boolean }) {
  const { x, baseline, text, width, size, font, bold, red, turned, cell } = mark;
  return (
    <text
      x={x}
      y={baseline}
      fontSize={size * 10}
      fontFamily={fontFamily(font)}
      {...(cell && !small && { 'data-cell': placeText(cell) })}
      {...(text.length > 1 && { textLength: width })}
      {...(bold && { fontWeight: 700 })}
      fill={red ? '#f00' : '#000'}
      {...(turned && { transform: `rotate(90 ${x} ${baseline})` })}
    >
      {text}
    </text>
  );
}
