import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { askedInputs } from '../result/asked-inputs.ts';
import type { SelfAssessmentForm } from '../result/self-assessment-form.ts';

/** What jinmei asks its subsidiaries for 2026 by a shipped scheme. */
export const formOf = (schemeId: string): SelfAssessmentForm => {
  const { entering } = shippedScheme(schemeId);
  return {
    schemeId,
    version: 1,
    period: { kind: 'year', label: '2026' },
    title: entering.title,
    headquarters: 'jinmei',
    asked: askedInputs(entering),
  };
};
