import { reachOf, type Identity } from '@kaoping/nest-platform';
import type { Onlooker } from './result/visible-inspection.ts';

/** How an identity stands to inspections. */
export const onlookerOf = (identity: Identity): Onlooker => ({
  oversees: reachOf(identity, ['officer', 'reviewer', 'auditor']).covers,
  recordsFor: reachOf(identity, ['recorder']).covers,
  personId: identity.personId,
});
