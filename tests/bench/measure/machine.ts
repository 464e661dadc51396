import { arch, cpus, totalmem, type } from 'node:os';

/** The machine in words: cores, kind of processor, memory, system, Node; nothing that tells it from its like. */
export function machineWords(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${arch()}), ${memory} GiB, ${type()}, Node ${process.versions.node}`;
}
