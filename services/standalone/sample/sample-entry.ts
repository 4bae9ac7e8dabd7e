import { tenantId, type Sentence } from '@kaoping/event-sourcing';
import { withConsole } from '../console/console-session.ts';
import { issueToken } from '../console/issue-token.ts';
import type { SampleToken } from '../console/print-welcome.ts';
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

/**
 * Makes tokens for a sample that nobody can open yet, and has them shown. Only then is the sample done: a start
 * that fails before anybody saw the tokens makes new ones the next time.
 *
 * @param show Given no tokens where they were shown by an earlier start.
 */
export const showSampleTokensOnce = async (
  directory: string,
  show: (tokens: readonly SampleToken[]) => void,
): Promise<void> => {
  if (sampleState(directory) !== 'entered') {
    show([]);
    return;
  }
  show(
    await withConsole(directory, async (session) => {
      const tokens: SampleToken[] = [];
      for (const { tenant, name } of samplePlan) {
        for (const role of ['officer', 'auditor'] as const) {
          const request = { tenantId: tenantId(tenant), role, holder: `${name} ${role}` };
          tokens.push({ enterprise: name, ...(await issueToken(session, request)) });
        }
      }
      return tokens;
    }),
  );
  markSample(directory, 'done');
};
