import { REASON_LIMIT, requiredText } from '../../cycles/result/required-text.ts';
import { checkTargets } from './check-targets.ts';
import type {
  ConsentToLetterChange,
  DeclineLetterChange,
  ProposeLetterChange,
} from './target-letter.commands.ts';
import {
  LetterChangePending,
  LetterChangeUnknown,
  LetterConsentNotYours,
  LetterNotReady,
  LetterSheetSigned,
  LetterSignedByOneHand,
  TargetsRefused,
} from './target-letter.errors.ts';
import type { TargetLetterEvent } from './target-letter.events.ts';
import { changedTargets, type BegunLetter, type PendingChange } from './target-letter.state.ts';

type Decision = readonly TargetLetterEvent[];

const REASON = { field: { en: 'Reason', zh: '原因' }, max: REASON_LIMIT };

/** A change needs a reason, and what both sides agreed on stands until the other consents. */
export const proposeChange = ({ data, metadata }: ProposeLetterChange, letter: BegunLetter): Decision => {
  if (letter.status !== 'agreed') throw new LetterNotReady({ en: 'signed by both sides', zh: '双方签订' });
  if (letter.sheets.result?.status === 'signed-off') throw new LetterSheetSigned('result');
  if (letter.change) throw new LetterChangePending();
  const reason = requiredText(data.reason, REASON);
  checkTargets(changedTargets(letter.targets, data.changes), data.inputs);
  checkIds(data);
  const { by, changes } = data;
  return [{ type: 'LetterChangeProposed', data: { changeId: metadata.commandId, by, changes, reason } }];
};

const checkIds = ({ changes }: ProposeLetterChange['data']): void => {
  if (changes.every(({ targetId, target }) => target === undefined || target.targetId === targetId)) return;
  throw new TargetsRefused({ en: 'a changed target keeps its id.', zh: '变更后的目标须保留原编号。' });
};

/** Consents for the side that did not propose. */
export const consentToChange = ({ data, metadata }: ConsentToLetterChange, letter: BegunLetter): Decision => {
  const change = pendingChange(letter, data.changeId);
  if (change.by === data.by) throw new LetterConsentNotYours();
  if (change.proposedBy === metadata.actorId) throw new LetterSignedByOneHand();
  const { changeId, by } = data;
  return [{ type: 'LetterChangeConsented', data: { changeId, by, changes: change.changes } }];
};

/** Either side may end it: the other declines, whoever proposed takes it back. */
export const declineChange = ({ data }: DeclineLetterChange, letter: BegunLetter): Decision => {
  pendingChange(letter, data.changeId);
  const { changeId, by } = data;
  return [
    { type: 'LetterChangeDeclined', data: { changeId, by, reason: requiredText(data.reason, REASON) } },
  ];
};

const pendingChange = ({ change }: BegunLetter, changeId: string): PendingChange => {
  if (change?.changeId !== changeId) throw new LetterChangeUnknown(changeId);
  return change;
};
