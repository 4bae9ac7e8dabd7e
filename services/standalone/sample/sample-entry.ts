import { tenantId, type Sentence } from '@kaoping/event-sourcing';
import { withConsole } from '../console/console-session.ts';
import { issueToken } from '../console/issue-token.ts';
import type { SampleToken } from '../console/print-welcome.ts';
import { enterGroup } from './enter-group.ts';
import type { SampleAccount } from './group/seed-group.ts';
import { markSample, sampleState } from './sample-marker.ts';
import { samplePlan } from './sample-plan.ts';
import { seedSample } from './seed-sample.ts';

/** Enters the sample where there is nothing else yet, and finishes one that was interrupted. */
export const enterSampleOnce = async (directory: string, report: (step: Sentence) => void): Promise<void> => {
  const state = sampleState(directory);
  if (state === 'entered' || state === 'done') return;
  await withConsole(directory, async (session) => {
    if (state === 'absent' && (await session.eventStore.tenants()).length > 0) return;
    markSample(directory, 'started');
    await seedSample(session, report);
    markSample(directory, 'entered');
  });
};

/** Who can come into the sample: by token, or by password. */
export interface SampleKeys {
  readonly tokens: readonly SampleToken[];
  readonly accounts: readonly SampleAccount[];
}

/**
 * Builds the sample's group on the running server, makes tokens and passwords for a sample that nobody can open yet,
 * and has them shown. Only then is the sample done: a start that fails before anybody saw them makes new ones the
 * next time; `show` is given nothing where an earlier start showed them.
 */
export const showSampleKeysOnce = async (
  { url, directory }: { readonly url: string; readonly directory: string },
  report: (step: Sentence) => void,
  show: (keys: SampleKeys) => void,
): Promise<void> => {
  if (sampleState(directory) !== 'entered') {
    show({ tokens: [], accounts: [] });
    return;
  }
  const accounts = await enterGroup({ url, directory }, report);
  show({ accounts, tokens: await tokensOfTables(directory) });
  markSample(directory, 'done');
};

const tokensOfTables = (directory: string): Promise<readonly SampleToken[]> =>
  withConsole(directory, async (session) => {
    const tokens: SampleToken[] = [];
    for (const { tenant, name } of samplePlan) {
      for (const role of ['officer', 'auditor'] as const) {
        const request = { tenantId: tenantId(tenant), role, holder: `${name} ${role}` };
        tokens.push({ enterprise: name, ...(await issueToken(session, request)) });
      }
    }
    return tokens;
  });
