import { stateAt, type EventStore, type Sentence, type TenantId } from '@kaoping/event-sourcing';
import type { CompiledScheme } from '@kaoping/schemes';
import { assessmentDecider } from '../../assessments/decider/assessment.decider.ts';
import { assessmentOf } from '../../assessments/decider/assessment.state.ts';
import { compiledSchemeOf } from '../../assessments/result/compiled-scheme.ts';

/** What the keys of a published result are called by its scheme. */
export interface SchemeWords {
  readonly grade: (key: string) => Sentence;
  /** Of a flag or an amount of pay. */
  readonly quantity: (name: string) => Sentence;
}

const asItStands = (key: string): Sentence => ({ zh: key, en: key });

const wordsOf = ({ plan }: CompiledScheme): SchemeWords => {
  const grades = new Map(plan.grades.map(({ key, title }) => [key, title]));
  const quantities = new Map(plan.quantities.map(({ name, title }) => [name, title]));
  return {
    grade: (key) => grades.get(key) ?? asItStands(key),
    quantity: (name) => quantities.get(name) ?? asItStands(name),
  };
};

/** The words of the scheme that a cycle was opened with, which never changes; keys as they stand before it opened. */
export const schemeWords = async (
  eventStore: EventStore,
  tenantId: TenantId,
  { cycleId, throughPosition }: { readonly cycleId: string; readonly throughPosition: number },
): Promise<SchemeWords> => {
  const ledger = await eventStore.ledger(tenantId);
  const assessment = assessmentOf(await stateAt(ledger, assessmentDecider, { id: cycleId, throughPosition }));
  return assessment
    ? wordsOf(compiledSchemeOf(assessment.scheme))
    : { grade: asItStands, quantity: asItStands };
};
