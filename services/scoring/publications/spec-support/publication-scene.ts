import { CONTRACTS, typeOf, type IntegrationEvent } from '@kaoping/contracts';
import {
  createCommandExecutor,
  loadState,
  tenantId,
  type CommandMetadata,
  type CommandOutcome,
  type RecordedEvent,
  type TenantId,
} from '@kaoping/event-sourcing';
import { openMemoryEventStore } from '@kaoping/event-store/memory';
import { openMemoryReadModels } from '@kaoping/read-models/memory';
import { commandMetadata, fixedClock, sequentialIds } from '@kaoping/testing';
import { assessmentsInlet } from '../../assessments/assessments.inlet.ts';
import { LedgerAssessments } from '../../assessments/result/ledger-assessments.ts';
import { ApproveResultHandler } from '../approve-result/approve-result.handler.ts';
import { ApproveResultRequest } from '../approve-result/approve-result.request.ts';
import { assessmentPublicationDecider } from '../decider/assessment-publication.decider.ts';
import { derivedConsequencesDecider } from '../decider/derived-consequences.decider.ts';
import type { DerivedConsequences } from '../decider/derived-consequences.events.ts';
import { ExemptOrganisationHandler } from '../exempt-organisation/exempt-organisation.handler.ts';
import { ExemptOrganisationRequest } from '../exempt-organisation/exempt-organisation.request.ts';
import { PubliciseResultHandler } from '../publicise-result/publicise-result.handler.ts';
import { PubliciseResultRequest } from '../publicise-result/publicise-result.request.ts';
import { publicationsReactor } from '../publications.reactor.ts';
import { PublishResultHandler } from '../publish-result/publish-result.handler.ts';
import { PublishResultRequest } from '../publish-result/publish-result.request.ts';
import { RecallResultHandler } from '../recall-result/recall-result.handler.ts';
import { RecallResultRequest } from '../recall-result/recall-result.request.ts';
import { LedgerPublishedHistory } from '../result/ledger-published-history.ts';
import { PublishableResults } from '../result/publishable-results.ts';
import { ReviseResultHandler } from '../revise-result/revise-result.handler.ts';
import { ReviseResultRequest } from '../revise-result/revise-result.request.ts';
import { branchesScheme } from './branches-scheme.ts';

export const CHANGPING = tenantId('changping');
const GROUP = 'branches';

/** What a test says of a cycle; its id is the label of its quarter. */
interface CycleWish {
  readonly units?: readonly string[];
  readonly scheme?: ReturnType<typeof branchesScheme>;
}

/** Assessments of 长平公司 by quarter over a ledger in memory: told, computed, published and followed up. */
export const publicationScene = async (tenants: readonly TenantId[] = [CHANGPING]) => {
  const eventStore = openMemoryEventStore({ clock: fixedClock('2018-12-30T08:00:00.000Z') });
  const commands = createCommandExecutor(eventStore);
  for (const tenant of tenants) await eventStore.createLedger(tenant);
  const ids = sequentialIds('c');
  const inlet = assessmentsInlet(commands);
  const assessments = new LedgerAssessments(eventStore, new LedgerPublishedHistory(eventStore));
  const publishable = new PublishableResults(assessments, eventStore);
  const ports = { eventStore, commands, ids, readModels: openMemoryReadModels() };
  const handled = {
    exempt: new ExemptOrganisationHandler(publishable, commands),
    publicise: new PubliciseResultHandler(publishable, commands),
    approve: new ApproveResultHandler(publishable, commands),
    publish: new PublishResultHandler(publishable, commands),
    revise: new ReviseResultHandler(publishable, commands),
    recall: new RecallResultHandler(commands),
  };
  let reactor = publicationsReactor(ports);
  let sequence = 0;
  let reactedThrough = 0;

  const scene = {
    ...{ eventStore, commands, assessments, publishable, handled },
    tenant: CHANGPING,
    metadata: (given: Partial<CommandMetadata> = {}): CommandMetadata =>
      commandMetadata({
        ...{ tenantId: scene.tenant, commandId: ids.next(), now: '2018-12-30T08:00:00.000Z' },
        ...given,
      }),
    hear: async (name: string, data: object): Promise<void> => {
      sequence += 1;
      await inlet.receive(tellingOf(scene.tenant, name, { data, sequence }));
    },
    open: (
      cycleId: string,
      { units = ['掘进', '机电', '通风', '运输'], scheme = branchesScheme() }: CycleWish = {},
    ) =>
      scene.hear('cycle-opened', {
        cycleId,
        title: { zh: `${cycleId} 党支部考核`, en: `Branches, ${cycleId}` },
        period: { kind: 'quarter', label: cycleId.slice(0, 7) },
        scheme,
        roster: units.map((organisationId) => ({
          ...{ organisationId, name: `${organisationId}支部` },
          ...{ peerGroup: GROUP, ancestorIds: ['changping'] },
        })),
      }),
    /** Scores by branch; the best has the first rank. */
    enter: (cycleId: string, scores: Readonly<Record<string, string>>, input = 'base') =>
      scene.hear('scores-recorded', {
        ...{ cycleId, procedure: 'department-evaluation', sourceId: `sheet-${cycleId}-${input}` },
        entries: Object.entries(scores).map(([organisationId, value]) => ({
          entryId: `${cycleId}/${organisationId}/${input}`,
          ...{ organisationId, input, value },
        })),
      }),
    correct: (cycleId: string, organisationId: string, value: string) =>
      scene.hear('scores-corrected', {
        ...{ cycleId, sourceId: 'appeal-7', reason: '申诉成立' },
        corrections: [
          {
            replacedEntryId: `${cycleId}/${organisationId}/base`,
            replacement: {
              entryId: `${cycleId}/${organisationId}/base/${value}`,
              ...{ organisationId, input: 'base', value },
            },
          },
        ],
      }),
    approve: async (cycleId: string, actorId = 'wang-fang'): Promise<CommandOutcome> => {
      const target = { cycleId, peerGroup: GROUP };
      const { resultDigest } = await publishable.now(scene.tenant, target);
      const request = new ApproveResultRequest(scene.metadata({ actorId }), {
        ...target,
        seenDigest: resultDigest,
      });
      return handled.approve.execute(request);
    },
    publish: async (cycleId: string): Promise<CommandOutcome> => {
      const data = { cycleId, peerGroup: GROUP, reason: '季度通报' };
      return handled.publish.execute(new PublishResultRequest(scene.metadata(), data));
    },
    revise: async (cycleId: string, reason = '申诉成立'): Promise<CommandOutcome> => {
      const data = { cycleId, peerGroup: GROUP, reason };
      return handled.revise.execute(new ReviseResultRequest(scene.metadata(), data));
    },
    recall: async (cycleId: string, revision = 1): Promise<CommandOutcome> => {
      const data = { cycleId, peerGroup: GROUP, revision, reason: '数据有误' };
      return handled.recall.execute(new RecallResultRequest(scene.metadata(), data));
    },
    publicise: (cycleId: string, now: string): Promise<CommandOutcome> =>
      handled.publicise.execute(
        new PubliciseResultRequest(scene.metadata({ now }), { cycleId, peerGroup: GROUP }),
      ),
    exempt: (cycleId: string, organisationId: string): Promise<CommandOutcome> =>
      handled.exempt.execute(
        new ExemptOrganisationRequest(scene.metadata(), {
          ...{ cycleId, peerGroup: GROUP, organisationId, reason: '本季度新设' },
        }),
      ),
    /** A whole quarter: opened, scored from the first rank to the last, approved and published. */
    quarter: async (cycleId: string, ...ranked: readonly string[]): Promise<void> => {
      await scene.open(cycleId, { units: ranked });
      await scene.enter(cycleId, Object.fromEntries(ranked.map((unit, at) => [unit, String(90 - at)])));
      await scene.approve(cycleId);
      await scene.publish(cycleId);
    },
    /** Lets the policy see what it has not seen yet, or everything once more. */
    react: async (from: 'on' | 'the-beginning' = 'on'): Promise<void> => {
      if (from === 'the-beginning') reactor = publicationsReactor(ports);
      const ledger = await eventStore.ledger(scene.tenant);
      const events = await ledger.read({
        afterPosition: from === 'on' ? reactedThrough : 0,
        categories: reactor.categories,
      });
      for (const event of events) await reactor.react(event);
      reactedThrough = (await ledger.head()).position;
    },
    publications: async (cycleId: string) => {
      const ledger = await eventStore.ledger(scene.tenant);
      return (await loadState(ledger, assessmentPublicationDecider, `${cycleId}:${GROUP}`)).state
        .publications;
    },
    derived: async (cycleId: string): Promise<DerivedConsequences | undefined> => {
      const ledger = await eventStore.ledger(scene.tenant);
      return (await loadState(ledger, derivedConsequencesDecider, `${cycleId}:${GROUP}`)).state.latest;
    },
    /** Who met what, as `掘进 admonition`. */
    triggered: async (cycleId: string): Promise<readonly string[]> =>
      ((await scene.derived(cycleId))?.triggered ?? []).map(
        ({ organisationId, consequence }) => `${organisationId} ${consequence}`,
      ),
    events: async (category: string): Promise<readonly RecordedEvent[]> =>
      (await eventStore.ledger(scene.tenant)).read({ categories: [category] }),
  };
  return scene;
};

const tellingOf = (
  tenant: TenantId,
  name: string,
  { data, sequence }: { readonly data: object; readonly sequence: number },
): IntegrationEvent => {
  const contract = CONTRACTS.find((one) => one.name === name);
  if (!contract) throw new Error(`there is no contract ${name}`);
  return {
    specversion: '1.0',
    id: `evaluation-${String(sequence)}#${name}`,
    source: '/evaluation',
    type: typeOf(contract),
    subject: 'assessment-sheet/1',
    time: '2018-11-20T08:00:00.000Z',
    datacontenttype: 'application/json',
    tenantid: tenant,
    sequence: String(sequence),
    actorid: 'wang-fang',
    correlationid: 'request-1',
    data: contract.data.parse(data),
  };
};
