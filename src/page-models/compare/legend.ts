/** How to read a comparison, a sentence or two for each mark in it. */
export const COMPARE_LEGEND: readonly string[] = [
  'Every value leads to its row on the data sheet, which lists all its sources and notes. Under it stand its status, the date for which it holds, and publisher and date of its first source.',
  '“2.0 ×” is the value divided by that of the baseline, in the unit of the row. Ranges, bounds such as “from”, and prices of different equipment get no ratio.',
  '“Highest” and “lowest” mark the better end, and only where there is one. Rated power, width, depth, height and the number of CPU cores are not ranked.',
  '“Not published” means that no figure with a source is known here.',
  'Figures that mean different things never share a row: with and without sparsity, GB and GiB, nominal and measured, list and shop price.',
  'A device takes over the figures of its chip, which are then marked “of its chip”.',
];
