import { proposed } from '@kaoping/testing';
import {
  AcceptLetter,
  IssueLetter,
  ReportLetterSheet,
  type LetterEntering,
  type TargetLetterCommand,
} from './target-letter.commands.ts';
import { targetLetterDecider } from './target-letter.decider.ts';
import { initialTargetLetter, requireLetter, type TargetLetter } from './target-letter.state.ts';
import type { TargetLetterEvent } from './target-letter.events.ts';
import {
  accept,
  BRANCH,
  consent,
  decline,
  issue,
  items,
  KAITUO,
  LETTER,
  OFFICE,
  OUTPUT,
  propose,
  report,
  SAFETY,
  save,
  sendBack,
  signOff,
  wantAgain,
} from '../spec-support/letter-history.ts';

/** Gives commands one after another; the last one's outcome is looked at. */
const after = (...commands: readonly TargetLetterCommand[]) => {
  let state: TargetLetter = initialTargetLetter;
  let events: readonly TargetLetterEvent[] = [];
  for (const command of commands) {
    const { actorId, commandId } = command.metadata;
    events = targetLetterDecider.decide(command, state);
    state = events.reduce(
      (folded, event) =>
        targetLetterDecider.evolve(folded, proposed(event, { actorId, causationId: commandId })),
      state,
    );
  }
  return { letter: () => requireLetter(state, LETTER), events, types: events.map(({ type }) => type) };
};
const agreed = [save(1), issue(), accept()];
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('a target letter', () => {
  it('is drafted save by save, each with what changed', () => {
    const { letter } = after(
      save(1),
      save(2, [{ ...OUTPUT, value: '11800' }], { removedTargetIds: ['t2'] }),
      save(3, [{ ...SAFETY, targetId: 't3' }]),
    );
    expect(letter().targets.map(({ targetId, value }) => [targetId, value])).toEqual([
      ['t1', '11800'],
      ['t3', '无事故'],
    ]);
    expect(letter().draftRevision).toBe(3);
  });

  it('refuses a save of a screen that is behind, and knows a save that comes again', () => {
    expect(() => after(save(1), save(1, [OUTPUT], {}, 'other'))).toThrow(
      refused('TARGET_LETTER.DRAFT_OUTDATED'),
    );
    expect(() => after(save(2))).toThrow(refused('TARGET_LETTER.DRAFT_OUTDATED'));
    expect(after(save(1), save(2), save(1)).events).toEqual([]);
  });

  it('binds both sides once both have signed, each by another hand', () => {
    expect(after(...agreed).letter()).toMatchObject({
      status: 'agreed',
      issuedBy: OFFICE,
      acceptedBy: BRANCH,
    });
    expect(() => after(save(1), issue(), accept(OFFICE))).toThrow(refused('TARGET_LETTER.ONE_HAND'));
    expect(() => after(save(1), accept())).toThrow(refused('TARGET_LETTER.NOT_READY'));
    expect(after(...agreed, issue()).events).toEqual([]);
    expect(after(...agreed, accept()).events).toEqual([]);
  });

  it('keeps why it was signed after the stage', () => {
    const late = { cycleId: '2026', late: 'with-reason', lateReason: ' 机构合并 ' } as const;
    const issuing = (entering: LetterEntering) =>
      new IssueLetter(issue().metadata, { ...issue().data, entering });
    const accepting = new AcceptLetter(accept().metadata, { ...accept().data, entering: late });
    expect(after(save(1), issuing(late)).events).toMatchObject([{ data: { lateReason: '机构合并' } }]);
    expect(after(save(1), issue(), accepting).events).toMatchObject([{ data: { lateReason: '机构合并' } }]);
    const { metadata, data } = report('result');
    const reporting = new ReportLetterSheet(metadata, { ...data, entering: late });
    expect(after(...agreed, reporting).events).toMatchObject([{ data: { lateReason: '机构合并' } }]);
    expect(() => after(save(1), issuing({ ...late, lateReason: ' ' }))).toThrow(refused('TEXT.REFUSED'));
  });

  it('goes back with a reason and is a draft again', () => {
    const { letter } = after(save(1), issue(), sendBack());
    expect(letter()).toMatchObject({ status: 'drafting', sentBackBecause: '产量目标偏高' });
    expect(after(save(1), issue(), sendBack(), save(2), issue(OFFICE, 'issue-2')).letter().status).toBe(
      'issued',
    );
    expect(() => after(save(1), issue(), sendBack(' '))).toThrow(refused('TEXT.REFUSED'));
    expect(() => after(save(1), sendBack())).toThrow(refused('TARGET_LETTER.NOT_READY'));
    expect(() => after(save(1), issue(), save(2))).toThrow(refused('TARGET_LETTER.NOT_READY'));
  });

  it.each([
    ['no target at all', []],
    ['a target without a measure', [{ ...SAFETY, measure: ' ' }]],
    ['an indicator that the scheme has not', [{ ...OUTPUT, indicator: 'harvest' }]],
    ['one indicator for two targets', [OUTPUT, { ...OUTPUT, targetId: 't9' }]],
    ['words where the plan wants a figure', [{ ...OUTPUT, value: '一万二千吨' }]],
    ['no difficulty where the plan wants one', [{ ...SAFETY, value: '1', indicator: 'results' }]],
  ])('is not signed with %s', (_what, targets) => {
    expect(() => after(save(1, targets), issue())).toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/TARGETS_REFUSED|TEXT.REFUSED/u) as string,
      }) as Error,
    );
  });

  it('takes no more targets than anybody could keep in mind', () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ ...SAFETY, targetId: String(at) }));
    expect(() => after(save(1, many))).toThrow(refused('TARGET_LETTER.TARGETS_REFUSED'));
  });

  it('is unknown before it is begun', () => {
    expect(() => after(issue())).toThrow(refused('TARGET_LETTER.UNKNOWN'));
  });
});

describe('a target letter that breaks one above down', () => {
  const parent = {
    letterId: '2026:采油厂',
    organisationId: '采油厂',
    isAgreed: true,
    targetIds: ['plant-output'],
  };
  const part = { ...OUTPUT, parentTargetId: 'plant-output' };

  it('keeps which target each one is a part of', () => {
    const { letter } = after(save(1, [part], { parent }));
    expect(letter()).toMatchObject({
      parentLetterId: '2026:采油厂',
      targets: [{ parentTargetId: 'plant-output' }],
    });
  });

  it.each([
    ['is not agreed yet', { ...parent, isAgreed: false }],
    ['is of no unit above', { ...parent, organisationId: '机关' }],
    ['has no such target', { ...parent, targetIds: ['other'] }],
  ])('refuses one that %s', (_what, given) => {
    expect(() => after(save(1, [part], { parent: given }))).toThrow(refused('TARGET_LETTER.PARENT_REFUSED'));
  });
});

describe('a change of targets', () => {
  it('needs a reason and the consent of the other side', () => {
    const { letter } = after(...agreed, propose());
    expect(letter().targets[0]?.value).toBe('12000');
    expect(after(...agreed, propose(), consent()).letter()).toMatchObject({
      targets: [{ targetId: 't1', value: '11500' }, { targetId: 't2' }],
    });
    expect(after(...agreed, propose(), consent()).letter().change).toBeUndefined();
    expect(() => after(...agreed, propose(undefined, ''))).toThrow(refused('TEXT.REFUSED'));
  });

  it('is not consented to by who asked, neither the side nor the person', () => {
    expect(() => after(...agreed, propose(), consent('unit', '另一人'))).toThrow(
      refused('TARGET_LETTER.CONSENT_NOT_YOURS'),
    );
    expect(() => after(...agreed, propose(), consent('superior', BRANCH))).toThrow(
      refused('TARGET_LETTER.ONE_HAND'),
    );
  });

  it('leaves everything as it was when it is declined', () => {
    const { letter } = after(...agreed, propose(), decline());
    expect(letter()).toMatchObject({ targets: [OUTPUT, SAFETY] });
    expect(letter().change).toBeUndefined();
    expect(() => after(...agreed, decline())).toThrow(refused('TARGET_LETTER.CHANGE_UNKNOWN'));
  });

  it('is talked about one at a time, and only once both have signed', () => {
    expect(() => after(...agreed, propose(), propose(undefined, '再改', 'propose-2'))).toThrow(
      refused('TARGET_LETTER.CHANGE_PENDING'),
    );
    expect(() => after(save(1), propose())).toThrow(refused('TARGET_LETTER.NOT_READY'));
    expect(after(...agreed, propose(), consent(), propose()).events).toEqual([]);
    expect(after(...agreed, propose(), consent(), consent()).events).toEqual([]);
  });

  it('cannot leave targets that nobody could sign', () => {
    expect(() =>
      after(...agreed, propose([{ targetId: 't1', target: { ...OUTPUT, value: '很多' } }])),
    ).toThrow(refused('TARGET_LETTER.TARGETS_REFUSED'));
    expect(() => after(...agreed, propose([{ targetId: 't9', target: SAFETY }]))).toThrow(
      refused('TARGET_LETTER.TARGETS_REFUSED'),
    );
  });
});

describe('the sheets of a target letter', () => {
  const year = [...agreed, report('progress'), signOff('progress'), report('result')];

  it('are signed off at mid-year, when nothing counts yet, and at the end, when the figures do', () => {
    expect(after(...agreed, report('progress'), signOff('progress')).events).toMatchObject([
      { data: { entries: [] } },
    ]);
    const entry = (input: string, value: string) => ({
      entryId: `${LETTER}/${input}`,
      organisationId: KAITUO.organisationId,
      input,
      value,
    });
    expect(after(...year, signOff('result')).events).toEqual([
      {
        type: 'LetterSheetSignedOff',
        data: {
          cycleId: '2026',
          sheet: 'result',
          entries: [
            entry('results', '12600'),
            entry('results/target', '12000'),
            entry('results/difficulty', '1.05'),
          ],
          signedOffAt: '2026-01-05T08:00:00.000Z',
        },
      },
    ]);
    expect(after(...year, signOff('result'), signOff('result')).events).toEqual([]);
  });

  it('say something of every target, and nothing of others', () => {
    const [first, second] = items;
    for (const given of [[first!], [first!, first!, second!], [first!, { ...second!, targetId: 't9' }]]) {
      expect(() => after(...agreed, report('progress', given))).toThrow(
        refused('TARGET_LETTER.SHEET_REFUSED'),
      );
    }
    expect(() => after(...agreed, report('progress', [first!, { ...second!, text: '' }]))).toThrow(
      refused('TEXT.REFUSED'),
    );
  });

  it('are signed off by another hand than reported them, and only what was reported', () => {
    expect(() => after(...year, signOff('result', BRANCH))).toThrow(refused('TARGET_LETTER.ONE_HAND'));
    expect(() => after(...agreed, signOff('result'))).toThrow(refused('TARGET_LETTER.SHEET_REFUSED'));
    expect(() => after(save(1), report('progress'))).toThrow(refused('TARGET_LETTER.NOT_READY'));
  });

  it('are not signed off without the figures that the plan asks for', () => {
    const [{ value: _, ...without }, second] = items as readonly [
      (typeof items)[number],
      (typeof items)[number],
    ];
    const given = [...agreed, report('result', [without, second]), signOff('result')];
    expect(() => after(...given)).toThrow(refused('TARGET_LETTER.SHEET_REFUSED'));
  });

  it('wait for a change of targets to be answered before the year is closed', () => {
    expect(() => after(...year, propose(), signOff('result'))).toThrow(
      refused('TARGET_LETTER.CHANGE_PENDING'),
    );
    expect(() => after(...year, signOff('result'), propose())).toThrow(refused('TARGET_LETTER.SHEET_SIGNED'));
  });

  it('change no more once signed off, until they are wanted again, which takes back what counted', () => {
    expect(() => after(...year, signOff('result'), report('result', items, 'report-2'))).toThrow(
      refused('TARGET_LETTER.SHEET_SIGNED'),
    );
    const again = after(...year, signOff('result'), wantAgain('result'));
    expect(again.events).toMatchObject([
      {
        data: {
          takenBackEntryIds: ['results', 'results/target', 'results/difficulty'].map(
            (name) => `${LETTER}/${name}`,
          ),
        },
      },
    ]);
    const redone = [report('result', items, 'report-2'), signOff('result', OFFICE, 'sign-off-2')];
    const { letter } = after(...year, signOff('result'), wantAgain('result'), ...redone);
    expect(letter().sheets.result).toMatchObject({ status: 'signed-off', round: 2 });
  });
});
