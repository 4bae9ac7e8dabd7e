import type { SealedOrder } from '@kaoping/event-sourcing';
import { attachOrders } from '../../evidence/decider/attach-orders.ts';
import type { ReportLetterSheet } from '../decider/target-letter.commands.ts';

/** Orders that let the files of a sheet prove its targets, together with the sheet or not at all. */
export const sheetEvidence = ({ metadata, data }: ReportLetterSheet): readonly SealedOrder[] =>
  data.items.flatMap(({ targetId, evidenceIds }) =>
    attachOrders(metadata, evidenceIds, {
      place: data.place,
      to: { kind: `target-letter-${data.sheet}`, id: data.letterId, indicator: targetId },
    }),
  );
