import type {
  Ban,
  BanStatus,
  BanSubject as PublicSubject,
  BarredThing as PublicThing,
} from '../../generated/graphql.ts';
import type { BanSubject, BarredThing } from '../decider/ban.events.ts';
import type { BanRow } from '../result/ban-row.ts';

const THINGS: Readonly<Record<BarredThing, PublicThing>> = {
  awards: 'AWARDS',
  'collective-awards': 'COLLECTIVE_AWARDS',
  promotion: 'PROMOTION',
  'annual-excellent': 'ANNUAL_EXCELLENT',
};

const STATUSES: Readonly<Record<BanRow['status'], BanStatus>> = {
  standing: 'STANDING',
  lifted: 'LIFTED',
  expired: 'EXPIRED',
  withdrawn: 'WITHDRAWN',
};

const subjectOf = (subject: BanSubject): PublicSubject => ({
  name: subject.name,
  organisationId: subject.kind === 'organisation' ? subject.organisationId : null,
  personId: subject.kind === 'person' ? subject.personId : null,
});

/** A ban in the shape of the public schema. */
export const publicBan = (row: BanRow): Ban => {
  const { banId: id, title, fact, organisation, from, until, cycleId, cause } = row;
  const { clause = null, endedOn = null, endedBecause = null } = row;
  return {
    ...{ id, title, fact, clause, from, until, endedOn, endedBecause, cycleId },
    organisationId: organisation.organisationId,
    organisationName: organisation.name,
    subjects: row.subjects.map(subjectOf),
    blocks: row.blocks.map((thing) => THINGS[thing]),
    status: STATUSES[row.status],
    peerGroupId: row.peerGroup,
    consequenceId: cause.kind === 'consequence' ? cause.consequenceId : null,
  };
};
