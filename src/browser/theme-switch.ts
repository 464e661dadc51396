const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function apply(theme: Theme, button: HTMLButtonElement): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  button.textContent = `Theme: ${theme}`;
}

/** Makes the button in the header step through system, light and dark, and keeps tabs in step. */
export function connectThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  button.hidden = false;
  apply(chosenTheme(), button);
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(chosenTheme()) + 1) % THEMES.length] ?? 'system';
    apply(next, button);
    try {
      if (next === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // Storage can be switched off; the choice then lasts for this page only.
    }
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === 'theme')
      apply(newValue === 'light' || newValue === 'dark' ? newValue : 'system', button);
  });
}
