/**
 * Runs before the first paint, inline and the same on every page, so that a chosen theme never
 * flashes in late and a policy can name its hash.
 */
export const BEFORE_PAINT =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
