/** A text as a regular expression that fits it alone. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The pattern of a class on a host where the site lies below a folder.
 *
 * @param base the folder, without a slash at its end
 */
export function withBase(pattern: string, base: string): string {
  return pattern.replaceAll('^/', `^${escaped(base)}/`);
}
