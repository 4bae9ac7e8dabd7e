import { digestOf } from '@kaoping/ledger-proofs';
import type { AssessmentFacts } from '../../assessments/result/compute-assessment.ts';
import { compiledSchemeOf } from '../../assessments/result/compiled-scheme.ts';
import type { PublishedResult } from '../decider/assessment-publication.events.ts';
import { engineOf } from './engines.ts';
import { publishedResultOf } from './published-result.ts';

/** Everything that a publication is made of, as plain JSON: without a ledger it can be made again anywhere. */
export interface PublicationInputs extends Omit<AssessmentFacts, 'compiled'> {
  readonly cycleId: string;
  readonly peerGroup: string;
  /** Under which the result was published. */
  readonly engineVersion: string;
  readonly exemptions: Readonly<Record<string, string>>;
}

/**
 * Makes a publication again from its inputs alone, under its own engine version.
 *
 * @throws {EngineUnknown} when this product has no such engine any more.
 */
export const recomputePublication = (
  inputs: PublicationInputs,
): { readonly result: PublishedResult; readonly resultDigest: string } => {
  const facts = { ...inputs, compiled: compiledSchemeOf(inputs.assessment.scheme) };
  const computed = engineOf(inputs.engineVersion)(facts);
  const result = publishedResultOf({ ...facts, ...computed });
  return { result, resultDigest: digestOf(result) };
};
