import { reachOf, type Identity, type Place } from '@kaoping/nest-platform';

/** Who oversees assessments, and who sees their own unit's. */
const OVERSEEING = ['officer', 'reviewer', 'auditor'] as const;

/** Who may look at assessments, each as far as the role reaches. */
export const LOOKING = [...OVERSEEING, 'evaluator', 'recorder'] as const;

/** What somebody may see of an assessment. */
export interface AssessmentSight {
  readonly isWhole: boolean;
  readonly covers: (place: Place) => boolean;
  /** @throws {OutsideScope} where {@link covers} says no. */
  readonly require: (place: Place) => void;
  /** Who entered a score is for those who oversee it: whoever is rated need not know by whom. */
  readonly seesPersonsOf: (place: Place) => boolean;
}

/** What an identity may see. */
export const sightOf = (identity: Identity): AssessmentSight => {
  const { isWhole, covers, require } = reachOf(identity, LOOKING);
  return { isWhole, covers, require, seesPersonsOf: reachOf(identity, OVERSEEING).covers };
};
