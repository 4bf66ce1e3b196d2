import { closeSync, openSync, writeSync } from 'node:fs';
import { generator } from '../fuzz/mutate.ts';
import { placeIn } from './place.ts';
import { workload } from './workload.ts';

/** Run as a process of its own, to be killed: one inspector's day without end. What is begun and confirmed goes to a file at once. */
const [folder = '', seed = '1', rows = '300'] = process.argv.slice(2);
const place = placeIn(folder);
const ledger = openSync(place.ledger, 'a');
process.on('exit', () => closeSync(ledger));
const tell = (line: unknown) => void writeSync(ledger, `${JSON.stringify(line)}\n`);
const days = workload({ place, random: generator(Number(seed)), tell, rows: Number(rows) });
days.next();
writeSync(1, 'begun\n');
for (;;) days.next();
