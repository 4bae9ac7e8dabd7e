/** A value in the file with its place: characters from the start of the text, `end` exclusive. */
interface Placed {
  readonly start: number;
  readonly end: number;
}

/** How a scalar is written in the file. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/**
 * One scalar. Texts stay as they stand (`0.10` is `'0.10'`); only a plain `true` or `false` becomes a boolean, and
 * nothing at all (also a plain `null` or `~`) is null.
 */
export interface SourceScalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string | boolean | null;
  readonly style: ScalarStyle;
}

/** A list in its order. */
export interface SourceList extends Placed {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}

/** One key of a map with its value. */
export interface SourceEntry {
  readonly key: Placed & { readonly name: string };
  readonly value: SourceNode;
}

/** A map in the order of the file; no key stands in it twice. */
export interface SourceMap extends Placed {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

/** What stands in the file, with places. */
export type SourceNode = SourceScalar | SourceList | SourceMap;
