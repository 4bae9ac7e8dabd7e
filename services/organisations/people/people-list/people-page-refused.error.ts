import { DomainError } from '@kaoping/event-sourcing';

/** The most people of one page. */
const PAGE_MAX = 500;

/** A page of no size that is served. */
export class PeoplePageRefused extends DomainError {
  readonly code = 'PERSON.PAGE_REFUSED';

  constructor(readonly first: number) {
    super({
      en: `first: ask for 1 to ${String(PAGE_MAX)} people at once, not ${String(first)}.`,
      zh: `first：每次请取 1 至 ${String(PAGE_MAX)} 人，而不是 ${String(first)}。`,
    });
  }
}

/** @throws {PeoplePageRefused} when a page would be empty, or larger than one that is served. */
export const requirePageSize = (first: number): number => {
  if (first < 1 || first > PAGE_MAX) throw new PeoplePageRefused(first);
  return first;
};
