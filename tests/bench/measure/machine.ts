import { cpus, release, totalmem, type } from 'node:os';

/** The machine in words: processor, cores, memory, system, Node. */
export function machineWords(): string {
  const [first] = cpus();
  const model = (first?.model ?? 'unknown processor').replaceAll(/\((?:R|TM)\)/g, '').trim();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${cpus().length} cores, ${memory} GB, ${type()} ${release()}, Node ${process.versions.node}`;
}
