import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { branch, published, recalled, resultOf, revised } from '../spec-support/published-results.ts';
import { DINGHAI, publishable, twoBranches } from '../spec-support/publishable.ts';
import {
  ApproveResult,
  ExemptOrganisation,
  PubliciseResult,
  PublishResult,
  RecallResult,
  ReviseResult,
  type PublishableResult,
} from './assessment-publication.commands.ts';
import { assessmentPublicationDecider } from './assessment-publication.decider.ts';
import {
  ExemptedUnknown,
  PublicationGateClosed,
  PublicationReasonUnfit,
  RecallOutdated,
  ResultAlreadyPublished,
  ResultMovedMeanwhile,
  ResultNotPublished,
  ResultRevisedMeanwhile,
  ResultUnchanged,
  RevisionUnknown,
} from './assessment-publication.errors.ts';
import type {
  OrganisationExempted,
  ResultApproved,
  ResultPublicised,
} from './assessment-publication.events.ts';
import { requireRevision } from './assessment-publication.state.ts';

const spec = deciderSpec(assessmentPublicationDecider);
/** The morning of 3 May 2018 in China. */
const now = '2018-05-03T01:00:00.000Z';
const april = publishable();
const changed = publishable(twoBranches('90.00'), { ledgerPosition: 30 });
/** Given events answer `command-1`. */
const by = (commandId: string, actorId = 'wang-fang') => commandMetadata({ now, commandId, actorId });

const approval = ({ resultDigest }: PublishableResult, approverId = 'wang-fang'): ResultApproved => ({
  type: 'ResultApproved',
  data: { approverId, resultDigest },
});
const publish = (data = april, reason = '季度通报', commandId = 'publish') =>
  new PublishResult(by(commandId), { ...data, reason });
const revise = (data = changed, reason = '申诉成立', commandId = 'revise') =>
  new ReviseResult(by(commandId), { ...data, reason });
const recall = (revision = 1, reason = '数据有误', commandId = 'recall') =>
  new RecallResult(by(commandId), { revision, reason });
const approve = (data = april, seenDigest = data.resultDigest, commandId = 'approve') =>
  new ApproveResult(by(commandId), { ...data, seenDigest });

const aprilPublished = published(april.result, { ledgerPosition: 20, publishedAt: now, title: april.title });
const change = {
  organisationId: '掘进',
  name: '掘进支部',
  before: { rank: '1', score: '99.00' },
  after: { rank: '1', score: '90.00' },
};
const aprilRevised = revised(changed.result, {
  ledgerPosition: 30,
  publishedAt: now,
  title: changed.title,
  changes: [change],
});
const aprilRecalled = { ...recalled(), data: { ...recalled().data, recalledAt: now } };

describe('exempting an organisation', () => {
  const exempt = (organisationId: string, reason: string, commandId = 'exempt') =>
    new ExemptOrganisation(by(commandId), { ...april, organisationId, reason });
  const exempted: OrganisationExempted = {
    type: 'OrganisationExempted',
    data: { organisationId: '机电', reason: '本季度新设' },
  };

  it('keeps why it may be left out', () => {
    spec.given().when(exempt('机电', ' 本季度新设 ')).then(exempted);
  });

  it('takes another reason, and decides nothing for the same', () => {
    spec.given(exempted).when(exempt('机电', '本季度新设')).thenNothing();
    const later = { ...exempted, data: { ...exempted.data, reason: '停产整顿' } };
    spec.given(exempted).when(exempt('机电', '停产整顿')).then(later);
    spec
      .given(exempted, later)
      .when(exempt('机电', '本季度新设', 'command-1'))
      .thenNothing();
  });

  it('refuses who is not in the group, and a reason that is blank or endless', () => {
    spec.given().when(exempt('财务', '新设')).thenRefuses(ExemptedUnknown);
    spec.given().when(exempt('机电', ' ')).thenRefuses(PublicationReasonUnfit);
    spec
      .given()
      .when(exempt('机电', '长'.repeat(1001)))
      .thenRefuses(PublicationReasonUnfit);
  });
});

describe('publicising a result', () => {
  const publicise = (data = april, commandId = 'publicise') => new PubliciseResult(by(commandId), data);
  const publicised = (
    { resultDigest, ledgerPosition }: PublishableResult,
    until: string,
  ): ResultPublicised => ({
    type: 'ResultPublicised',
    data: { from: '2018-05-03', until, ledgerPosition, resultDigest },
  });
  const dinghai = { ...april, conditions: DINGHAI };

  it('runs for the days of the scheme, the first one included', () => {
    spec.given().when(publicise(dinghai)).then(publicised(april, '2018-05-07'));
  });

  it('goes on when the same result is publicised again, and begins anew with another', () => {
    const running = publicised(april, '2018-05-07');
    spec.given(running).when(publicise(dinghai)).thenNothing();
    spec.given(running).when(publicise(changed)).then(publicised(changed, '2018-05-07'));
    spec
      .given(running, publicised(changed, '2018-05-07'))
      .when(publicise(dinghai, 'command-1'))
      .thenNothing();
  });

  it('refuses a result that is not ready, naming what is missing', () => {
    const open = { ...DINGHAI, stages: DINGHAI.stages.map((stage) => ({ ...stage, isClosed: false })) };
    spec
      .given()
      .when(publicise({ ...april, conditions: open }))
      .thenRefuses(PublicationGateClosed);
  });
});

describe('approving a result', () => {
  it('binds the approver to what was seen', () => {
    spec.given().when(approve()).then(approval(april));
    spec
      .given()
      .when(new ApproveResult(by('approve'), { ...april, seenDigest: april.resultDigest, note: ' 同意 ' }))
      .then({ ...approval(april), data: { ...approval(april).data, note: '同意' } });
  });

  it('counts once for each person and result, also when it is repeated', () => {
    spec.given(approval(april)).when(approve()).thenNothing();
    spec.given(approval(april)).when(approve(changed)).then(approval(changed));
    spec
      .given(approval(changed))
      .when(approve(april, april.resultDigest, 'command-1'))
      .thenNothing();
  });

  it('refuses a result that moved since it was seen, and one that stands already', () => {
    spec.given().when(approve(changed, april.resultDigest)).thenRefuses(ResultMovedMeanwhile);
    spec.given(approval(april), aprilPublished).when(approve()).thenRefuses(ResultUnchanged);
  });
});

describe('publishing a result', () => {
  it('fixes result, digest and ledger position, giving the reason', () => {
    spec.given(approval(april)).when(publish(april, ' 季度通报 ')).then(aprilPublished);
  });

  it('decides nothing when it stands already, or is repeated whatever came between', () => {
    spec.given(approval(april), aprilPublished).when(publish()).thenNothing();
    spec
      .given(approval(april), aprilPublished, approval(changed), aprilRevised)
      .when(publish(publishable(twoBranches('1.00')), '季度通报', 'command-1'))
      .thenNothing();
  });

  it('refuses while the gate is closed, with everything that is missing', () => {
    spec.given().when(publish()).thenRefuses(PublicationGateClosed);
    const decide = () =>
      assessmentPublicationDecider.decide(
        publish({ ...april, conditions: { ...DINGHAI, openAppeals: ['appeal-7'] } }),
        assessmentPublicationDecider.initialState,
      );
    expect(decide).toThrow(/appeal-7.*publicise it for 5 days.*2 different people/u);
  });

  it('does not count what was approved before the result moved', () => {
    spec.given(approval(april)).when(publish(changed)).thenRefuses(PublicationGateClosed);
  });

  it('refuses another result: that is a revision, also after a recall', () => {
    spec
      .given(approval(april), aprilPublished, approval(changed))
      .when(publish(changed))
      .thenRefuses(ResultAlreadyPublished);
    spec
      .given(approval(april), aprilPublished, aprilRecalled, approval(april))
      .when(publish())
      .thenRefuses(ResultAlreadyPublished);
  });

  it('refuses a blank reason', () => {
    spec.given(approval(april)).when(publish(april, ' ')).thenRefuses(PublicationReasonUnfit);
  });
});

describe('revising a result', () => {
  const stands = [approval(april), aprilPublished] as const;

  it('fixes it anew beside the earlier one, and says what changed for whom', () => {
    spec
      .given(...stands, approval(changed))
      .when(revise())
      .then(aprilRevised);
  });

  it('needs the approvals again', () => {
    spec
      .given(...stands)
      .when(revise())
      .thenRefuses(PublicationGateClosed);
    spec
      .given(approval(changed), ...stands)
      .when(revise())
      .thenRefuses(PublicationGateClosed);
  });

  it('needs no publicity of its own, unless the publication was recalled', () => {
    const dinghai = { ...changed, conditions: { ...DINGHAI, approvals: 1 } };
    spec
      .given(...stands, approval(changed))
      .when(revise(dinghai))
      .then(aprilRevised);
    spec
      .given(...stands, aprilRecalled, approval(changed))
      .when(revise(dinghai))
      .thenRefuses(PublicationGateClosed);
  });

  it('refuses what was not published, what did not change, and a blank reason', () => {
    spec.given(approval(april)).when(revise(april)).thenRefuses(ResultNotPublished);
    spec
      .given(...stands)
      .when(revise(april))
      .thenRefuses(ResultUnchanged);
    spec
      .given(...stands, approval(changed))
      .when(revise(changed, ''))
      .thenRefuses(PublicationReasonUnfit);
  });

  it('refuses a result that is older than the one published meanwhile', () => {
    spec
      .given(...stands, approval(changed), aprilRevised)
      .when(revise(publishable(twoBranches('80.00'), { ledgerPosition: 25 })))
      .thenRefuses(ResultRevisedMeanwhile);
  });

  it('decides nothing when it is repeated', () => {
    spec
      .given(...stands, approval(changed), aprilRevised)
      .when(revise(changed, '申诉成立', 'command-1'))
      .thenNothing();
  });

  it('may put the same result back after a recall', () => {
    spec
      .given(...stands, aprilRecalled, approval(april))
      .when(revise(april, '复核无误'))
      .then(
        revised(april.result, {
          ledgerPosition: 20,
          publishedAt: now,
          title: april.title,
          reason: '复核无误',
        }),
      );
  });

  it('tells who came and who left', () => {
    const swapped = publishable(resultOf('2018-Q1', [branch('掘进', '1'), branch('通风', '2')]), {
      ledgerPosition: 30,
    });
    spec
      .given(...stands, approval(swapped))
      .when(revise(swapped))
      .then(
        revised(swapped.result, {
          ledgerPosition: 30,
          publishedAt: now,
          title: april.title,
          changes: [
            { organisationId: '通风', name: '通风支部', after: { rank: '2', score: '98.00' } },
            { organisationId: '机电', name: '机电支部', before: { rank: '2', score: '98.00' } },
          ],
        }),
      );
  });
});

describe('recalling a result', () => {
  it('takes the publication back, giving the cause', () => {
    spec.given(approval(april), aprilPublished).when(recall()).then(aprilRecalled);
  });

  it('takes the approvals with it', () => {
    spec
      .given(approval(april), aprilPublished, approval(changed), aprilRecalled)
      .when(revise())
      .thenRefuses(PublicationGateClosed);
  });

  it('decides nothing when it is recalled already', () => {
    spec.given(aprilPublished, aprilRecalled).when(recall(1, '另一原因')).thenNothing();
    spec
      .given(aprilPublished, aprilRecalled, aprilRevised)
      .when(recall(1, '数据有误', 'command-1'))
      .thenNothing();
  });

  it('refuses what is not there, what is not the latest, and a blank cause', () => {
    spec.given().when(recall()).thenRefuses(ResultNotPublished);
    spec.given(aprilPublished, aprilRevised).when(recall(1)).thenRefuses(RecallOutdated);
    spec.given(aprilPublished).when(recall(2)).thenRefuses(RecallOutdated);
    spec.given(aprilPublished).when(recall(1, ' ')).thenRefuses(PublicationReasonUnfit);
  });
});

describe('asking for a publication', () => {
  const kept = [1, 2].map((revision) => ({
    ...aprilPublished.data,
    revision,
    changes: [],
    eventId: 'event',
    actorId: 'wang-fang',
  }));

  it('gives the latest, or the revision named', () => {
    expect(requireRevision({ publications: kept }).revision).toBe(2);
    expect(requireRevision({ publications: kept }, 1).revision).toBe(1);
  });

  it('refuses a revision there is not, saying which is the latest', () => {
    expect(() => requireRevision({ publications: kept }, 3)).toThrow(RevisionUnknown);
    expect(() => requireRevision({ publications: kept }, 0)).toThrow('the latest is 2');
    expect(() => requireRevision({ publications: [] }, 1)).toThrow(ResultNotPublished);
  });
});
