import { stateAt, type EventStore, type Sentence, type TenantId } from '@kaoping/event-sourcing';
import { assessmentDecider } from '../../assessments/decider/assessment.decider.ts';
import { assessmentOf } from '../../assessments/decider/assessment.state.ts';
import type { Assessment } from '../../assessments/result/assessment.ts';
import { compiledSchemeOf } from '../../assessments/result/compiled-scheme.ts';

/** What the keys of a published result are called, and where its organisations stood. */
export interface SchemeWords {
  readonly grade: (key: string) => Sentence;
  /** Of a flag or an amount of pay. */
  readonly quantity: (name: string) => Sentence;
  /** Those above an organisation when the cycle opened, the topmost first; nobody where it is not on the roster. */
  readonly ancestorIds: (organisationId: string) => readonly string[];
}

const asItStands = (key: string): Sentence => ({ zh: key, en: key });

const UNKNOWN: SchemeWords = { grade: asItStands, quantity: asItStands, ancestorIds: () => [] };

const wordsOf = ({ scheme, roster }: Assessment): SchemeWords => {
  const { plan } = compiledSchemeOf(scheme);
  const grades = new Map(plan.grades.map(({ key, title }) => [key, title]));
  const quantities = new Map(plan.quantities.map(({ name, title }) => [name, title]));
  const above = new Map(roster.map(({ organisationId, ancestorIds }) => [organisationId, ancestorIds]));
  return {
    grade: (key) => grades.get(key) ?? asItStands(key),
    quantity: (name) => quantities.get(name) ?? asItStands(name),
    ancestorIds: (organisationId) => above.get(organisationId) ?? [],
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
  return assessment ? wordsOf(assessment) : UNKNOWN;
};
