/** A piece of a page whose texts are escaped. */
export interface Html {
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);

type Piece = string | Html | readonly Html[];

/**
 * Makes a piece of a page: what is put into it is text and stays text, unless it is such a piece itself.
 *
 * @example html`<td>${'<王>'}</td>`.html // '<td>&lt;王&gt;</td>'
 */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: parts.map((part, index) => part + written(pieces[index] ?? '')).join(''),
});

const written = (piece: Piece): string => {
  if (typeof piece === 'string') return escaped(piece);
  return 'html' in piece ? piece.html : piece.map((one) => one.html).join('');
};
