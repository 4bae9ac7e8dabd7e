import { projectionSpec, recordedHistory } from '@kaoping/testing';
import type { BurdenRatesArranged, FormEditingReported } from '../decider/burden.events.ts';
import type { EvidenceAttached, EvidenceStored } from '../../evidence/decider/evidence.events.ts';
import type { FactRecorded, FactUsed } from '../../facts/decider/fact.events.ts';
import type {
  LetterSheetReported,
  TargetLetterDrafted,
} from '../../target-letters/decider/target-letter.events.ts';
import type { SheetAssigned, SheetSubmitted } from '../../sheets/decider/sheet.events.ts';
import { DEFAULT_BURDEN_RATES } from '../result/default-rates.ts';
import { burdenListProjection } from './burden-list.projection.ts';
import { emptyBurden } from './burden.row.ts';

const town = { organisationId: 'shijing', ancestorIds: ['louxing'] };
const MONTH = '2017-05';
const on = '2017-04-30';
const row = emptyBurden(MONTH, town);
const fact = { ...town, key: 'party-members', on, value: '86' };
const recorded: FactRecorded = {
  type: 'FactRecorded',
  data: { ...fact, title: '党员人数', evidenceIds: [] },
};
const used: FactUsed = { type: 'FactUsed', data: { ...fact, by: { kind: 'sheet', id: 's1' } } };
const stored: EvidenceStored = {
  type: 'EvidenceStored',
  data: {
    ...town,
    digest: 'd1',
    bytes: 18,
    mediaType: 'application/pdf',
    fileName: '记录.pdf',
    storedAt: '',
  },
};
const attached = (isReused: boolean): EvidenceAttached => ({
  type: 'EvidenceAttached',
  data: { ...town, to: { kind: 'fact', id: 'f1' }, isReused, attachedAt: '' },
});
const drafted: TargetLetterDrafted = {
  type: 'TargetLetterDrafted',
  data: {
    cycleId: '2017',
    organisation: { ...town, name: '石井镇' },
    draftRevision: 1,
    targets: [],
    removedTargetIds: [],
  },
};
const reported: LetterSheetReported = {
  type: 'LetterSheetReported',
  data: {
    sheet: 'progress',
    round: 1,
    items: [{ targetId: 't1', value: '12', text: '过半', evidenceIds: [] }],
    reportedAt: '',
  },
};
const assigned = (cycleId: string): SheetAssigned => ({
  type: 'SheetAssigned',
  data: {
    cycleId,
    procedure: 'self-assessment',
    rater: { name: '石井镇', ...town },
    acceptance: 'at-once',
    inputs: [],
    assessed: [],
    questions: [],
    leftOut: [],
    late: 'refused',
  },
});
const submitted: SheetSubmitted = {
  type: 'SheetSubmitted',
  data: { round: 1, answers: [{ input: 'study', organisationId: 'shijing', value: '92' }], submittedAt: '' },
};
const edited: FormEditingReported = {
  type: 'FormEditingReported',
  data: { ...town, kind: 'sheet', formId: 's1', sessionId: 'tab-1', sequence: 1, seconds: 45 },
};
const spec = projectionSpec(burdenListProjection);

describe('the burden of a unit', () => {
  it('is what it was asked, estimated in minutes', async () => {
    const { events } = recordedHistory()
      .in('evidence', 'd1', stored, attached(false))
      .in('target-letter', '2017:shijing', drafted, reported)
      .in('fact', 'f1', recorded);
    await spec
      .given(...events)
      .thenRows('months', { '2017-05/shijing': { ...row, items: 4, minutes: '14' } });
    await spec.given(...events).thenIndexes('months', '2017-05/shijing', { month: MONTH });
  });

  it('shows what was asked twice: a file that is handed in again, an input on two sheets of one cycle', async () => {
    const { events } = recordedHistory()
      .in('evidence', 'd1', stored, stored)
      .in('assessment-sheet', 's1', assigned('2017-Q1'), submitted)
      .in('assessment-sheet', 's2', assigned('2017-Q1'), submitted)
      .in('assessment-sheet', 's3', assigned('2017-Q2'), submitted);
    await spec.given(...events).thenRow('months', '2017-05/shijing', {
      ...row,
      items: 5,
      minutes: '7.5',
      itemsTwice: 2,
      minutesTwice: '3.5',
    });
  });

  it('does not count what was sent back and done again', async () => {
    const again = { ...reported, data: { ...reported.data, round: 2 } };
    const { events } = recordedHistory().in('target-letter', '2017:shijing', drafted, reported, again);
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '10.5' });
  });

  it('leaves out what is asked of raters who are of no unit', async () => {
    const { data } = assigned('2017-Q1');
    const outside = {
      ...assigned('2017-Q1'),
      data: { ...data, rater: { name: '第三方机构', ancestorIds: [] } },
    };
    const { events } = recordedHistory().in('assessment-sheet', 's1', outside, submitted);
    await spec.given(...events).thenRows('months', {});
  });

  it('shows what it was spared by using a fact or a file again', async () => {
    const { events } = recordedHistory().in('fact', 'f1', used, used).in('evidence', 'd1', attached(true));
    await spec
      .given(...events)
      .thenRow('months', '2017-05/shijing', { ...row, itemsReused: 3, minutesSaved: '4' });
  });

  it('is estimated by the rates in force when it was asked', async () => {
    const arranged: BurdenRatesArranged = {
      type: 'BurdenRatesArranged',
      data: { rates: { ...DEFAULT_BURDEN_RATES, decimal: '2.25' } },
    };
    const { events } = recordedHistory()
      .in('fact', 'f1', recorded)
      .in('burden-rates', 'rates', arranged)
      .in('fact', 'f2', { ...recorded, data: { ...recorded.data, key: 'branches' } });
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, items: 2, minutes: '2.75' });
  });

  it('holds the time that screens measured', async () => {
    const { events } = recordedHistory().in('form-editing', 'sheet:s1', edited, edited);
    await spec.given(...events).thenRow('months', '2017-05/shijing', { ...row, editingSeconds: 90 });
  });
});
