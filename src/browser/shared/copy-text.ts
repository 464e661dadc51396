/** What a copy came to. */
export type CopyResult = 'copied' | 'refused' | 'failed';

/**
 * Copies a text as soon as it is there. “refused” is the browser’s word; “failed” means that the
 * text could not be had.
 */
export async function copyText(text: Promise<string> | string): Promise<CopyResult> {
  // What was asked for by a press has to be asked of the clipboard at once: not every browser
  // remembers the press until the text is there.
  const blob = Promise.resolve(text).then((words) => new Blob([words], { type: 'text/plain' }));
  const settled = blob.then(
    () => true,
    () => false,
  );
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return 'copied';
  } catch {
    return (await settled) ? 'refused' : 'failed';
  }
}
