import type {
  AwardAbout,
  AwardBarredFrom,
  AwardList,
  AwardListKind,
  AwardListStatus,
  AwardNominee,
  AwardNomineeStatus,
  AwardResultNeed,
} from '../generated/graphql.ts';
import type { AwardListRow, AwardNomineeRow } from './award-list/award-list.rows.ts';
import type { AwardGround, ResultNeed } from './decider/award-list.events.ts';

/** A list in the shape of the public schema. */
export const publicList = ({ listId: id, opened, status, ...row }: AwardListRow): AwardList => ({
  id,
  kind: shouted(opened.kind) as AwardListKind,
  title: opened.title,
  about: shouted(opened.about) as AwardAbout,
  year: opened.year,
  barredBy: opened.rules.barredBy.map((bar) => shouted(bar) as AwardBarredFrom),
  needs: opened.rules.needs.map(publicNeed),
  priority: opened.rules.priority.map(publicNeed),
  publicityDays: opened.publicityDays,
  withinOrganisationId: opened.within?.organisationId ?? null,
  status: shouted(status) as AwardListStatus,
  ...row,
});

/** Somebody on a list in the shape of the public schema. */
export const publicNominee = ({ places, status, grounds, ...row }: AwardNomineeRow): AwardNominee => ({
  ...row,
  organisations: places.map(({ name }) => name),
  status: shouted(status) as AwardNomineeStatus,
  grounds: grounds.map(publicGround),
});

/** A fact in the shape of the public schema. */
export const publicGround = ({ factId, fact, until }: AwardGround) => ({
  factId,
  fact,
  until: until ?? null,
});

const publicNeed = ({ grades, years, schemeId }: ResultNeed): AwardResultNeed => ({
  grades,
  years,
  schemeId: schemeId ?? null,
});

const shouted = (word: string): string => word.toUpperCase().replaceAll('-', '_');
