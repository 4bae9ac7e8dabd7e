import { orderFor, type SealedOrder } from '@kaoping/event-sourcing';
import type { StageKind } from '../../cycles/decider/evaluation-cycle.events.ts';
import { stageOrder } from '../../cycles/result/stage-order.ts';
import type { StageNeed } from '../../cycles/result/stage-need.ts';
import type {
  AcceptLetter,
  ConsentToLetterChange,
  IssueLetter,
  ProposeLetterChange,
  ReportLetterSheet,
} from '../decider/target-letter.commands.ts';
import { targetLetterDecider } from '../decider/target-letter.decider.ts';

type StagedCommand =
  IssueLetter | AcceptLetter | ProposeLetterChange | ConsentToLetterChange | ReportLetterSheet;

/** Stages from the targets to the assessment of what came of them. */
const YEAR: readonly StageKind[] = ['targets', 'report', 'review', 'assess'];

/**
 * Orders for a letter, as long as the cycle's stages allow: it is signed while targets are set; it is changed, and
 * its sheets come, on any day until the assessment closes.
 */
export const letterOrders = (command: StagedCommand): readonly SealedOrder[] => {
  const { letterId, entering } = command.data;
  return [
    orderFor(targetLetterDecider, letterId, command),
    stageOrder(command.metadata, entering.cycleId, needOf(command)),
  ];
};

const needOf = ({ type, data: { entering } }: StagedCommand): StageNeed => {
  const { late, lateReason } = entering;
  const lateness = { late, ...(lateReason !== undefined && { lateReason }) };
  switch (type) {
    case 'IssueLetter':
    case 'AcceptLetter':
      return { stages: ['targets'], ...lateness };
    case 'ReportLetterSheet':
      return { stages: YEAR, orBefore: true, ...lateness };
    case 'ProposeLetterChange':
    case 'ConsentToLetterChange':
      // No reason lets targets move once it is known how they were met.
      return { stages: YEAR, orBefore: true, late: 'refused' };
  }
};
