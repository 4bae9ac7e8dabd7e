/** The text of a scheme that others are derived from. */
export interface LibraryScheme {
  /** The name by which problems call the file. */
  readonly file: string;
  readonly text: string;
}

/** Where a derived scheme finds the one it is derived from. */
export interface SchemeLibrary {
  /** The version of that scheme; undefined where there is none. A version never changes. */
  readonly find: (id: string, version: number) => LibraryScheme | undefined;
}
