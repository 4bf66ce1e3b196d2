import type { Back, Front } from '#shared/document/documentModel.ts';

/** 版头 as it will be printed: the mark, the number of the paper and the red line. */
export function PaperFront({ front }: { readonly front: Front }) {
  const upper = [front.copyNumber, front.secrecy, front.urgency].filter((line) => line);
  return (
    <header className={`paper-front ${front.format}`}>
      {front.format === 'document' && upper.map((line) => <p key={line}>{line}</p>)}
      <p className="mark">{front.mark}</p>
      {front.format === 'letter' && upper.map((line) => <p key={line}>{line}</p>)}
      <p className="number">
        <span>{front.number}</span>
        {front.signer && <span>签发人：{front.signer}</span>}
      </p>
    </header>
  );
}

/** 版记 as it will be printed at the foot of the last page. */
export function PaperBack({ back }: { readonly back: Back }) {
  if (!back.copyTo && !back.printed) return null;
  return (
    <footer className={back.printed ? 'paper-back ruled' : 'paper-back'}>
      {back.copyTo && <p>抄送：{back.copyTo.replace(/。?$/u, '。')}</p>}
      {back.printed && (
        <p className="printed">
          <span>{back.printed.by}</span>
          <span>{back.printed.on}印发</span>
        </p>
      )}
    </footer>
  );
}
