/** Whether this is the long run, `npm run test:long`. */
export const isLong: boolean = process.env['LONG'] === '1';
