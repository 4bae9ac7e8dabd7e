import type { Projection, RecordedEvent, Rows } from '@kaoping/event-sourcing';
import type { EnterpriseEvent } from '../../enterprises/decider/enterprise.events.ts';
import type { SubsidiaryEvent } from '../decider/subsidiary.events.ts';
import { standingOfSubsidiary } from '../decider/subsidiary-standing.ts';
import { evolveSubsidiary, initialSubsidiary, type InvitedSubsidiary } from '../decider/subsidiary.state.ts';
import { KEYS, MEMBERS, SUBSIDIARIES, type SubsidiaryRow } from './subsidiary-list.rows.ts';

/** The injection token of the subsidiaries of all tenants. */
export const SUBSIDIARY_LIST = Symbol('SubsidiaryList');

/** Keeps the list of those who were invited, in that order, and of all enterprises below. */
export const subsidiaryListProjection: Projection = {
  name: 'subsidiary-list',
  version: 1,
  categories: ['subsidiary', 'enterprise'],
  tables: [SUBSIDIARIES, MEMBERS, KEYS],
  project: async (events, rows) => {
    for (const recorded of events) {
      const event = recorded as RecordedEvent<SubsidiaryEvent | EnterpriseEvent>;
      if (event.type === 'EnterpriseMemberDescribed') {
        rows.put(MEMBERS, event.data.member.tenantId, event.data.member);
      } else if (event.stream.category === 'subsidiary') {
        await apply(event as RecordedEvent<SubsidiaryEvent>, rows);
      }
    }
  },
};

const apply = async (event: RecordedEvent<SubsidiaryEvent>, rows: Rows): Promise<void> => {
  const { id } = event.stream;
  const known = await rows.get<string>(KEYS, id);
  const key = known ?? String(event.position).padStart(POSITION_DIGITS, '0');
  const row = await rows.get<SubsidiaryRow>(SUBSIDIARIES, key);
  const subsidiary = evolveSubsidiary(row?.subsidiary ?? initialSubsidiary, event);
  if (subsidiary.status === 'absent') return;
  if (known === undefined) rows.put(KEYS, id, key);
  rows.put(SUBSIDIARIES, key, { id, subsidiary: shortened(subsidiary), ...standingOfSubsidiary(subsidiary) });
};

/** Digits of the greatest safe integer: texts of this width sort as their numbers do. */
const POSITION_DIGITS = 16;

/** Nothing is decided here: what is below it has rows of its own, and secrets stay out of rows. */
const shortened = (subsidiary: InvitedSubsidiary): InvitedSubsidiary => ({
  ...subsidiary,
  invitation: { ...subsidiary.invitation, secretDigest: '' },
  members: {},
  changedBy: [],
});
