import { orderFor, type CommandExecutor, type CommandOutcome, type TenantId } from '@kaoping/event-sourcing';
import { openSchemeText, shippedSchemes } from '@kaoping/schemes';
import type { AssessmentReader } from '../../assessments/result/assessment-reader.ts';
import { ArrangeStaffRules } from '../decider/pay-table.commands.ts';
import { payTableDecider } from '../decider/pay-table.decider.ts';
import { StaffRulesAbsent } from '../decider/pay-table.errors.ts';
import type { StaffRules } from '../decider/pay-table.events.ts';
import { payTableId } from '../decider/pay-table.state.ts';
import { payUnitRoster } from '../pay-unit-roster.ts';
import type { ArrangeStaffRulesRequest } from '../pay.request.ts';
import { staffRulesOf } from '../result/staff-grades.ts';

interface ArrangingPorts {
  readonly assessments: AssessmentReader;
  readonly commands: CommandExecutor;
}

/**
 * Copies the rules of staff from a scheme into a pay table; they are for all of its units.
 *
 * @throws {StaffRulesAbsent} when there is no such scheme, or it has no such rules.
 */
export const arrangeStaffRules = async (
  { assessments, commands }: ArrangingPorts,
  { metadata, data: { cycleId, peerGroup, scheme, reach } }: ArrangeStaffRulesRequest,
): Promise<CommandOutcome> => {
  const place = { cycleId, peerGroup };
  for (const unit of await payUnitRoster(assessments, metadata.tenantId, place)) reach.require(unit);
  const rules =
    'shipped' in scheme
      ? rulesOfShipped(scheme.shipped)
      : await rulesOfCycle(assessments, metadata.tenantId, scheme.cycleId);
  const command = new ArrangeStaffRules(metadata, { ...place, rules });
  return commands.execute(metadata, orderFor(payTableDecider, payTableId(place), command));
};

const rulesOfShipped = (schemeId: string): StaffRules => {
  const shipped = shippedSchemes().find(({ id }) => id === schemeId);
  const checked = shipped && openSchemeText(shipped.text, { file: shipped.file }).checked;
  const rules =
    checked && staffRulesOf(checked.plan, { schemeId, version: shipped.version, digest: checked.digest });
  if (!rules) throw new StaffRulesAbsent(schemeId);
  return rules;
};

const rulesOfCycle = async (
  assessments: AssessmentReader,
  tenantId: TenantId,
  cycleId: string,
): Promise<StaffRules> => {
  const { assessment, compiled } = await assessments.at(tenantId, { cycleId });
  const { schemeId, version, digest } = assessment.scheme;
  const rules = staffRulesOf(compiled.plan, { schemeId, version, digest });
  if (!rules) throw new StaffRulesAbsent(schemeId);
  return rules;
};
