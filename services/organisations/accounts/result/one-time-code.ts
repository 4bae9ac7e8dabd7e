/** The one form of a one-time code, however it was typed: letters that look like others are those others. */
export const normalCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dA-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
