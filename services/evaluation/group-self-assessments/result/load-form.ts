import { loadState, type EventStore, type TenantId } from '@kaoping/event-sourcing';
import { periodOf } from '../../cycles/result/period-days.ts';
import { handedDownSchemeDecider } from '../../handed-down-schemes/decider/handed-down-scheme.decider.ts';
import type { HandedDownVersion } from '../../handed-down-schemes/decider/handed-down-scheme.events.ts';
import { groupSelfAssessmentDecider } from '../decider/group-self-assessment.decider.ts';
import type { GroupSelfAssessment } from '../decider/group-self-assessment.state.ts';
import { askedInputs } from './asked-inputs.ts';
import { readHandedDownScheme } from './read-handed-down-scheme.ts';
import {
  GroupSchemeAsksNothing,
  GroupSchemeUnknown,
  SelfAssessmentPeriodWrong,
} from './self-assessment-form.errors.ts';
import type { SelfAssessmentForm } from './self-assessment-form.ts';
import { selfAssessmentIdOf } from './self-assessment-ids.ts';

/** Which self-assessment is meant. */
export interface WantedForm {
  readonly schemeId: string;
  /** Label of the period. */
  readonly period: string;
  /** Left out: the version that was answered so far, else the latest that was handed down. */
  readonly version?: number;
}

/** A form with what was answered so far. */
export interface LoadedForm {
  readonly form: SelfAssessmentForm;
  readonly answered: GroupSelfAssessment;
}

/**
 * What headquarters ask of an enterprise for a scheme and period. A version that comes later asks nothing anew of a
 * self-assessment that was begun, unless somebody says so.
 *
 * @throws {GroupSchemeUnknown} @throws {GroupSchemeUnreadable} @throws {GroupSchemeAsksNothing}
 * @throws {SelfAssessmentPeriodWrong}
 */
export const loadForm = async (
  eventStore: EventStore,
  tenantId: TenantId,
  { schemeId, period: label, version }: WantedForm,
): Promise<LoadedForm> => {
  const ledger = await eventStore.ledger(tenantId);
  const id = selfAssessmentIdOf({ schemeId, period: label });
  const { state: answered } = await loadState(ledger, groupSelfAssessmentDecider, id);
  const { received } = (await loadState(ledger, handedDownSchemeDecider, schemeId)).state;
  const wanted = version ?? answered.version;
  const found = wanted === undefined ? latestOf(received) : received[String(wanted)];
  if (!found) throw new GroupSchemeUnknown(schemeId, wanted);
  const { scheme, entering } = await readHandedDownScheme(eventStore, tenantId, { ...found, schemeId });
  const period = periodOf(scheme.period, label);
  if (!period) throw new SelfAssessmentPeriodWrong(label, scheme.period);
  const asked = askedInputs(entering);
  if (asked.length === 0) throw new GroupSchemeAsksNothing(schemeId, found.version);
  const form: SelfAssessmentForm = {
    schemeId,
    version: found.version,
    period: { kind: period.kind, label },
    title: entering.title,
    headquarters: found.from,
    asked,
  };
  return { form, answered };
};

const latestOf = (received: Readonly<Record<string, HandedDownVersion>>): HandedDownVersion | undefined =>
  Object.values(received).reduce<HandedDownVersion | undefined>(
    (latest, one) => (latest && latest.version > one.version ? latest : one),
    undefined,
  );
