import { commandMetadata, deciderSpec } from '@kaoping/testing';
import {
  AcceptSelfAssessment,
  ReceiveSelfAssessment,
  SendBackSelfAssessment,
} from './received-self-assessment.commands.ts';
import { receivedSelfAssessmentDecider } from './received-self-assessment.decider.ts';
import {
  ReceivedSelfAssessmentOtherwise,
  ReceivedSelfAssessmentReviewed,
  ReceivedSelfAssessmentRoundOver,
  ReceivedSelfAssessmentRoundsExhausted,
  ReceivedSelfAssessmentUnknown,
} from './received-self-assessment.errors.ts';
import type { SelfAssessmentReceived } from './received-self-assessment.events.ts';

const spec = deciderSpec(receivedSelfAssessmentDecider);
const now = '2026-12-22T01:00:00.000Z';
const by = (commandId: string) => commandMetadata({ commandId, now });
const period = { kind: 'year', label: '2026' } as const;
const key = { subsidiary: 'changping', schemeId: 'hubei-union', period: '2026' };

const received = (round = 1, value = 'good'): SelfAssessmentReceived => ({
  type: 'SelfAssessmentReceived',
  data: {
    subsidiary: 'changping',
    schemeId: 'hubei-union',
    version: 1,
    period,
    round,
    entries: [
      {
        entryId: `changping:hubei-union:2026.${String(round)}.1`,
        organisationId: 'changping',
        input: 'assessment.self',
        value,
      },
    ],
    submittedAt: '2026-12-20T01:00:00.000Z',
  },
});
const reviewed = (round = 1) => ({
  subsidiary: 'changping',
  schemeId: 'hubei-union',
  period,
  round,
  reviewedAt: now,
});
const accepted = { type: 'ReceivedSelfAssessmentAccepted', data: reviewed() } as const;
const sentBack = {
  type: 'ReceivedSelfAssessmentSentBack',
  data: { ...reviewed(), reason: '佐证不足' },
} as const;

const receive = (round = 1, value = 'good') =>
  new ReceiveSelfAssessment(by(`receive-${String(round)}`), received(round, value).data);
const accept = (round = 1, commandId = 'accept') =>
  new AcceptSelfAssessment(by(commandId), { ...key, round });
const sendBack = (reason = '佐证不足', round = 1, commandId = 'send-back') =>
  new SendBackSelfAssessment(by(commandId), { ...key, round, reason });

describe("a subsidiary's self-assessment at headquarters", () => {
  it('is received once a round, however often it is delivered', () => {
    spec.given().when(receive()).then(received());
    spec.given(received()).when(receive()).thenNothing();
    spec.given(received(), accepted).when(receive()).thenNothing();
    spec.given(received(), sentBack).when(receive(2)).then(received(2));
  });

  it('refuses a round that comes with another content', () => {
    spec.given(received()).when(receive(1, 'excellent')).thenRefuses(ReceivedSelfAssessmentOtherwise);
  });

  it('keeps an earlier round that comes late, and goes on with the later one', () => {
    spec.given(received(2)).when(receive(1)).then(received(1));
    spec
      .given(received(2), received(1))
      .when(accept(2))
      .then({ ...accepted, data: reviewed(2) });
  });

  it('is accepted once, also by two officers', () => {
    spec.given(received()).when(accept()).then(accepted);
    spec.given(received(), accepted).when(accept()).thenNothing();
  });

  it('is sent back with a reason', () => {
    spec.given(received()).when(sendBack()).then(sentBack);
    spec.given(received()).when(sendBack(' ')).thenRefuses('TEXT.REFUSED');
    spec
      .given(received())
      .when(sendBack('缺'.repeat(1_001)))
      .thenRefuses('TEXT.REFUSED');
  });

  it('decides nothing for a command that was carried out, also after the next round came', () => {
    spec
      .given(received(), sentBack, received(2))
      .when(sendBack('佐证不足', 1, 'command-1'))
      .thenNothing();
    spec.given(received(), accepted).when(accept(1, 'command-1')).thenNothing();
  });

  it('is reviewed once a round', () => {
    spec.given(received(), accepted).when(sendBack()).thenRefuses(ReceivedSelfAssessmentReviewed);
    spec.given(received(), sentBack).when(accept()).thenRefuses(ReceivedSelfAssessmentReviewed);
    spec.given(received(), sentBack).when(sendBack()).thenRefuses(ReceivedSelfAssessmentReviewed);
  });

  it('is reviewed by who read the round, and no earlier than it came', () => {
    spec
      .given(received(), sentBack, received(2))
      .when(accept(1))
      .thenRefuses(ReceivedSelfAssessmentRoundOver);
    spec.given(received()).when(sendBack('佐证不足', 2)).thenRefuses(ReceivedSelfAssessmentRoundOver);
    spec.given().when(accept()).thenRefuses(ReceivedSelfAssessmentUnknown);
    spec.given().when(sendBack()).thenRefuses(ReceivedSelfAssessmentUnknown);
  });

  it('does not go to and fro for ever, and may still be accepted', () => {
    spec
      .given(received(50))
      .when(sendBack('佐证不足', 50))
      .thenRefuses(ReceivedSelfAssessmentRoundsExhausted);
    spec
      .given(received(50))
      .when(accept(50))
      .then({ ...accepted, data: reviewed(50) });
  });
});
