/** East Asian characters take two columns of a terminal. */
const WIDE_PATTERN =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** How many terminal columns a text takes. */
export const displayWidth = (text: string): number =>
  Array.from(text).reduce((width, character) => width + (WIDE_PATTERN.test(character) ? 2 : 1), 0);

/**
 * Lays out rows as a table whose columns align on a terminal, Chinese included.
 *
 * @example textTable(['rank', 'name'], [['1', '石井']])
 */
export const textTable = (headers: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [headers, ...rows];
  const widths = headers.map((_, column) =>
    Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))),
  );
  const print = (line: readonly string[]): string =>
    widths
      .map((width, column) => {
        const text = line[column] ?? '';
        return text + ' '.repeat(width - displayWidth(text));
      })
      .join('  ')
      .trimEnd();
  return [print(headers), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(print)].join('\n');
};
