import type { Knowledge } from './knowledge-records.ts';

/** The chip that a device includes; the device itself where it is one or names none. */
export function chipOf(device: string, subjects: Knowledge['subjects']): string {
  const subject = subjects.get(device);
  if (subject === undefined || subject.kind === 'chip') return device;
  return subject.includes?.find((part) => subjects.get(part)?.kind === 'chip') ?? device;
}
