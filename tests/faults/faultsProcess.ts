import { runFaults } from './runFaults.ts';

/** Run as a process of its own, one per core: the accidents of one seed, and what came of them as JSON. */
const [seed = 1, images = 100, kills = 1, disks = 0, minutes = 60] = process.argv.slice(2).map(Number);
const started = Date.now();
const isOver = () => Date.now() - started > minutes * 60_000;
const { rows, faults } = await runFaults({ seed, images, kills, disks, isOver });
process.stdout.write(JSON.stringify({ rows: [...rows], faults }));
