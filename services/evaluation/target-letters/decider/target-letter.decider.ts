import type { Decider } from '@kaoping/event-sourcing';
import { lateReasonOf } from '../../cycles/result/late-reason.ts';
import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { checkTargetCount, checkTargets } from './check-targets.ts';
import { consentToChange, declineChange, proposeChange } from './letter-changes.ts';
import { reportSheet, sendBackSheet, signOffSheet } from './letter-sheets.ts';
import type {
  AcceptLetter,
  ConsentToLetterChange,
  DeclineLetterChange,
  IssueLetter,
  ProposeLetterChange,
  SaveLetterDraft,
  SendBackLetter,
  TargetLetterCommand,
} from './target-letter.commands.ts';
import {
  LetterDraftOutdated,
  LetterNotReady,
  LetterParentRefused,
  LetterSignedByOneHand,
} from './target-letter.errors.ts';
import type { TargetLetterEvent } from './target-letter.events.ts';
import {
  changedTargets,
  evolveTargetLetter,
  initialTargetLetter,
  requireLetter,
  type BegunLetter,
  type TargetLetter,
} from './target-letter.state.ts';

type Decision = readonly TargetLetterEvent[];

/** The stream id of a letter: a unit has one in a cycle. */
export const targetLetterId = (cycleId: string, organisationId: string): string =>
  `${cycleId}:${organisationId}`;

/** A draft may be unfinished, but what it names has to be there; the rest is checked when it is signed. */
const saveDraft = ({ data, metadata }: SaveLetterDraft, letter: TargetLetter): Decision => {
  const { cycleId, organisation, draftRevision, targets, removedTargetIds, parent } = data;
  const before = letter.status === 'absent' ? NO_DRAFT : letter;
  if (before.doneBy.includes(metadata.commandId)) return [];
  if (before.status !== 'drafting') throw new LetterNotReady({ en: 'a draft', zh: '处于起草状态' });
  if (draftRevision !== before.draftRevision + 1) throw new LetterDraftOutdated(before.draftRevision);
  const changes = targets.map((target) => ({ targetId: target.targetId, target }));
  checkTargetCount(changedTargets(before.targets, changes).length);
  if (parent) checkParent(data, parent);
  const drafted = { cycleId, organisation, draftRevision, targets, removedTargetIds };
  return [
    { type: 'TargetLetterDrafted', data: { ...drafted, ...(parent && { parentLetterId: parent.letterId }) } },
  ];
};

const NO_DRAFT: Pick<BegunLetter, 'status' | 'doneBy' | 'draftRevision' | 'targets'> = {
  status: 'drafting',
  doneBy: [],
  draftRevision: 0,
  targets: [],
};

/** 一级抓一级: what is broken down belongs to an agreed letter of a unit above (000-25, 002-09). */
const checkParent = (
  { organisation, targets }: SaveLetterDraft['data'],
  parent: NonNullable<SaveLetterDraft['data']['parent']>,
): void => {
  const isAbove = organisation.ancestorIds.includes(parent.organisationId);
  const areItsTargets = targets.every(
    ({ parentTargetId }) => parentTargetId === undefined || parent.targetIds.includes(parentTargetId),
  );
  if (!parent.isAgreed || !isAbove || !areItsTargets) throw new LetterParentRefused(parent.letterId);
};

const issue = ({ metadata, data }: IssueLetter, letter: BegunLetter): Decision => {
  if (letter.status !== 'drafting') return [];
  checkTargets(letter.targets, data.inputs);
  return [{ type: 'TargetLetterIssued', data: { issuedAt: metadata.now, ...lateReasonOf(data.entering) } }];
};

const accept = ({ metadata, data }: AcceptLetter, letter: BegunLetter): Decision => {
  if (letter.status === 'agreed') return [];
  if (letter.status !== 'issued') throw new LetterNotReady({ en: 'signed by the superior', zh: '上级签署' });
  if (letter.issuedBy === metadata.actorId) throw new LetterSignedByOneHand();
  return [
    { type: 'TargetLetterAccepted', data: { acceptedAt: metadata.now, ...lateReasonOf(data.entering) } },
  ];
};

const sendBack = ({ data }: SendBackLetter, letter: BegunLetter): Decision => {
  if (letter.status !== 'issued') throw new LetterNotReady({ en: 'signed by the superior', zh: '上级签署' });
  const reason = requiredText(data.reason, { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT });
  return [{ type: 'TargetLetterSentBack', data: { reason } }];
};

type ChangeCommand = ProposeLetterChange | ConsentToLetterChange | DeclineLetterChange;

const decideChange = (command: ChangeCommand, letter: BegunLetter): Decision => {
  switch (command.type) {
    case 'ProposeLetterChange':
      return proposeChange(command, letter);
    case 'ConsentToLetterChange':
      return consentToChange(command, letter);
    case 'DeclineLetterChange':
      return declineChange(command, letter);
  }
};

type SigningCommand = Exclude<TargetLetterCommand, SaveLetterDraft | ChangeCommand>;

const decideSigning = (command: SigningCommand, letter: BegunLetter): Decision => {
  switch (command.type) {
    case 'IssueLetter':
      return issue(command, letter);
    case 'AcceptLetter':
      return accept(command, letter);
    case 'SendBackLetter':
      return sendBack(command, letter);
    case 'ReportLetterSheet':
      return reportSheet(command, letter);
    case 'SignOffLetterSheet':
      return signOffSheet(command, letter);
    case 'SendBackLetterSheet':
      return sendBackSheet(command, letter);
  }
};

const isChange = (command: SigningCommand | ChangeCommand): command is ChangeCommand =>
  command.type.endsWith('LetterChange');

const decideBegun = (command: SigningCommand | ChangeCommand, letter: BegunLetter): Decision =>
  isChange(command) ? decideChange(command, letter) : decideSigning(command, letter);

/** The rules of a target letter; its stream id comes from {@link targetLetterId}. */
export const targetLetterDecider: Decider<TargetLetter, TargetLetterCommand, TargetLetterEvent> = {
  category: 'target-letter',
  initialState: initialTargetLetter,
  stateVersion: 1,
  evolve: evolveTargetLetter,
  decide: (command, letter) => {
    if (command.type === 'SaveLetterDraft') return saveDraft(command, letter);
    const begun = requireLetter(letter, command.data.letterId);
    return begun.doneBy.includes(command.metadata.commandId) ? [] : decideBegun(command, begun);
  },
};
