import { tenantId, type Sentence } from '@kaoping/event-sourcing';
import { withConsole } from '../console/console-session.ts';
import { issueToken } from '../console/issue-token.ts';
import type { SampleDesk, SampleToken } from '../console/sample-keys.ts';
import type { RunningServer, ServerOptions } from '../http/start-server.ts';
import { groupKeys } from './group-keys.ts';
import { newPassword } from './new-password.ts';
import { markSample, sampleState } from './sample-marker.ts';
import { samplePlan } from './sample-plan.ts';
import { seedSample } from './seed-sample.ts';
import { discardStoryFolder, takeOverStory } from './story/story-folder.ts';
import { writeStory } from './story/write-story.ts';

type StartServer = (options: ServerOptions) => Promise<RunningServer>;

/** Enters the sample where there is nothing else yet, and finishes one that was interrupted. */
const enterOnce = async (
  directory: string,
  report: (step: Sentence) => void,
  startServer: StartServer,
): Promise<void> => {
  const state = sampleState(directory);
  if (state === 'entered' || state === 'done') {
    discardStoryFolder(directory);
    return;
  }
  if (state === 'absent' && (await hasEnterprises(directory))) return;
  markSample(directory, 'started');
  await withConsole(directory, (session) => seedSample(session, report));
  const today = new Date().toISOString().slice(0, 10);
  await takeOverStory(directory, (folder) =>
    writeStory({ directory: folder, startServer, today, newPassword, report }),
  );
  markSample(directory, 'entered');
  discardStoryFolder(directory);
};

const hasEnterprises = (directory: string): Promise<boolean> =>
  withConsole(directory, async ({ eventStore }) => (await eventStore.tenants()).length > 0);

/**
 * Makes tokens and passwords for a sample that nobody can open yet, and has them shown. Only then is the sample done:
 * a start that fails before anybody saw them makes new ones the next time; `show` is given nothing where an earlier
 * start showed them.
 */
const showKeysOnce: SampleDesk['showKeysOnce'] = async (directory, show) => {
  if (sampleState(directory) !== 'entered') {
    show({ tokens: [], accounts: [] });
    return;
  }
  show({ accounts: await groupKeys(directory), tokens: await tokensOfTables(directory) });
  markSample(directory, 'done');
};

/** The sample, as `kaoping serve` enters and shows it. */
export const sampleDesk: SampleDesk = { enterOnce, showKeysOnce };

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
