import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

/** A page as it comes out of the printer: the text of each sheet, without the sheet's number. */
export async function printedSheets(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false });
  const text = await textOfSheets(new Uint8Array(pdf));
  return text.map((sheet) => sheet.replace(/^\s*\d+ \/ \d+\n|\n\d+ \/ \d+\s*$/g, '').trim());
}

/** The text of each sheet of a PDF. */
export async function textOfSheets(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf));
  return text;
}

/** A text as it can be compared with another that broke its lines elsewhere. */
export const withoutSpace = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

/** Whether a text is printed in one piece, or in two where a sheet ends. */
export function isPrinted(text: string, printed: string): boolean {
  let most = text.length;
  while (most > 0 && !printed.includes(text.slice(0, most))) most -= 1;
  return text === '' || (most > 0 && printed.includes(text.slice(most)));
}
