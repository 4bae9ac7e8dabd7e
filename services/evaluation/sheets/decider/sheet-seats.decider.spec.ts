import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { GiveUpSheetSeats, TakeSheetSeats } from './sheet-seats.commands.ts';
import { sheetSeatsDecider } from './sheet-seats.decider.ts';
import { SheetSeatTaken } from './sheet-seats.errors.ts';
import type { SheetSeatsTaken } from './sheet-seats.events.ts';

const spec = deciderSpec(sheetSeatsDecider);
const question = (organisationId: string) => ({ input: 'performance.leaders', organisationId });
const taking = (sheetId: string, ...names: readonly string[]): SheetSeatsTaken['data'] => ({
  sheetId,
  raterName: '张伟',
  questions: names.map(question),
});
const taken = (sheetId: string, ...names: readonly string[]): SheetSeatsTaken => ({
  type: 'SheetSeatsTaken',
  data: taking(sheetId, ...names),
});
const take = (sheetId: string, ...names: readonly string[]) =>
  new TakeSheetSeats(commandMetadata(), taking(sheetId, ...names));
const giveUp = (data: GiveUpSheetSeats['data']) => new GiveUpSheetSeats(commandMetadata(), data);

describe('questions that take one answer', () => {
  it('are asked of one rater', () => {
    spec.when(take('a', '工会')).then(taken('a', '工会'));
    spec.given(taken('a', '工会')).when(take('a', '工会')).thenNothing();
    spec
      .given(taken('a', '工会'))
      .when(take('b', '工会', '团委'))
      .thenRefuses(SheetSeatTaken);
    spec.given(taken('a', '工会')).when(take('b', '团委')).then(taken('b', '团委'));
    spec.when(take('b')).thenNothing();
  });

  it('go to another once the first gave them up, all or one organisation', () => {
    const both = taken('a', '工会', '团委');
    const one = { sheetId: 'a', organisationId: '工会' };
    spec.given(both).when(giveUp(one)).then({ type: 'SheetSeatsGivenUp', data: one });
    const after = [both, { type: 'SheetSeatsGivenUp', data: one }] as const;
    spec
      .given(...after)
      .when(take('b', '工会'))
      .then(taken('b', '工会'));
    spec
      .given(...after)
      .when(take('b', '团委'))
      .thenRefuses(SheetSeatTaken);
    spec
      .given(...after)
      .when(giveUp(one))
      .thenNothing();
    spec
      .given(...after)
      .when(giveUp({ sheetId: 'a' }))
      .then({ type: 'SheetSeatsGivenUp', data: { sheetId: 'a' } });
    spec.when(giveUp({ sheetId: 'a' })).thenNothing();
  });
});
