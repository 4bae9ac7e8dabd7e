import { z } from 'zod';
import { day, id, title } from '../envelope/fields.ts';
import type { Contract } from '../envelope/contract.ts';

/** The peer groups of one scheme from a day on; a later telling replaces an earlier one for the same scheme. */
export const peerGroupsArranged = {
  name: 'peer-groups-arranged',
  version: 1,
  producer: 'organisations',
  summary: { en: 'The peer groups of a scheme were arranged.', zh: '某考核方案的板块（同类单位）已划分。' },
  data: z.strictObject({
    schemeId: id,
    from: day,
    groups: z.array(z.strictObject({ key: id, title, organisationIds: z.array(id).max(5_000) })).max(200),
  }),
} as const satisfies Contract;
