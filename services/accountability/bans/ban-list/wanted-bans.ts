import type { Reach } from '@kaoping/nest-platform';
import type { QueryBansArgs } from '../../generated/graphql.ts';
import type { Wanted } from '../../reachable-page.ts';
import { isInForceOn } from '../result/barred-on.ts';
import { subjectKey, type BanRow } from '../result/ban-row.ts';
import { ALL_BANS, BAN_TABLE, BANS_BY_SUBJECT_TABLE } from './ban-tables.ts';

type Asked = Pick<QueryBansArgs, 'organisationId' | 'personId' | 'on'>;

/** Which bans are asked for, as far as somebody reaches. */
export const wantedBans = (asked: Asked, reach: Reach): Wanted<BanRow> => ({
  ...placeOf(asked),
  keep: (row) =>
    reach.covers(row.organisation) &&
    (asked.on == null || isInForceOn(row, asked.on)) &&
    (asked.organisationId == null || row.organisation.organisationId === asked.organisationId),
});

const placeOf = ({ organisationId, personId }: Asked): Pick<Wanted<BanRow>, 'table' | 'where'> => {
  if (personId != null) {
    const equals = subjectKey({ kind: 'person', personId });
    return { table: BANS_BY_SUBJECT_TABLE, where: { index: 'subject', equals } };
  }
  if (organisationId != null) {
    return { table: BAN_TABLE, where: { index: 'organisation', equals: organisationId } };
  }
  return { table: BAN_TABLE, where: { index: 'all', equals: ALL_BANS } };
};
