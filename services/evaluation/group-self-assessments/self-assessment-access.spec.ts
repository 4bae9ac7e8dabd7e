import { DomainError, tenantId } from '@kaoping/event-sourcing';
import type { Identity, RequestContext } from '@kaoping/nest-platform';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { commandMetadata } from '@kaoping/testing';
import { GroupSelfAssessmentListResolver } from './group-self-assessment-list/group-self-assessment-list.resolver.ts';
import { ReceivedSelfAssessmentListResolver } from './received-self-assessment-list/received-self-assessment-list.resolver.ts';
import { SelfAssessmentFillingResolver } from './self-assessment-filling.resolver.ts';
import { SelfAssessmentReviewingResolver } from './self-assessment-reviewing.resolver.ts';

type Grant = Identity['grants'][number];

const requestBy = (...grants: readonly Grant[]) =>
  ({
    identity: () => ({ tenantId: tenantId('jinmei'), actorId: 'wang-fang', grants }),
    metadata: () => commandMetadata(),
  }) as unknown as RequestContext;

/** Buses that do whatever they are asked. */
const commands = { execute: () => Promise.resolve({ position: 1, events: [] }) } as unknown as CommandBus;
const queries = { execute: () => Promise.resolve({ rows: [] }) } as unknown as QueryBus;

const wanted = { schemeId: 'hubei-union', period: '2026' };
const operations = {
  save: (request: RequestContext) =>
    new SelfAssessmentFillingResolver(commands).saveGroupSelfAssessmentDraft(request, {
      ...wanted,
      baseRevision: 0,
      answers: [],
    }),
  submit: (request: RequestContext) =>
    new SelfAssessmentFillingResolver(commands).submitGroupSelfAssessment(request, wanted),
  accept: (request: RequestContext) =>
    new SelfAssessmentReviewingResolver(commands).acceptSelfAssessment(request, {
      ...wanted,
      subsidiary: 'changping',
      round: 1,
    }),
  list: (request: RequestContext) =>
    new GroupSelfAssessmentListResolver(queries).groupSelfAssessments(request, {}),
  received: (request: RequestContext) =>
    new ReceivedSelfAssessmentListResolver(queries).receivedSelfAssessments(request, wanted),
};

const servedTo = async (...grants: readonly Grant[]): Promise<readonly string[]> => {
  const served: string[] = [];
  for (const [name, operation] of Object.entries(operations)) {
    try {
      await operation(requestBy(...grants));
      served.push(name);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'ACCESS.OUTSIDE_SCOPE') throw error;
    }
  }
  return served;
};
const whole = { kind: 'tenant' } as const;

describe('self-assessments of the enterprise as a whole', () => {
  it('are made and reviewed by who reaches all of it', async () => {
    expect(await servedTo({ role: 'officer', scope: whole })).toEqual(Object.keys(operations));
    expect(await servedTo({ role: 'recorder', scope: whole })).toEqual(['save', 'submit', 'list']);
    expect(await servedTo({ role: 'auditor', scope: whole })).toEqual(['list', 'received']);
  });

  it('are shut to who reaches a part of it only', async () => {
    expect(await servedTo({ role: 'officer', scope: { kind: 'subtree', organisationId: 'mine' } })).toEqual(
      [],
    );
    expect(await servedTo({ role: 'recorder', scope: { kind: 'unit', organisationId: 'mine' } })).toEqual([]);
  });

  it('of subsidiaries are read, and not reviewed, by who was given what subsidiaries publish', async () => {
    expect(await servedTo({ role: 'reviewer', scope: { kind: 'subsidiaries' } })).toEqual(['received']);
    expect(await servedTo({ role: 'officer', scope: { kind: 'subsidiaries' } })).toEqual(['received']);
  });
});
