import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { cpuSince } from './cpuSince.ts';

/** What exceljs' streaming reader needs for the bare cells of a file. */
async function readBare(file: string): Promise<{ readonly ms: number; readonly cpu: number }> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let cells = 0;
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
  })) {
    for await (const row of sheet) {
      row.eachCell((cell) => {
        if (cell.value !== null) cells += 1;
      });
    }
  }
  if (cells < 100_000) throw new Error(`${cells} cells`);
  return { ms: performance.now() - start, cpu: cpuSince(cpu) };
}

const [script = '', file = ''] = process.argv.slice(1);
if (import.meta.url === pathToFileURL(script).href) {
  const spent = await readBare(file);
  process.stdout.write(JSON.stringify({ ...spent, mb: process.resourceUsage().maxRSS / 1024 }));
}
