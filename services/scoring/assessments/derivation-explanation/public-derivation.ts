import { explainQuantity } from '@kaoping/scoring-engine';
import type { AssessmentOrigin, StandingDerivation } from '../../generated/graphql.ts';
import type { AssessmentSight } from '../assessment-sight.ts';
import { AssessmentQuantityUnknown } from '../decider/assessment.errors.ts';
import { publicOrigin } from '../public-origin.ts';
import type { AssessmentAt } from '../result/assessment-reader.ts';
import { seenUnit } from '../seen-members.ts';
import { accountOf } from './account-of.ts';
import { derivationSteps } from './derivation-steps.ts';

/** Which number of which unit is to be explained. */
export interface WantedDerivation {
  readonly organisationId: string;
  readonly quantity?: string | null;
}

/**
 * How a number of a unit came about, in the shape of the public schema. What it takes of other units shows their
 * numbers, since a rank is made of them, but never their entries.
 */
export const publicDerivation = (
  at: AssessmentAt,
  { organisationId, quantity }: WantedDerivation,
  sight: AssessmentSight,
): StandingDerivation => {
  const unit = seenUnit(at, organisationId, sight);
  const derivation = explainQuantity(at.run, organisationId, quantity ?? undefined);
  if (derivation === undefined) throw new AssessmentQuantityUnknown(quantity ?? '');
  const origins = new Map(
    at.entries
      .filter(({ organisation }) => organisation === organisationId)
      .map(({ id, origin }) => [id, publicOrigin(origin, sight.seesPersonsOf(unit))]),
  );
  const originOf = (entryId: string): AssessmentOrigin | undefined => origins.get(entryId);
  return {
    ...{ cycleId: at.cycleId, organisationId, name: unit.name, position: at.ledgerPosition },
    ...derivationSteps(derivation, originOf),
    sentences: accountOf(at.run, organisationId),
  };
};
