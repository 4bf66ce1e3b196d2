import { proveFlips } from './flips.ts';

/** Run as a process of its own, one per core: the alterations of one seed, and what came of them as JSON. */
const [runs = 100, seed = 1, minutes = 120] = process.argv.slice(2).map(Number);
const started = Date.now();
const isOver = () => Date.now() - started > minutes * 60_000;
process.stdout.write(JSON.stringify(await proveFlips(runs, seed, isOver)));
