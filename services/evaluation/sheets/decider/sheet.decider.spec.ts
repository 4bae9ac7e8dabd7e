import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { rosterOf, shippedScheme } from '../../spec-support/open-shipped-cycle.ts';
import { planSheet } from '../result/plan-sheet.ts';
import type { RaterSeat } from '../result/rater-seat.ts';
import {
  AcceptSheet,
  AssignSheet,
  CorrectSheet,
  DeclareConflict,
  SaveDraft,
  SendBackSheet,
  SubmitSheet,
  WithdrawSheet,
} from './sheet.commands.ts';
import { sheetDecider } from './sheet.decider.ts';
import {
  SheetAnswersRefused,
  SheetDelegationUnexplained,
  SheetDraftConflict,
  SheetDraftTooLarge,
  SheetEntryUnknown,
  SheetLateReasonMissing,
  SheetNotOpen,
  SheetOrganisationUnknown,
  SheetTooLong,
  SheetUnknown,
  SheetWithoutQuestions,
} from './sheet.errors.ts';
import type {
  SheetAccepted,
  SheetAnswer,
  SheetAssigned,
  SheetDraftSaved,
  SheetEvent,
  SheetSubmitted,
} from './sheet.events.ts';

const spec = deciderSpec(sheetDecider);
const sheetId = 'sheet-1';
const cycleId = '2026-03';
const NOW = '2026-03-28T08:00:00.000Z';
const by = (commandId: string, now = NOW) => commandMetadata({ commandId, now });

const planned = (schemeId: string, seat: Partial<RaterSeat> & Pick<RaterSeat, 'procedure' | 'rater'>) => {
  const scheme = shippedScheme(schemeId);
  const roster = rosterOf(scheme, '组织部', '宣传部', '工会');
  return planSheet({ cycleId, entering: scheme.entering, roster }, { relatives: [], ...seat }, '2026-03-31');
};

const peers = planned('changping-departments-month', {
  procedure: 'peer-evaluation',
  raterGroup: 'peers',
  rater: { name: '李明', personId: 'li-ming', organisationId: '组织部', ancestorIds: ['root'] },
});
const branches = planned('changping-branches-quarter', {
  procedure: 'department-evaluation',
  rater: { name: '组织部', organisationId: 'zuzhibu', ancestorIds: ['root'] },
  organisationIds: ['工会'],
});
const self = planned('hubei-union', {
  procedure: 'self-assessment',
  rater: { name: '工会', organisationId: '工会', ancestorIds: ['root'] },
});
const assigned = (data: SheetAssigned['data'] = peers): SheetAssigned => ({ type: 'SheetAssigned', data });

const INPUT = 'performance.peers@peers';
const answer = (organisationId: string, value: string, reason?: string): SheetAnswer => ({
  input: INPUT,
  organisationId,
  value,
  ...(reason !== undefined && { reason }),
});
const full = [answer('宣传部', '92'), answer('工会', '88.5', '活动组织有序')];
const late = 'refused' as const;
const submit = (given: Partial<SubmitSheet['data']> = {}, commandId = 'submit', now = NOW) =>
  new SubmitSheet(by(commandId, now), { sheetId, cycleId, late, answers: full, filler: 'rater', ...given });
const submitted = (
  answers: readonly SheetAnswer[] = full,
  given: Partial<SheetSubmitted['data']> = {},
): SheetSubmitted => ({
  type: 'SheetSubmitted',
  data: { round: 1, answers, submittedAt: NOW, ...given },
});
const accepted = (round = 1): SheetAccepted => ({
  type: 'SheetAccepted',
  data: {
    cycleId,
    procedure: 'peer-evaluation',
    accepted: 'at-once',
    entries: [
      { entryId: `sheet-1.${round}.1`, organisationId: '宣传部', input: INPUT, label: sheetId, value: '92' },
      {
        entryId: `sheet-1.${round}.2`,
        organisationId: '工会',
        input: INPUT,
        label: sheetId,
        value: '88.5',
        reason: '活动组织有序',
      },
    ],
  },
});
const draft = (draftRevision: number, ...answers: readonly SheetAnswer[]): SheetDraftSaved => ({
  type: 'SheetDraftSaved',
  data: { draftRevision, answers },
});
const save = (baseRevision: number, answers: readonly SheetAnswer[], commandId = 'save') =>
  new SaveDraft(by(commandId), { sheetId, baseRevision, answers });
const sentBack: SheetEvent = {
  type: 'SheetSentBack',
  data: { cycleId, reason: '请补充理由', takenBackEntryIds: ['sheet-1.1.1', 'sheet-1.1.2'] },
};
const sendBack = new SendBackSheet(by('back'), { sheetId, reason: ' 请补充理由 ' });
const withdraw = new WithdrawSheet(by('withdraw'), { sheetId, cycleId, reason: '评价人调离' });

describe('a sheet', () => {
  it('is assigned once', () => {
    const assign = new AssignSheet(by('assign'), { sheetId, ...peers });
    spec.when(assign).then(assigned());
    spec.given(assigned()).when(assign).thenNothing();
  });

  it('is not assigned where nothing may be asked, or too much', () => {
    const empty = { ...peers, questions: [] };
    const long = { ...peers, questions: Array.from({ length: 2_001 }, () => peers.questions[0]!) };
    spec.when(new AssignSheet(by('a'), { sheetId, ...empty })).thenRefuses(SheetWithoutQuestions);
    spec.when(new AssignSheet(by('a'), { sheetId, ...long })).thenRefuses(SheetTooLong);
  });

  it.each([
    ['save', save(0, full)],
    ['submit', submit()],
    ['accept', new AcceptSheet(by('accept'), { sheetId })],
    ['send back', sendBack],
    ['withdraw', withdraw],
  ])('refuses to %s what was never assigned', (_verb, command) => {
    spec.when(command).thenRefuses(SheetUnknown);
  });
});

describe('a draft', () => {
  it('keeps what changed, and nothing when nothing did', () => {
    spec
      .given(assigned())
      .when(save(0, full))
      .then(draft(1, ...full));
    spec
      .given(assigned(), draft(1, ...full))
      .when(save(1, full, 'again'))
      .thenNothing();
    const changed = answer('工会', '90');
    spec
      .given(assigned(), draft(1, ...full))
      .when(save(1, [full[0]!, changed]))
      .then(draft(2, changed));
  });

  it('merges what two windows typed into different answers', () => {
    spec
      .given(assigned(), draft(1, full[0]!))
      .when(save(0, [full[1]!]))
      .then(draft(2, full[1]!));
  });

  it('refuses the later of two windows that changed the same answer, and tells what stands', () => {
    const command = save(0, [answer('宣传部', '60')]);
    spec.given(assigned(), draft(1, full[0]!)).when(command).thenRefuses(SheetDraftConflict);
    expect(() => sheetDecider.decide(command, fold(assigned(), draft(1, full[0]!)))).toThrow(/92/u);
  });

  it('passes over what the sheet does not ask', () => {
    spec
      .given(assigned())
      .when(save(0, [answer('组织部', '100')]))
      .thenNothing();
  });

  it('is bounded in the length of what is typed', () => {
    spec
      .given(assigned())
      .when(save(0, [answer('工会', '9'.repeat(61))]))
      .thenRefuses(SheetDraftTooLarge);
  });

  it('ends with the submission', () => {
    spec.given(assigned(), submitted(), accepted()).when(save(0, full)).thenRefuses(SheetNotOpen);
  });

  it('is what counts when it is submitted without answers', () => {
    const cleared = answer('工会', '');
    const { answers: _, ...drafted } = submit().data;
    spec
      .given(assigned(), draft(1, ...full), draft(2, answer('宣传部', '95')))
      .when(new SubmitSheet(by('submit'), drafted))
      .then(submitted([answer('宣传部', '95'), full[1]!]), {
        ...accepted(),
        data: {
          ...accepted().data,
          entries: accepted().data.entries.map((entry, at) => (at === 0 ? { ...entry, value: '95' } : entry)),
        },
      });
    spec
      .given(assigned(), draft(1, ...full), draft(2, cleared))
      .when(new SubmitSheet(by('submit'), drafted))
      .thenRefuses(SheetAnswersRefused);
  });
});

describe('submitting a sheet', () => {
  it('counts a rating at once, under the seat and not the name of the rater', () => {
    spec.given(assigned()).when(submit()).then(submitted(), accepted());
    expect(JSON.stringify(accepted())).not.toContain('李明');
  });

  it('decides nothing when it is repeated, also after it was sent back', () => {
    // Past events of a spec have one cause: command-1.
    spec.given(assigned(), submitted(), accepted()).when(submit({}, 'command-1')).thenNothing();
    spec.given(assigned(), submitted(), accepted(), sentBack).when(submit({}, 'command-1')).thenNothing();
  });

  it('names every missing and wrong answer at once', () => {
    const command = submit({ answers: [answer('宣传部', '101'), answer('组织部', '100')] });
    expect(() => sheetDecider.decide(command, fold(assigned()))).toThrow(SheetAnswersRefused);
    try {
      sheetDecider.decide(command, fold(assigned()));
    } catch (error) {
      expect((error as SheetAnswersRefused).problems.map(({ zh }) => zh)).toEqual([
        expect.stringMatching(/宣传部.*不得高于 100，现为 101/u),
        expect.stringMatching(/组织部.*该表不含此项/u),
        expect.stringMatching(/工会.*尚未填写/u),
      ]);
    }
  });

  it('refuses one answer given twice, a label where none belongs, and a reason without end', () => {
    for (const wrong of [
      [...full, full[0]!],
      [full[0]!, { ...full[1]!, label: '一' }],
      [full[0]!, answer('工会', '90', '长'.repeat(1_001))],
    ]) {
      spec
        .given(assigned())
        .when(submit({ answers: wrong }))
        .thenRefuses(SheetAnswersRefused);
    }
  });

  it('asks for a reason after its day, and keeps it', () => {
    const after = '2026-03-31T16:00:00.000Z';
    spec
      .given(assigned())
      .when(submit({}, 'submit', after))
      .thenRefuses(SheetLateReasonMissing);
    spec
      .given(assigned())
      .when(submit({ lateReason: ' 出差 ' }, 'submit', after))
      .then(submitted(full, { submittedAt: after, lateReason: '出差' }), accepted());
  });

  it('records who entered it for whom, and asks why', () => {
    const onBehalfOf = { name: '李明', personId: 'li-ming', organisationId: '组织部' };
    spec
      .given(assigned())
      .when(submit({ filler: { onBehalfOf: { ...onBehalfOf, reason: '纸质表由秘书录入' } } }))
      .then(submitted(full, { onBehalfOf: { ...onBehalfOf, reason: '纸质表由秘书录入' } }), accepted());
    spec
      .given(assigned())
      .when(submit({ filler: { onBehalfOf: { ...onBehalfOf, reason: ' ' } } }))
      .thenRefuses(SheetDelegationUnexplained);
  });

  it('takes a level of a self-evaluation, waits for the office, and counts as theirs who filled it in', () => {
    const levels = [{ input: 'assessment.self', organisationId: '工会', value: 'good' }];
    const { dueOn: _, ...open } = self;
    spec
      .given(assigned(open))
      .when(submit({ answers: levels }))
      .then(submitted(levels));
    spec
      .given(assigned(open), submitted(levels))
      .when(new AcceptSheet({ ...by('accept'), actorId: 'zhou-min' }, { sheetId }))
      .then({
        type: 'SheetAccepted',
        data: {
          cycleId,
          procedure: 'self-assessment',
          accepted: 'by-office',
          filledIn: { actorId: 'wang-fang', at: NOW },
          entries: [
            { entryId: 'sheet-1.1.1', organisationId: '工会', input: 'assessment.self', value: 'good' },
          ],
        },
      });
    spec
      .given(assigned(open))
      .when(submit({ answers: [{ ...levels[0]!, value: '良好' }] }))
      .thenRefuses(SheetAnswersRefused);
  });

  it('takes several deductions of one question, each with its label, and 0 where there is none', () => {
    const [first, second, ...others] = branches.questions.map((question): SheetAnswer => ({
      ...question,
      value: '0',
    }));
    const deductions = [
      { ...first!, value: '1', label: '三会一课缺一次' },
      { ...first!, value: '0.5', label: '记录不全' },
      second!,
      ...others,
    ];
    const past = [assigned(branches), submitted(deductions)];
    const labels = () => {
      const [event] = sheetDecider.decide(new AcceptSheet(by('accept'), { sheetId }), fold(...past));
      return event?.type === 'SheetAccepted' ? event.data.entries.slice(0, 3).map(({ label }) => label) : [];
    };
    spec
      .given(past[0]!)
      .when(submit({ answers: deductions }))
      .then(submitted(deductions));
    expect(labels()).toEqual(['三会一课缺一次 · sheet-1', '记录不全 · sheet-1', 'sheet-1']);
  });
});

describe('what the office does with a sheet', () => {
  it('sends it back with a reason, and what had counted counts no more', () => {
    spec.given(assigned(), submitted(), accepted()).when(sendBack).then(sentBack);
    spec.given(assigned()).when(sendBack).thenRefuses(SheetNotOpen);
    spec
      .given(assigned(), submitted())
      .when(new SendBackSheet(by('back'), { sheetId, reason: ' ' }))
      .thenRefuses('TEXT.REFUSED');
  });

  it('counts it anew with entries of its own when it comes again', () => {
    spec
      .given(assigned(), submitted(), accepted(), sentBack)
      .when(submit())
      .then(submitted(full, { round: 2 }), accepted(2));
  });

  it('corrects an entry that counts, with the reason', () => {
    const correction = { entryId: 'sheet-1.1.1', input: INPUT, organisationId: '宣传部', value: '91' };
    const correct = (...corrections: readonly (typeof correction)[]) =>
      new CorrectSheet(by('correct'), { sheetId, corrections, reason: '笔误' });
    const past = [assigned(), submitted(), accepted()] as const;
    spec
      .given(...past)
      .when(correct(correction))
      .then({
        type: 'SheetCorrected',
        data: {
          cycleId,
          round: 2,
          reason: '笔误',
          corrections: [
            {
              replacedEntryId: 'sheet-1.1.1',
              replacement: { ...accepted().data.entries[0]!, entryId: 'sheet-1.2.1', value: '91' },
            },
          ],
        },
      });
    spec
      .given(...past)
      .when(correct({ ...correction, value: '101' }))
      .thenRefuses(SheetAnswersRefused);
    spec
      .given(...past)
      .when(correct({ ...correction, entryId: 'other' }))
      .thenRefuses(SheetEntryUnknown);
    spec
      .given(...past)
      .when(correct(correction, correction))
      .thenRefuses(SheetAnswersRefused);
    spec
      .given(...past)
      .when(correct())
      .thenRefuses(SheetAnswersRefused);
    spec.given(assigned()).when(correct(correction)).thenRefuses(SheetNotOpen);
  });

  it('withdraws it, once', () => {
    const withdrawn: SheetEvent = {
      type: 'SheetWithdrawn',
      data: { cycleId, reason: '评价人调离', takenBackEntryIds: [] },
    };
    spec.given(assigned()).when(withdraw).then(withdrawn);
    spec.given(assigned(), withdrawn).when(withdraw).thenNothing();
    spec.given(assigned(), withdrawn).when(submit()).thenRefuses(SheetNotOpen);
  });

  it('accepts it once', () => {
    const accept = new AcceptSheet(by('accept'), { sheetId });
    spec.given(assigned()).when(accept).thenRefuses(SheetNotOpen);
    spec.given(assigned(), submitted(), accepted()).when(accept).thenNothing();
  });
});

describe('declaring a conflict', () => {
  const declare = (organisationId: string, reason = '配偶在该单位任职') =>
    new DeclareConflict(by('declare'), { sheetId, cycleId, organisationId, reason });
  const declared = (organisationId: string): SheetEvent => ({
    type: 'SheetConflictDeclared',
    data: { organisationId, reason: '配偶在该单位任职' },
  });

  it('takes the organisation off the sheet, whose answers are refused then', () => {
    spec.given(assigned()).when(declare('工会')).then(declared('工会'));
    spec.given(assigned(), declared('工会')).when(declare('工会')).thenNothing();
    spec.given(assigned(), declared('工会')).when(submit()).thenRefuses(SheetAnswersRefused);
    spec
      .given(assigned(), declared('工会'))
      .when(submit({ answers: [full[0]!] }))
      .then(submitted([full[0]!]), {
        ...accepted(),
        data: { ...accepted().data, entries: accepted().data.entries.slice(0, 1) },
      });
  });

  it('voids the sheet when nothing is left of it', () => {
    spec
      .given(assigned(), declared('工会'))
      .when(declare('宣传部'))
      .then(declared('宣传部'), {
        type: 'SheetWithdrawn',
        data: { cycleId, reason: '配偶在该单位任职', takenBackEntryIds: [] },
      });
  });

  it('refuses an organisation that is not rated on it, and a sheet that was handed in', () => {
    spec.given(assigned()).when(declare('财务部')).thenRefuses(SheetOrganisationUnknown);
    spec.given(assigned(), submitted()).when(declare('工会')).thenRefuses(SheetNotOpen);
  });
});

function fold(...events: readonly SheetEvent[]) {
  return events.reduce(
    (state, event, index) =>
      sheetDecider.evolve(state, {
        id: `event-${index}`,
        version: 1,
        actorId: 'wang-fang',
        correlationId: 'request-1',
        causationId: `earlier-${index}`,
        ...event,
      }),
    sheetDecider.initialState,
  );
}
