import { chooseSetting } from '../settings/stored-settings.ts';
import { element } from '../shared/element.ts';

/**
 * Adds the switch for opening search with a key alone: who dictates would set it off with any text.
 * The function that it returns shows how it stands.
 */
export function addSingleKeySwitch(list: Element): () => void {
  const toggle = element('button', 'button');
  toggle.type = 'button';
  const show = (): void => {
    toggle.textContent = `Open search with /: ${isOn() ? 'on' : 'off'}`;
  };
  toggle.addEventListener('click', () => {
    chooseSetting('keys', isOn() ? 'off' : undefined);
    show();
  });
  list.append(element('li', '', toggle));
  return show;
}

const isOn = (): boolean => document.documentElement.dataset['keys'] !== 'off';
