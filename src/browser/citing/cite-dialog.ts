import styles from '../../styles/cite.css?url';
import frame from '../../styles/dialog-frame.css?url';
import { copyText } from '../shared/copy-text.ts';
import { element } from '../shared/element.ts';
import { loadStyles } from '../shared/load-styles.ts';
import { type Cited, type Ending, FORMATS, loadCited, loadFormat } from './citation-data.ts';

// Started with the code, so that all are on their way before the dialog opens.
const ready = Promise.all([loadStyles(frame), loadStyles(styles)]);

const NOT_THERE = 'The citation did not come. Without a network it cannot be had.';

/**
 * Opens the dialog with the citation of a page.
 *
 * @param file address of its files without their ending
 * @throws if it cannot be had
 */
export const openPageDialog = (file: string): Promise<void> => open('Cite this page', file);

/**
 * Opens the dialog with the citation of one record; says so in it if it cannot be had.
 *
 * @param key of the record; without it the page is the record
 */
export const openRecordDialog = (heading: string, file: string, key?: string): Promise<void> =>
  open(heading, file, key).catch(() => {
    const note = element('p', '', NOT_THERE);
    note.setAttribute('role', 'alert');
    show(heading, [note], undefined);
  });

async function open(heading: string, file: string, key?: string): Promise<void> {
  const [cited] = await Promise.all([loadCited(file, key), ready]);
  const name = key === undefined ? nameOf(file) : cited.id;
  const fields = citationFields(file, cited, name);
  const report = cited.report === undefined ? undefined : reportLink(cited.report);
  show(heading, [element('p', 'cite-title', cited.title), ...fields.parts], report);
  fields.choose('txt');
}

/** Name of the page for the file that is handed out: "/sub/wiki/kv-cache/cite" → "kv-cache". */
const nameOf = (file: string): string => file.split('/').at(-2) || 'page';

/** Draws the dialog, which leaves the page when it is closed; the focus goes back by itself. */
function show(heading: string, parts: readonly Node[], report: Node | undefined): void {
  const title = element('h2', '', heading);
  title.id = 'cite-heading';
  const close = button('Close');
  const dialog = element(
    'dialog',
    'dialog-frame cite-dialog',
    title,
    ...parts,
    element('p', 'cite-foot', ...(report === undefined ? [] : [report]), close),
  );
  dialog.setAttribute('aria-labelledby', title.id);
  close.addEventListener('click', () => dialog.close());
  // A press beside the dialog is on its backdrop, and so on the dialog itself.
  dialog.addEventListener('pointerdown', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Choice of a format, the citation in it, and what can be done with it. */
function citationFields(file: string, cited: Cited, name: string) {
  const area = element('textarea', 'field');
  area.readOnly = true;
  area.rows = 9;
  area.spellcheck = false;
  area.setAttribute('aria-label', 'Citation');
  const status = element('p', 'cite-status');
  status.setAttribute('role', 'status');
  const copy = button('Copy');
  const download = element('a', 'button', 'Download');
  let wish: Ending = 'txt';

  async function choose(ending: Ending): Promise<void> {
    wish = ending;
    status.textContent = '';
    const text = await loadFormat(file, cited, ending).catch(() => undefined);
    if (wish !== ending) return;
    if (text === undefined) status.textContent = NOT_THERE;
    area.value = text ?? '';
    area.dataset['format'] = ending;
    URL.revokeObjectURL(download.href);
    download.href = URL.createObjectURL(new Blob([text ?? ''], { type: 'text/plain' }));
    download.download = `${name}.${ending}`;
    download.textContent = `Download ${name.length > 24 ? `.${ending}` : download.download}`;
  }

  copy.addEventListener('click', async () => {
    const isCopied = (await copyText(area.value)) === 'copied';
    if (!isCopied) area.select();
    status.textContent = isCopied
      ? 'Copied.'
      : 'The browser does not let pages copy: the text is selected, copy it.';
  });
  return {
    parts: [
      formatChoice((ending) => void choose(ending)),
      area,
      element('p', 'cite-version', cited.version),
      element('p', 'cite-actions', copy, download, status),
    ],
    choose,
  };
}

function formatChoice(choose: (ending: Ending) => void): HTMLElement {
  const radios = FORMATS.map(({ name, ending }, index) => {
    const input = element('input', '');
    input.type = 'radio';
    input.name = 'cite-format';
    input.checked = index === 0;
    input.autofocus = index === 0;
    input.addEventListener('change', () => choose(ending));
    return element('label', '', input, name);
  });
  return element('fieldset', '', element('legend', '', 'Format'), ...radios);
}

function reportLink(address: string): HTMLElement {
  const link = element('a', '', 'Report an error');
  link.href = address;
  link.rel = 'external';
  return link;
}

function button(words: string): HTMLButtonElement {
  const made = element('button', 'button', words);
  made.type = 'button';
  return made;
}
