import { orderFor, type CommandMetadata, type SealedOrder } from '@kaoping/event-sourcing';
import { AttachEvidence } from './evidence.commands.ts';
import { evidenceDecider } from './evidence.decider.ts';
import type { EvidencePlace, EvidenceUse } from './evidence.events.ts';

/**
 * Orders that let files prove something, to be carried out together with the order that names them: a file that
 * is not there, or not the unit's, refuses all.
 *
 * @example commands.execute(metadata, orderFor(…), ...attachOrders(metadata, evidenceIds, { place, to }))
 */
export const attachOrders = (
  metadata: CommandMetadata,
  evidenceIds: readonly string[],
  { place, to }: { readonly place: EvidencePlace; readonly to: EvidenceUse },
): readonly SealedOrder[] =>
  [...new Set(evidenceIds)].map((evidenceId) =>
    orderFor(evidenceDecider, evidenceId, new AttachEvidence(metadata, { evidenceId, place, to })),
  );
