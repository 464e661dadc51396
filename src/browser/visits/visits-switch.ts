import { element } from '../shared/element.ts';

// As in visits.ts, which is not imported: shared with the script of every page, it would be a file
// of its own that every page loads.
const VISITS = 'visits';
const OFF = 'off';

/** Makes the switch that says whether visits are remembered; none where nothing can be kept. */
export function connectVisitsSwitch(place: HTMLElement | null): void {
  if (place === null) return;
  try {
    const box = element('input', '');
    box.type = 'checkbox';
    box.checked = localStorage.getItem(VISITS) !== OFF;
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(VISITS);
      else localStorage.setItem(VISITS, OFF);
    });
    const words =
      'Tell me when a page has changed since my last visit. What I read is kept in this browser only.';
    place.append(element('label', '', box, ` ${words}`));
    place.hidden = false;
  } catch {
    // Storage can be switched off; there is nothing to switch then.
  }
}

connectVisitsSwitch(document.querySelector('#visits'));
