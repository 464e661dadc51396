/**
 * Importing this file gives tables their tools when the first of them comes into view, and keeps what
 * has the focus in a table in sight.
 */
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

// A browser leaves what is half beyond the side of a table where it is.
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.matches('.table-region :focus-visible'))
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
});
