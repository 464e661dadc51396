import { describe, expect, it } from 'vitest';
import { reportAddress } from '../../../src/exports/report-address.ts';

const SUBJECT = {
  title: 'The box: Width & depth',
  id: 'box.width',
  value: '150 mm',
  page: 'https://example.org/devices/box/#f-width',
  revision: '0a1b2c3d4e',
};

describe('the address of a report', () => {
  it('appends what it is about to a form without placeholders, and keeps what is there', () => {
    const url = new URL(reportAddress('https://example.org/new?template=error.yml', SUBJECT));
    expect(Object.fromEntries(url.searchParams)).toEqual({ template: 'error.yml', ...SUBJECT });
  });

  it('leaves out what is empty', () => {
    const url = new URL(reportAddress('https://example.org/new', { ...SUBJECT, value: '' }));
    expect([...url.searchParams.keys()]).toEqual(['title', 'id', 'page', 'revision']);
  });

  it('fills placeholders, and appends nothing then', () => {
    const address = reportAddress('https://example.org/{id}?t={title}&b={value}%0A{page}', SUBJECT);
    const url = new URL(address);
    expect(url.pathname).toBe('/box.width');
    expect([...url.searchParams]).toEqual([
      ['t', SUBJECT.title],
      ['b', `150 mm\n${SUBJECT.page}`],
    ]);
    expect(url.hash).toBe('');
  });
});
