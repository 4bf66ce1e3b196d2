import type { Paragraph, Run } from '#shared/document/documentModel.ts';

export function DocumentParagraph({ paragraph }: { readonly paragraph: Paragraph }) {
  const { lead, rest } = splitLead(paragraph);
  return (
    <p className={`paragraph-${paragraph.style}`}>
      {lead.length > 0 && <span className="lead">{lead.map(renderRun)}</span>}
      {rest.map(renderRun)}
    </p>
  );
}

function renderRun(run: Run, index: number) {
  if (run.fact === undefined) return run.text;
  return (
    <mark key={index} data-fact={run.fact} title={`由附件算出：${run.fact}`}>
      {run.text}
    </mark>
  );
}

/** Cuts the runs after `leadLength` characters: what stands before is set as a heading. */
export function splitLead({ runs, leadLength }: Paragraph): {
  readonly lead: readonly Run[];
  readonly rest: readonly Run[];
} {
  const lead: Run[] = [];
  const rest: Run[] = [];
  let left = leadLength;
  for (const run of runs) {
    const taken = Math.min(left, run.text.length);
    if (taken > 0) lead.push({ ...run, text: run.text.slice(0, taken) });
    if (taken < run.text.length) rest.push({ ...run, text: run.text.slice(taken) });
    left -= taken;
  }
  return { lead, rest };
}
