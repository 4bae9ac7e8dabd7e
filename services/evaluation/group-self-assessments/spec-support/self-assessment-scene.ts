import type { IntegrationEvent } from '@kaoping/contracts';
import {
  createCommandExecutor,
  loadState,
  orderFor,
  tenantId,
  type EventStore,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { commandMetadata, fixedClock, sequentialIds } from '@kaoping/testing';
import { shippedSchemes } from '@kaoping/schemes';
import { ReceiveHandedDownScheme } from '../../handed-down-schemes/decider/handed-down-scheme.commands.ts';
import { handedDownSchemeDecider } from '../../handed-down-schemes/decider/handed-down-scheme.decider.ts';
import { ApproveScheme, DraftScheme, PublishScheme } from '../../schemes/decider/scheme.commands.ts';
import { schemeDecider } from '../../schemes/decider/scheme.decider.ts';
import { readWrittenScheme } from '../../schemes/result/read-written-scheme.ts';
import { shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { AcceptSelfAssessmentHandler } from '../accept-self-assessment/accept-self-assessment.handler.ts';
import type { SelfAnswer } from '../decider/group-self-assessment.events.ts';
import { groupSelfAssessmentDecider } from '../decider/group-self-assessment.decider.ts';
import {
  AcceptSelfAssessment,
  SendBackSelfAssessment,
} from '../decider/received-self-assessment.commands.ts';
import { receivedSelfAssessmentDecider } from '../decider/received-self-assessment.decider.ts';
import { groupSelfAssessmentsInlet } from '../group-self-assessments.inlet.ts';
import { groupSelfAssessmentsOutlet } from '../group-self-assessments.outlet.ts';
import { receivedIdOf, selfAssessmentIdOf } from '../result/self-assessment-ids.ts';
import { SaveGroupSelfAssessmentDraftHandler } from '../save-group-self-assessment-draft/save-group-self-assessment-draft.handler.ts';
import { SaveGroupSelfAssessmentDraftRequest } from '../save-group-self-assessment-draft/save-group-self-assessment-draft.request.ts';
import { SendBackSelfAssessmentHandler } from '../send-back-self-assessment/send-back-self-assessment.handler.ts';
import { SubmitGroupSelfAssessmentHandler } from '../submit-group-self-assessment/submit-group-self-assessment.handler.ts';
import { SubmitGroupSelfAssessmentRequest } from '../submit-group-self-assessment/submit-group-self-assessment.request.ts';

export const HEADQUARTERS = 'jinmei';
export const SCHEME = 'hubei-union';
const PERIOD = '2026';
const WANTED = { schemeId: SCHEME, period: PERIOD };

/** Headquarters and subsidiaries on ledgers in memory; what they tell goes nowhere until it is delivered. */
export class SelfAssessmentScene {
  readonly #clock = fixedClock('2026-12-20T01:00:00.000Z');
  readonly store: EventStore = openMemoryEventStore({ clock: this.#clock });
  readonly #commands = createCommandExecutor(this.store);
  readonly #inlet = groupSelfAssessmentsInlet(this.#commands);
  readonly #ids = sequentialIds('command');

  metadata(tenant: string, commandId = this.#ids.next()) {
    this.#clock.advance(1_000);
    return commandMetadata({ tenantId: tenantId(tenant), commandId, now: this.#clock.now() });
  }

  async open(...tenants: readonly string[]): Promise<void> {
    for (const tenant of tenants) await this.store.createLedger(tenantId(tenant));
  }

  /** A version of a scheme arrives, as headquarters handed it down; left out, a shipped one. */
  async handDown(
    tenant: string,
    given: {
      readonly schemeId?: string;
      readonly version?: number;
      readonly digest?: string;
      readonly yaml?: string;
    } = {},
  ): Promise<void> {
    const { schemeId = SCHEME, version = 1 } = given;
    const metadata = this.metadata(tenant);
    const data = { ...shippedVersion(schemeId), schemeId, version, from: HEADQUARTERS, ...given };
    const command = new ReceiveHandedDownScheme(metadata, data);
    await this.#commands.execute(metadata, orderFor(handedDownSchemeDecider, schemeId, command));
  }

  /** The shipped scheme becomes an enterprise's own. */
  async publish(tenant: string): Promise<void> {
    const yaml = shippedSchemes().find(({ id }) => id === SCHEME)?.text ?? '';
    const { written } = readWrittenScheme(yaml, { find: () => undefined });
    const metadata = this.metadata(tenant);
    const target = { schemeId: SCHEME, version: 1, digest: written.digest };
    const draft = new DraftScheme(metadata, { ...target, written, account: 'wang-fang' });
    const approve = new ApproveScheme(metadata, { ...target, account: 'li-ming' });
    const publish = new PublishScheme(metadata, target);
    await this.#commands.execute(metadata, orderFor(schemeDecider, SCHEME, draft, approve, publish));
  }

  save(
    tenant: string,
    answers: readonly SelfAnswer[],
    { baseRevision = 0, ...wanted }: { readonly baseRevision?: number; readonly version?: number } = {},
  ) {
    const data = { wanted: { ...WANTED, ...wanted }, baseRevision, answers };
    return new SaveGroupSelfAssessmentDraftHandler(this.store, this.#commands).execute(
      new SaveGroupSelfAssessmentDraftRequest(this.metadata(tenant), data),
    );
  }

  /** Hands in one level; the same `commandId` is the same request. */
  submit(tenant: string, value: string, commandId?: string) {
    const answers = [{ input: 'assessment.self', value }];
    return new SubmitGroupSelfAssessmentHandler(this.store, this.#commands).execute(
      new SubmitGroupSelfAssessmentRequest(this.metadata(tenant, commandId), { wanted: WANTED, answers }),
    );
  }

  accept(subsidiary: string, round: number) {
    return new AcceptSelfAssessmentHandler(this.#commands).execute(
      new AcceptSelfAssessment(this.metadata(HEADQUARTERS), { ...WANTED, subsidiary, round }),
    );
  }

  sendBack(subsidiary: string, round: number) {
    return new SendBackSelfAssessmentHandler(this.#commands).execute(
      new SendBackSelfAssessment(this.metadata(HEADQUARTERS), {
        ...WANTED,
        subsidiary,
        round,
        reason: '佐证不足',
      }),
    );
  }

  /** Everything that any tenant ever told another. */
  async told(): Promise<readonly IntegrationEvent[]> {
    const told: IntegrationEvent[] = [];
    for (const tenant of await this.store.tenants()) {
      const { categories, tell } = groupSelfAssessmentsOutlet;
      const ours = (await this.events(tenant)).filter(({ stream }) => categories.includes(stream.category));
      for (const event of ours) told.push(...(await tell(event)));
    }
    return told;
  }

  deliver(event: IntegrationEvent): Promise<void> {
    return this.#inlet.receive(structuredClone(event));
  }

  /** Delivers everything in order until nothing more comes of it. */
  async settle(): Promise<void> {
    for (let before = -1; before !== (await this.told()).length;) {
      const told = await this.told();
      before = told.length;
      for (const event of told) await this.deliver(event);
    }
  }

  async events(tenant: string) {
    return (await this.store.ledger(tenantId(tenant))).read();
  }

  async atSubsidiary(tenant: string) {
    const ledger = await this.store.ledger(tenantId(tenant));
    return (await loadState(ledger, groupSelfAssessmentDecider, selfAssessmentIdOf(WANTED))).state;
  }

  async atHeadquarters(subsidiary: string) {
    const ledger = await this.store.ledger(tenantId(HEADQUARTERS));
    const id = receivedIdOf({ ...WANTED, subsidiary });
    return (await loadState(ledger, receivedSelfAssessmentDecider, id)).state;
  }
}

const shipped = new Map<string, { readonly digest: string; readonly yaml: string; readonly title: string }>();

/** Opening a scheme takes some milliseconds, and hundreds of scenes hand the same one down. */
const shippedVersion = (schemeId: string) => {
  const known = shipped.get(schemeId);
  if (known) return known;
  const { digest, entering } = shippedScheme(schemeId);
  const yaml = shippedSchemes().find(({ id }) => id === schemeId)?.text ?? '';
  const version = { digest, yaml, title: entering.title.zh };
  shipped.set(schemeId, version);
  return version;
};
