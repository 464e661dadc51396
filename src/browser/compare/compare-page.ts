import { toDom } from '../../markup/to-dom.ts';
import { isCompareData } from '../../page-models/compare/data.ts';
import {
  parseSelection,
  resolveSelection,
  type Selection,
  writeSelection,
} from '../../page-models/compare/selection.ts';
import { type CompareView, compareView } from '../../page-models/compare/view.ts';
import {
  type Nearest,
  plainFault,
  type QuestionFault,
} from '../../page-models/shared/question-fault.ts';
import { compareTable } from '../../renderings/compare/table.ts';
import { requiredElement } from '../search/required-element.ts';
import { siteBase } from '../search/site-base.ts';
import { dataLoader } from '../shared/data-loader.ts';
import { showFaults } from '../shared/fault-list.ts';
import { CompareForm } from './compare-form.ts';
import { connectCopying } from './copying.ts';

const loadData = dataLoader('/compare/data.json', isCompareData);

/** Connects the page on which readers choose what to compare; does nothing on other pages. */
export function connectComparison(nearest: Nearest): void {
  const page = document.querySelector('[data-compare]');
  if (page === null) return;
  const base = siteBase().replace(/\/$/, '');
  const address = (path: string): string => base + path;
  const region = requiredElement(page, '[data-compare-region]', HTMLElement);
  const faultList = requiredElement(page, '[data-compare-faults]', HTMLElement);
  const status = requiredElement(page, '[data-compare-status]', HTMLElement);
  const form = new CompareForm(requiredElement(page, 'form', HTMLFormElement), () => {
    // Read at once: a later change of the controls must not mix with this one.
    const selection = form.read();
    history.replaceState(history.state, '', location.pathname + writeSelection(selection));
    const repeated = form.repeated();
    const doubled = repeated === undefined ? [] : [plainFault(`${repeated} is chosen twice.`)];
    void show(selection, doubled);
  });
  let asked = 0;

  /** Draws a selection, and says what of it cannot be drawn. */
  async function show(selection: Selection, known: readonly QuestionFault[] = []): Promise<void> {
    asked += 1;
    const turn = asked;
    region.setAttribute('aria-busy', 'true');
    try {
      const data = await loadData(base);
      if (turn !== asked) return;
      const resolved = resolveSelection(selection, data.devices, nearest);
      showFaults(faultList, [...known, ...resolved.faults]);
      // With nothing to draw, what stands there is kept.
      if (resolved.selection.devices.length > 0) {
        form.write(resolved.selection);
        const view = compareView(data, resolved.selection);
        region.replaceChildren(...toDom([compareTable(view, address)]));
        status.textContent = summary(view, resolved.selection.onlyDifferences);
      }
    } catch {
      showFaults(faultList, [
        plainFault('The figures could not be loaded. The prepared comparisons below work without.'),
      ]);
    } finally {
      if (turn === asked) region.removeAttribute('aria-busy');
    }
  }

  form.enable();
  connectCopying(page, {
    base,
    address: () => location.origin + location.pathname + writeSelection(form.read()),
    view: async () => compareView(await loadData(base), form.read()),
  });
  const restore = (): void => {
    const wanted = parseSelection(location.search);
    if (wanted.devices.length > 0) void show(wanted);
    else if (wanted.onlyDifferences || wanted.base !== undefined)
      void show({ ...wanted, devices: form.read().devices });
  };
  addEventListener('popstate', restore);
  restore();
}

function summary({ columns, groups, hiddenRows }: CompareView, onlyDifferences: boolean): string {
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const shown = `${columns.length} ${columns.length === 1 ? 'device' : 'devices'}, ${rows} properties.`;
  if (!onlyDifferences) return shown;
  const words =
    hiddenRows === 0 ? 'All of them differ' : `Left out, because all devices agree: ${hiddenRows}`;
  return `${shown} ${words}.`;
}
