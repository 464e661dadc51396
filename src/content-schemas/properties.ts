import type { FactGroup, Offer, Unit } from './vocabularies.ts';

/** A property that devices have in common, so that their figures can stand in one row. */
export interface PropertyRecord {
  readonly id: string;
  readonly label: string;
  /** Heading under which a comparison lists it. */
  readonly group: FactGroup;
  /** Which end is better; `none` where neither is, and then nothing is ranked. */
  readonly direction: 'higher' | 'lower' | 'none';
  /** Unit in which values are compared; undefined for terms. */
  readonly unit?: Unit;
  /** The one kind of price that it holds. */
  readonly offer?: Offer;
  /** Whether only figures with the same condition ("with 128 GB") may be set against each other. */
  readonly isLikeForLike?: true;
  /** What to say of a device that has no such figure, but one of another property. */
  readonly otherwise?: readonly { readonly property: string; readonly words: string }[];
}

const instead = (property: string, words: string) => ({ property, words }) as const;
const ONLY_SPARSE = 'only a figure with sparsity is published';
const ONLY_DENSE = 'only a figure without sparsity is published';

/**
 * The rows of a comparison, in the order of display. Figures that mean different things never
 * share a property: sparse and dense, GB and GiB, byte and bit, nominal and measured, list and
 * shop price, cores of different designs.
 */
export const PROPERTIES = [
  { id: 'process', label: 'Manufacturing process', group: 'identity', direction: 'none' },
  {
    id: 'fp4-sparse',
    label: 'FP4 peak with sparsity',
    group: 'compute',
    direction: 'higher',
    unit: 'TFLOPS',
    otherwise: [instead('fp4-dense', ONLY_DENSE)],
  },
  {
    id: 'fp4-dense',
    label: 'FP4 peak without sparsity',
    group: 'compute',
    direction: 'higher',
    unit: 'TFLOPS',
    otherwise: [instead('fp4-sparse', ONLY_SPARSE)],
  },
  {
    id: 'bf16-dense',
    label: 'BF16 without sparsity',
    group: 'compute',
    direction: 'higher',
    unit: 'TFLOPS',
  },
  { id: 'fp32', label: 'FP32 peak', group: 'compute', direction: 'higher', unit: 'TFLOPS' },
  { id: 'npu', label: 'NPU', group: 'compute', direction: 'higher', unit: 'TOPS' },
  { id: 'cpu-cores', label: 'CPU cores', group: 'cpu', direction: 'none', unit: 'cores' },
  { id: 'cpu-clock', label: 'CPU clock', group: 'cpu', direction: 'none', unit: 'GHz' },
  { id: 'cpu-l3', label: 'L3 cache of the CPU', group: 'cpu', direction: 'higher', unit: 'MB' },
  {
    id: 'cuda-cores',
    label: 'CUDA cores',
    group: 'gpu',
    direction: 'higher',
    unit: 'cores',
    otherwise: [
      instead('apple-gpu-cores', 'has GPU cores of another design'),
      instead('amd-compute-units', 'has compute units of another design'),
    ],
  },
  {
    id: 'apple-gpu-cores',
    label: 'GPU cores of Apple’s design',
    group: 'gpu',
    direction: 'higher',
    unit: 'cores',
    otherwise: [
      instead('cuda-cores', 'has GPU cores of another design'),
      instead('amd-compute-units', 'has compute units of another design'),
    ],
  },
  {
    id: 'amd-compute-units',
    label: 'Compute units of AMD’s design',
    group: 'gpu',
    direction: 'higher',
    unit: 'units',
    otherwise: [
      instead('cuda-cores', 'has GPU cores of another design'),
      instead('apple-gpu-cores', 'has GPU cores of another design'),
    ],
  },
  { id: 'sms', label: 'Streaming multiprocessors', group: 'gpu', direction: 'higher', unit: 'SM' },
  { id: 'gpu-clock', label: 'GPU clock', group: 'gpu', direction: 'none', unit: 'GHz' },
  { id: 'gpu-l2', label: 'GPU L2 cache', group: 'gpu', direction: 'higher', unit: 'MB' },
  { id: 'mig', label: 'Partitioning of the GPU (MIG)', group: 'gpu', direction: 'none' },
  { id: 'memory-type', label: 'Memory type', group: 'memory', direction: 'none' },
  {
    id: 'memory-capacity',
    label: 'Memory',
    group: 'memory',
    direction: 'higher',
    unit: 'GB',
  },
  {
    id: 'memory-for-gpu',
    label: 'Memory that the GPU can use, in GB',
    group: 'memory',
    direction: 'higher',
    unit: 'GB',
    otherwise: [instead('memory-for-gpu-binary', 'only a figure in GiB is published')],
  },
  {
    id: 'memory-for-gpu-binary',
    label: 'Memory that the GPU can use, in GiB',
    group: 'memory',
    direction: 'higher',
    unit: 'GiB',
    otherwise: [instead('memory-for-gpu', 'only a figure in GB is published')],
  },
  {
    id: 'memory-bandwidth',
    label: 'Memory bandwidth',
    group: 'memory',
    direction: 'higher',
    unit: 'GB/s',
    otherwise: [instead('memory-bandwidth-measured', 'only a measured figure is published')],
  },
  {
    id: 'memory-bandwidth-measured',
    label: 'Memory bandwidth, measured',
    group: 'memory',
    direction: 'higher',
    unit: 'GB/s',
    otherwise: [instead('memory-bandwidth', 'only the nominal figure is published')],
  },
  {
    id: 'memory-bus-width',
    label: 'Memory bus width',
    group: 'memory',
    direction: 'none',
    unit: 'bit',
  },
  {
    id: 'memory-speed',
    label: 'Memory transfer rate',
    group: 'memory',
    direction: 'none',
    unit: 'MT/s',
  },
  {
    id: 'memory-side-cache',
    label: 'Memory-side cache',
    group: 'memory',
    direction: 'higher',
    unit: 'MB',
  },
  {
    id: 'storage-max',
    label: 'Largest storage',
    group: 'storage',
    direction: 'higher',
    unit: 'TB',
  },
  {
    id: 'storage-min',
    label: 'Smallest storage',
    group: 'storage',
    direction: 'none',
    unit: 'TB',
  },
  {
    id: 'network-bandwidth',
    label: 'Fast network for linking machines',
    group: 'network',
    direction: 'higher',
    unit: 'Gb/s',
  },
  { id: 'ethernet', label: 'Ethernet', group: 'network', direction: 'higher', unit: 'Gb/s' },
  { id: 'wifi', label: 'Wi-Fi', group: 'network', direction: 'none' },
  {
    id: 'power-chip',
    label: 'Power of the chip or card',
    group: 'power',
    direction: 'none',
    unit: 'W',
    otherwise: [instead('power-system', 'only the power of the whole machine is published')],
  },
  {
    id: 'power-system',
    label: 'Highest power of the whole machine',
    group: 'power',
    direction: 'none',
    unit: 'W',
    otherwise: [
      instead('power-supply', 'only the rating of the power supply is published'),
      instead('power-chip', 'only the power of the chip or card is published'),
    ],
  },
  {
    id: 'power-supply',
    label: 'Rating of the power supply',
    group: 'power',
    direction: 'none',
    unit: 'W',
  },
  {
    id: 'power-llama-70b',
    label: 'Wall power with Llama 3.1 70B',
    group: 'power',
    direction: 'lower',
    unit: 'W',
    isLikeForLike: true,
  },
  { id: 'width', label: 'Width', group: 'size', direction: 'none', unit: 'mm' },
  { id: 'depth', label: 'Depth', group: 'size', direction: 'none', unit: 'mm' },
  { id: 'height', label: 'Height', group: 'size', direction: 'none', unit: 'mm' },
  { id: 'volume', label: 'Volume', group: 'size', direction: 'lower', unit: 'L' },
  { id: 'weight', label: 'Weight', group: 'size', direction: 'lower', unit: 'kg' },
  { id: 'os', label: 'Operating system', group: 'software', direction: 'none' },
  {
    id: 'price-announced',
    label: 'Price announced before sales',
    group: 'price',
    direction: 'none',
    unit: 'USD',
    offer: 'announced',
  },
  {
    id: 'price-launch',
    label: 'First list price',
    group: 'price',
    direction: 'lower',
    unit: 'USD',
    offer: 'list',
    isLikeForLike: true,
    otherwise: [
      instead('price-announced', 'only a price announced before sales is published'),
      instead('price-latest', 'only a later list price is published'),
      instead('price-shop', 'only a price in a shop is published'),
      instead('price-street', 'only a price level in the market is published'),
    ],
  },
  {
    id: 'price-latest',
    label: 'Latest list price',
    group: 'price',
    direction: 'lower',
    unit: 'USD',
    offer: 'list',
    isLikeForLike: true,
    otherwise: [
      instead('price-launch', 'only the first list price is published'),
      instead('price-announced', 'only a price announced before sales is published'),
      instead('price-shop', 'only a price in a shop is published'),
      instead('price-street', 'only a price level in the market is published'),
    ],
  },
  {
    id: 'price-shop',
    label: 'Price in one shop',
    group: 'price',
    direction: 'none',
    unit: 'USD',
    offer: 'shop',
  },
  {
    id: 'price-street',
    label: 'Price level in the market',
    group: 'price',
    direction: 'none',
    unit: 'USD',
    offer: 'street',
  },
] as const satisfies readonly PropertyRecord[];
export type PropertyId = (typeof PROPERTIES)[number]['id'];
export const PROPERTY_IDS: readonly PropertyId[] = PROPERTIES.map(({ id }) => id);
