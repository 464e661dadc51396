/** Importing this file gives tables their tools when the first of them comes into view. */
export {};

const regions = document.querySelectorAll('.table-region');
/** There a script draws tables anew, which have controls of their own. */
const hasOwnControls = document.querySelector('[data-fit], [data-compare]') !== null;

// Without its tools a table is whole and can be read.
if (regions.length > 0 && !hasOwnControls && 'IntersectionObserver' in window) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    import('./table-tools.ts').then((module) => module.connectTables()).catch(() => undefined);
  });
  for (const region of regions) observer.observe(region);
}
