/** What a report of an error is about, as the form of the site's owner gets it. */
export interface ReportSubject {
  readonly title: string;
  /** Path of the page, or id of the figure. */
  readonly id: string;
  /** The value that is shown; empty for a page. */
  readonly value: string;
  /** Address of the page, with the anchor of a figure. */
  readonly page: string;
  readonly revision: string;
}

const REPORT_FIELDS = ['title', 'id', 'value', 'page', 'revision'] as const;

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * The address of the form, filled in: where it has placeholders they are replaced, else each field
 * that is not empty becomes a parameter of the query.
 *
 * @param form address of a form, checked by the build settings
 */
export function reportAddress(form: string, subject: ReportSubject): string {
  const fields = new Map<string, string>(REPORT_FIELDS.map((name) => [name, subject[name]]));
  if (form.search(PLACEHOLDER) >= 0)
    return form.replace(PLACEHOLDER, (_, name: string) =>
      encodeURIComponent(fields.get(name) ?? ''),
    );
  const url = new URL(form);
  for (const [name, value] of fields) if (value !== '') url.searchParams.set(name, value);
  return url.href;
}
