// As in visits.ts, which is not imported: shared with the script of every page, it would be a file
// of its own that every page loads.
const VISITS = 'visits';
const OFF = 'off';

/** Shows the switch that says whether visits are remembered; none where nothing can be kept. */
export function connectVisitsSwitch(place: HTMLElement | null): void {
  const box = place?.querySelector('input');
  if (!place || !box) return;
  try {
    box.checked = localStorage.getItem(VISITS) !== OFF;
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(VISITS);
      else localStorage.setItem(VISITS, OFF);
    });
    place.hidden = false;
  } catch {
    // Storage can be switched off; there is nothing to switch then.
  }
}

connectVisitsSwitch(document.querySelector('#visits'));
