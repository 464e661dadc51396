import { path } from './svg.ts';
import { topology } from './topology.ts';

/** Place of a port beside the middle of its unit. */
const PORT = 22;

/** Two units and one cable. */
export const TOPOLOGY_TWO_UNITS = topology({
  id: 'topology-two-units',
  title: 'Two DGX Spark, one cable',
  wiring: 'spark-cluster.two-units-wiring',
  memory: 'spark-cluster.two-units-memory',
  bandwidth: 'spark-cluster.two-units-bandwidth',
  reached: {
    fact: 'spark-cluster.nccl-tuned',
    words: 'NCCL reached',
    label: 'NCCL all-gather over the cable, both RDMA devices, MTU 9000',
  },
  units: [
    { x: 66, y: 8, portsBelow: true },
    { x: 374, y: 8, portsBelow: true },
  ],
  cables: path('M', 66 + PORT, 86, 'v', 48, 'H', 374 - PORT, 'v', -48),
  labelAt: { x: 220, y: 104, anchor: 'middle' },
  height: 176,
});

/** Three units, each joined to both others. */
export const TOPOLOGY_THREE_UNITS = topology({
  id: 'topology-three-units',
  title: 'Three DGX Spark in a ring',
  wiring: 'spark-cluster.three-units-wiring',
  memory: 'spark-cluster.three-units-memory',
  bandwidth: 'spark-cluster.three-units-bandwidth',
  reached: {
    fact: 'spark-cluster.nccl-ring',
    words: 'NCCL reached',
    label: 'NCCL all-reduce over the ring',
  },
  units: [
    { x: 220, y: 8, portsBelow: true },
    { x: 66, y: 184, portsBelow: false },
    { x: 374, y: 184, portsBelow: false },
  ],
  cables:
    path('M', 220 - PORT, 86, 'v', 22, 'H', 66 - PORT, 'V', 184) +
    path('M', 220 + PORT, 86, 'v', 22, 'H', 374 + PORT, 'V', 184) +
    path('M', 66 + PORT, 184, 'v', -26, 'H', 374 - PORT, 'v', 26),
  labelAt: { x: 220, y: 128, anchor: 'middle' },
  height: 300,
});

/** Four units, each with one cable to a switch. */
export const TOPOLOGY_FOUR_UNITS = topology({
  id: 'topology-four-units',
  title: 'Four DGX Spark on a switch',
  wiring: 'spark-cluster.four-units-wiring',
  memory: 'spark-cluster.four-units-memory',
  bandwidth: 'spark-cluster.four-units-bandwidth',
  units: [
    { x: 66, y: 8, portsBelow: true },
    { x: 374, y: 8, portsBelow: true },
    { x: 66, y: 202, portsBelow: false },
    { x: 374, y: 202, portsBelow: false },
  ],
  cables:
    path('M', 66 + PORT, 86, 'V', 130, 'H', 150, 'M', 374 - PORT, 86, 'V', 130, 'H', 290) +
    path('M', 66 + PORT, 202, 'V', 158, 'H', 150, 'M', 374 - PORT, 202, 'V', 158, 'H', 290),
  labelAt: { x: 220, y: 90, anchor: 'middle' },
  height: 318,
  switchAt: { x: 150, y: 124, width: 140 },
});
