import type { Sentence } from '@kaoping/event-sourcing';

/** What a fact in a record of office is. */
export type OfficeFactKind = 'consequence' | 'ban' | 'task' | 'rectification' | 'award';

/** Something that met a person or a unit, with what became of it, day by day. */
export interface OfficeFact {
  readonly kind: OfficeFactKind;
  /** The stream that it comes of. */
  readonly sourceId: string;
  /** `person:` or `organisation:` and an id. */
  readonly subject: string;
  readonly title: Sentence;
  /** In the order in which they were recorded; at least one. */
  readonly states: readonly { readonly on: string; readonly text: Sentence }[];
}

/** A fact about a person, as the records name it. */
export const personSubject = (personId: string): string => `person:${personId}`;

/** A fact about a unit, as the records name it. */
export const unitSubject = (organisationId: string): string => `organisation:${organisationId}`;

/** A fact as it was known on a day; undefined where nothing was recorded by then. */
export const factAsOf = (fact: OfficeFact, day: string): OfficeFact | undefined => {
  const states = fact.states.filter(({ on }) => on <= day);
  return states.length === 0 ? undefined : { ...fact, states };
};

/** Whether it came about between two days, ends included. */
export const cameAbout = ({ states }: OfficeFact, from: string, until: string): boolean => {
  const on = states[0]?.on ?? '';
  return from <= on && on <= until;
};
