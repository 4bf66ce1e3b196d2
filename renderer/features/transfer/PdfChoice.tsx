import { Checkbox } from 'antd';
import type { ExportFormat } from '#shared/document/exportOrder.ts';

const office: ExportFormat[] = ['xlsx', 'docx'];

interface Props {
  readonly formats: readonly ExportFormat[];
  readonly onChange: (formats: ExportFormat[]) => void;
}

/** Whatever is chosen above as PDF too, or as nothing else. */
export function PdfChoice({ formats, onChange }: Props) {
  const pdf = formats.includes('pdf');
  return (
    <fieldset>
      <legend>PDF</legend>
      <Checkbox
        checked={pdf}
        data-testid="export-pdf"
        onChange={({ target }) => onChange(target.checked ? [...office, 'pdf'] : office)}
      >
        以上选的（校核单除外）各再出一份 PDF，不装 Office 也能看、能印
      </Checkbox>
      {pdf && (
        <div className="export-more">
          <Checkbox
            checked={!formats.includes('docx')}
            data-testid="export-pdf-alone"
            onChange={({ target }) => onChange(target.checked ? ['pdf'] : [...office, 'pdf'])}
          >
            只要 PDF，不要 Word、Excel
          </Checkbox>
        </div>
      )}
    </fieldset>
  );
}
