import { PAGE_LIMIT } from '@kaoping/event-sourcing';
import type {
  LetterResponsibility,
  LetterSheetItemInput,
  LetterSheetKind as SheetKindName,
  LetterSide as SideName,
  LetterTargetChangeInput,
  LetterTargetInput,
  TargetKind as TargetKindName,
} from '../generated/graphql.ts';
import { checkTargetCount } from './decider/check-targets.ts';
import type { LetterEntering } from './decider/target-letter.commands.ts';
import type {
  LetterSheetItem,
  LetterSheetKind,
  LetterSide,
  LetterTarget,
  LetterTargetChange,
  Responsibility,
  TargetKind,
} from './decider/target-letter.events.ts';

const KINDS: Readonly<Record<TargetKindName, TargetKind>> = {
  KEY: 'key',
  COMMON: 'common',
  SAFETY: 'safety',
};
const RESPONSIBILITIES: Readonly<Record<LetterResponsibility, Responsibility>> = {
  MAIN: 'main',
  FIRST: 'first',
  DIRECT: 'direct',
  DUAL: 'dual',
};

/** With the reason why it comes late, if there is one. */
export const enteringOf = (
  entering: LetterEntering,
  { lateReason }: { readonly lateReason?: string | null },
): LetterEntering => ({ ...entering, ...(lateReason != null && { lateReason }) });

/** In the words of the domain. */
export const sideOf = (side: SideName): LetterSide => (side === 'SUPERIOR' ? 'superior' : 'unit');

/** In the words of the domain. */
export const sheetKindOf = (kind: SheetKindName): LetterSheetKind =>
  kind === 'PROGRESS' ? 'progress' : 'result';

/** GraphQL says null for what is left out; the domain leaves it out. */
const targetOf = ({ kind, responsibility, ...input }: LetterTargetInput): LetterTarget => ({
  ...(withoutNulls(input) as Omit<LetterTarget, 'kind' | 'responsibility'>),
  kind: KINDS[kind],
  ...(responsibility != null && { responsibility: RESPONSIBILITIES[responsibility] }),
});

/** @throws {TargetsRefused} when there are too many. */
export const targetsOf = (targets: readonly LetterTargetInput[]): readonly LetterTarget[] => {
  checkTargetCount(targets.length);
  return targets.map(targetOf);
};

/** @throws {TargetsRefused} when there are too many. */
export const targetChangesOf = (
  changes: readonly LetterTargetChangeInput[],
): readonly LetterTargetChange[] => {
  checkTargetCount(changes.length);
  return changes.map(({ targetId, target }) => ({
    targetId,
    ...(target != null && { target: targetOf(target) }),
  }));
};

/** @throws {TargetsRefused} when there are more than a letter has targets. */
export const sheetItemsOf = (items: readonly LetterSheetItemInput[]): readonly LetterSheetItem[] => {
  checkTargetCount(items.length);
  return items.map(({ targetId, value, text, evidenceIds }) => ({
    targetId,
    text,
    ...(value != null && { value }),
    evidenceIds: (evidenceIds ?? []).slice(0, PAGE_LIMIT),
  }));
};

const withoutNulls = (input: object): object =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
