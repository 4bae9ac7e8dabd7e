import type { Sentence } from '@kaoping/event-sourcing';

/** The injection token of the lists of schemes. */
export const SCHEME_LIST = Symbol('SchemeList');

/** The table of the list of schemes. */
export const SCHEME_TABLE = 'schemes';

/** The latest version of a scheme. */
export interface SchemeRow {
  readonly schemeId: string;
  readonly version: number;
  readonly title: Sentence;
  readonly status: 'draft' | 'published';
}
