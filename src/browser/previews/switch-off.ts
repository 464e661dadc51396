/**
 * Sets the reader's wish for previews: on this page at once, on others if the browser keeps it.
 * The one place of the previews that writes a setting.
 */
export function choosePreviews(wish: 'off' | undefined): void {
  const { dataset } = document.documentElement;
  if (wish === undefined) delete dataset['previews'];
  else dataset['previews'] = wish;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('settings') ?? '{}');
    const { previews: _, ...others } = { previews: undefined, ...Object(stored) };
    localStorage.setItem(
      'settings',
      JSON.stringify(wish === undefined ? others : { ...others, previews: wish }),
    );
  } catch {
    // Storage can be switched off; the choice then lasts for this page only.
  }
}
