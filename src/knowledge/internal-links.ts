const ANY_PROTOCOL = /^[a-z][a-z0-9+.-]*:/i;
// Browsers drop control characters and spaces before they read the protocol.
const HIDDEN = /[\u0000-\u0020\u007F-\u009F\u200B-\u200F\uFEFF]/g;

/** Whether a link leads to a page of the site rather than to another host. */
export function isInternal(url: string): boolean {
  return !ANY_PROTOCOL.test(url.replace(HIDDEN, '')) && !/^[\\/]{2}/.test(url);
}
