import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { EvidenceAttached } from '../../evidence/decider/evidence.events.ts';
import { targetLettersOutlet } from '../../target-letters/target-letters.outlet.ts';
import type {
  LetterSheetSentBack,
  LetterSheetSignedOff,
} from '../../target-letters/decider/target-letter.events.ts';
import type { FactCorrected, FactRecorded, FactUsed } from '../decider/fact.events.ts';
import { knownAnswerListProjection } from './known-answer-list.projection.ts';
import { knownKey } from './known-answer.row.ts';

const place = { organisationId: '开拓', ancestorIds: ['root'] };
const fact = { ...place, key: 'party-members', on: '2026-03-31', value: '86' };
const by = { kind: 'sheet', id: 's1', cycleId: '2026', indicator: 'results' };
const recorded: FactRecorded = {
  type: 'FactRecorded',
  data: { ...fact, title: '党员人数', evidenceIds: [] },
};
const used: FactUsed = { type: 'FactUsed', data: { ...fact, by } };
const corrected: FactCorrected = {
  type: 'FactCorrected',
  data: { ...fact, value: '87', formerValue: '86', reason: '漏计', usedBy: [by] },
};
const attached: EvidenceAttached = {
  type: 'EvidenceAttached',
  data: { ...place, to: by, isReused: false, attachedAt: '2026-03-31T08:00:00.000Z' },
};
const signedOff: LetterSheetSignedOff = {
  type: 'LetterSheetSignedOff',
  data: {
    cycleId: '2026',
    sheet: 'result',
    entries: [{ entryId: 'e1', organisationId: '开拓', input: 'results', value: '12600' }],
    signedOffAt: '2026-12-20T08:00:00.000Z',
  },
};
const sentBack: LetterSheetSentBack = {
  type: 'LetterSheetSentBack',
  data: { cycleId: '2026', sheet: 'result', reason: '不符', takenBackEntryIds: ['e1'] },
};
const key = knownKey('开拓', 'results');
const spec = projectionSpec(knownAnswerListProjection([targetLettersOutlet]));

describe('what is known already', () => {
  it('holds what was entered in any form that tells scoring, until it is taken back', async () => {
    const history = recordedHistory().in('target-letter', '2026:开拓', signedOff);
    const answer = { kind: 'entry', id: 'e1', value: '12600', cycleId: '2026' };
    await spec.given(...history.events).thenRow('known', key, {
      answers: [{ ...answer, recordedAt: '2017-05-03T08:00:00.000Z' }],
      evidenceIds: [],
    });
    const { events } = history.in('target-letter', '2026:开拓', sentBack);
    await spec.given(...events).thenRow('known', key, { answers: [], evidenceIds: [] });
    await spec.given(...events).thenRows('entries', {});
  });

  it('holds a fact under its own key, and under the input of a form that took it', async () => {
    const { events } = recordedHistory().in('fact', 'f1', recorded, used, corrected);
    const answer = {
      kind: 'fact',
      id: 'f1',
      value: '87',
      on: '2026-03-31',
      recordedAt: '2017-05-03T08:00:02.000Z',
    };
    await spec.given(...events).thenRows('known', {
      [key]: { answers: [answer], evidenceIds: [] },
      [knownKey('开拓', 'party-members')]: { answers: [answer], evidenceIds: [] },
    });
  });

  it('names the files that proved it before', async () => {
    const { events } = recordedHistory()
      .in('evidence', 'd1', attached)
      .in('evidence', 'd2', attached, attached);
    await spec.given(...events).thenRow('known', key, { answers: [], evidenceIds: ['d2', 'd1'] });
  });
});
