import type { LetterTarget as TargetView, TargetLetter } from '../../generated/graphql.ts';
import type { LetterTarget } from '../decider/target-letter.events.ts';
import type { BegunLetter } from '../decider/target-letter.state.ts';
import { spelled } from '../../cycles/result/spelled.ts';

/** A letter in the shape of the public schema. */
export const targetLetterOf = (letterId: string, letter: BegunLetter): TargetLetter => {
  const { organisation, status, targets, change, sheets, doneBy: _, ...rest } = letter;
  return {
    ...rest,
    id: letterId,
    organisationId: organisation.organisationId,
    organisationName: organisation.name,
    status: spelled(status),
    targets: targets.map(targetOf),
    ...(change && {
      change: {
        ...change,
        by: spelled(change.by),
        changes: change.changes.map(({ targetId, target }) => ({
          targetId,
          ...(target && { target: targetOf(target) }),
        })),
      },
    }),
    sheets: (['progress', 'result'] as const).flatMap((kind) => {
      const sheet = sheets[kind];
      return sheet ? [{ ...sheet, kind: spelled(kind), status: spelled(sheet.status) }] : [];
    }),
  };
};

const targetOf = ({ kind, responsibility, ...target }: LetterTarget): TargetView => ({
  ...target,
  kind: spelled(kind),
  ...(responsibility !== undefined && { responsibility: spelled(responsibility) }),
});
