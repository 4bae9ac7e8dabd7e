import { tenantId } from '@kaoping/event-sourcing';
import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { BanEvent, BanImposed } from '../decider/ban.events.ts';
import { banListProjection } from './ban-list.projection.ts';
import { BAN_TABLE, BANS_BY_SUBJECT_TABLE } from './ban-tables.ts';

const ID = '2026:branches:personBar:sihe#1';
const imposed: BanImposed = {
  type: 'BanImposed',
  data: {
    organisation: { organisationId: 'sihe', name: '寺河矿党支部', ancestorIds: ['changping'] },
    subjects: [
      { kind: 'organisation', organisationId: 'sihe', name: '寺河矿党支部' },
      { kind: 'person', personId: 'p-zhang', name: '张建国' },
    ],
    blocks: ['awards', 'promotion'],
    from: '2027-01-20',
    until: '2028-01-19',
    title: { zh: '不得参加各类评优评先', en: 'Barred from awards' },
    fact: { zh: '等次为“不合格”', en: 'The grade is "unqualified"' },
    cycleId: '2026',
    peerGroup: 'branches',
    cause: { kind: 'consequence', consequenceId: '2026:branches:personBar:sihe', round: 1 },
  },
};
const lifted: BanEvent = { type: 'BanLifted', data: { on: '2027-06-01', reason: '整改验收合格' } };
const given = (...events: readonly BanEvent[]) =>
  projectionSpec(banListProjection).given(
    ...recordedHistory(tenantId('changping')).in('ban', ID, ...events).events,
  );
const organisation = JSON.stringify([ID, 'organisation:sihe']);
const person = JSON.stringify([ID, 'person:p-zhang']);

describe('the list of bans', () => {
  it('holds each ban once, and once for each whom it bars', async () => {
    const row = { ...imposed.data, banId: ID, status: 'standing' };
    await given(imposed).thenRows(BAN_TABLE, { [ID]: row });
    await given(imposed).thenRows(BANS_BY_SUBJECT_TABLE, { [organisation]: row, [person]: row });
    await given(imposed).thenIndexes(BANS_BY_SUBJECT_TABLE, person, { subject: 'person:p-zhang' });
    await given(imposed).thenIndexes(BAN_TABLE, ID, { all: 'all', organisation: 'sihe' });
  });

  it('says of a lifted one when and why it ended', async () => {
    const row = {
      ...{ ...imposed.data, banId: ID, status: 'lifted' },
      ...{ endedOn: '2027-06-01', endedBecause: '整改验收合格' },
    };
    await given(imposed, lifted).thenRow(BAN_TABLE, ID, row);
    await given(imposed, lifted).thenRow(BANS_BY_SUBJECT_TABLE, organisation, row);
  });

  it('forgets whom a ban barred before it was withdrawn and imposed anew on others', async () => {
    const gone: BanEvent = { type: 'BanWithdrawn', data: { on: '2027-03-01', because: '更正' } };
    const anew = { ...imposed, data: { ...imposed.data, subjects: imposed.data.subjects.slice(0, 1) } };
    const row = { ...anew.data, banId: ID, status: 'standing' };
    await given(imposed, gone, anew).thenRows(BANS_BY_SUBJECT_TABLE, { [organisation]: row });
  });
});
