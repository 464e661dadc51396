import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { htmlFaults } from './html-rules.ts';

/** Checks the files it is given, and posts those with faults. */
const files: readonly string[] = workerData;
const found: [file: string, faults: string[]][] = [];
for (const file of files) {
  const faults = await htmlFaults(readFileSync(file, 'utf8'));
  if (faults.length > 0) found.push([file, faults]);
}
parentPort?.postMessage(found);
