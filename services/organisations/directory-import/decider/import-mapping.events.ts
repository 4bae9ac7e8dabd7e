// Stored shapes are sacred: a change is a new version, an upcaster and a golden sample.
import type { DomainEvent } from '@kaoping/event-sourcing';

/** What an enterprise's tables for the directory hold; each kind has its own columns. */
export type DirectoryKind = 'organisations' | 'people' | 'posts';

/** What the columns of an enterprise's tables mean was settled, so that nobody has to say it again. */
export type ImportMappingRemembered = DomainEvent<
  'ImportMappingRemembered',
  {
    readonly kind: DirectoryKind;
    /** Header of the column by the name of the field. */
    readonly headers: Readonly<Record<string, string>>;
  }
>;

/** Everything that can happen to a mapping. */
export type ImportMappingEvent = ImportMappingRemembered;
