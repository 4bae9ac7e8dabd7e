import type {
  OfficeFact as PublicFact,
  OfficeFactKind,
  OfficeRecord as PublicRecord,
  OfficeSpan as PublicSpan,
} from '../generated/graphql.ts';
import { publicAppraisal } from '../post-linkage/result/public-appraisal.ts';
import { publicResult } from '../unit-results/result/public-result.ts';
import type { OfficeFact } from './result/office-fact.ts';
import type { OfficeRecord, OfficeSpan } from './result/office-record.ts';

/** A record in the shape of the public schema. */
export const publicRecord = (record: OfficeRecord): PublicRecord => {
  const { personId, name, term, asOf, spans, ownResults, appraisals, facts } = record;
  return {
    ...{ personId, name, ...term, asOf },
    spans: spans.map(publicSpan),
    ownResults: ownResults.map(publicResult),
    appraisals: appraisals.map(({ year, linked }) => publicAppraisal(linked, { personId, year })),
    facts: facts.map(publicFact),
  };
};

const publicSpan = ({ post, organisationName, days, results, facts }: OfficeSpan): PublicSpan => ({
  postKind: post.kind,
  postTitle: post.title,
  organisationId: post.organisationId,
  ...{ organisationName, ...days },
  results: results.map(({ result, inOffice, isWhole }) => ({
    ...{ result: publicResult(result), ...inOffice, isWhole },
  })),
  facts: facts.map(publicFact),
});

const publicFact = ({ kind, sourceId, title, states }: OfficeFact): PublicFact => ({
  ...{ kind: kind.toUpperCase() as OfficeFactKind, sourceId, title, states },
});
