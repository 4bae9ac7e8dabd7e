import { stateAt, type Ledger, type ReadModels } from '@kaoping/event-sourcing';
import { directoryOf } from '../../directory/result/directory-reader.ts';
import { unitResultsOf } from '../../unit-results/result/unit-results-reader.ts';
import { appraisalDecider, appraisalId } from '../decider/appraisal.decider.ts';
import { POST_RATIOS_ID, postRatiosDecider } from '../decider/post-ratios.decider.ts';
import { linkAppraisal, linkedPost, type LinkedAppraisal } from './linked-appraisal.ts';

/** What linked appraisals are read from. */
export interface LinkageSources {
  readonly ledger: Ledger;
  readonly readModels: ReadModels;
}

/** A person's linked result of a year, as it was on a day. */
export const readLinkedAppraisal = async (
  { ledger, readModels }: LinkageSources,
  { personId, year, day }: { readonly personId: string; readonly year: string; readonly day: string },
): Promise<LinkedAppraisal> => {
  const throughPosition = await ledger.positionAt(`${day}${LAST_INSTANT}`);
  const { tenantId } = ledger;
  const { ratios, schemeId } = await stateAt(ledger, postRatiosDecider, {
    ...{ id: POST_RATIOS_ID, throughPosition },
  });
  const id = appraisalId(personId, year);
  const { recorded: appraisal } = await stateAt(ledger, appraisalDecider, { id, throughPosition });
  const { posts } = (await (await directoryOf(readModels, tenantId)).person(personId)) ?? { posts: [] };
  const post = linkedPost(posts, ratios, year);
  const results = post ? await (await unitResultsOf(readModels, tenantId)).of(post.organisationId, day) : [];
  return linkAppraisal({
    ...{ year, posts, ratios, results },
    ...(appraisal && { appraisal }),
    ...(schemeId !== undefined && { schemeId }),
  });
};

/** The end of a day in China, written in UTC. */
const LAST_INSTANT = 'T15:59:59.999Z';
