import { DomainError } from '@kaoping/event-sourcing';
import {
  computeAssessment,
  type AssessmentFacts,
  type ComputedAssessment,
} from '../../assessments/result/compute-assessment.ts';

/** Computes an assessment as one version of the engine does. */
export type Engine = (facts: AssessmentFacts) => ComputedAssessment;

/**
 * Every version of the arithmetic that a publication may rest on, for good: a new version stands beside the old ones,
 * and the golden publications say whether an old one still gives its bytes.
 */
const ENGINES: ReadonlyMap<string, Engine> = new Map([['1', computeAssessment]]);

/** A publication of a newer product, or of arithmetic that was taken away. */
class EngineUnknown extends DomainError {
  readonly code = 'PUBLICATION.ENGINE_UNKNOWN';

  constructor(readonly version: string) {
    super({
      en: `The result was computed by engine version "${version}", which this product does not have. Use a version of the product that has it.`,
      zh: `该结果由第“${version}”版计算引擎得出，本产品不含该版本，请使用包含该版本的产品核对。`,
    });
  }
}

/** @throws {EngineUnknown} where there is none of this version. */
export const engineOf = (version: string): Engine => {
  const engine = ENGINES.get(version);
  if (!engine) throw new EngineUnknown(version);
  return engine;
};
