import { asGolden, goldenSamples, proposed } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import {
  accept,
  consent,
  decline,
  issue,
  propose,
  report,
  save,
  sendBack,
  signOff,
  wantAgain,
} from '../spec-support/letter-history.ts';
import { targetLetterDecider } from './target-letter.decider.ts';
import type { TargetLetterEvent } from './target-letter.events.ts';
import { initialTargetLetter, type TargetLetter } from './target-letter.state.ts';

const golden = goldenSamples(new URL('golden/', import.meta.url));
const commands = [
  save(1),
  issue(),
  sendBack(),
  save(2),
  issue(undefined, 'issue-2'),
  accept('另一人'),
  propose(undefined, undefined, 'propose-0'),
  decline('propose-0'),
  propose(),
  consent('superior', '第三人'),
  report('result'),
  signOff('result', '第三人'),
  wantAgain('result'),
];

describe('the stored shapes of target letters', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(golden).toEqual(asGolden(goldenHistory(targetLetterDecider, commands)));
  });

  it('are folded as they were when they were written', () => {
    const names = ['target-letter-drafted.v1', 'target-letter-issued.v1', 'target-letter-accepted.v1'];
    const letter = names.reduce<TargetLetter>(
      (folded, name) =>
        targetLetterDecider.evolve(folded, proposed(golden[name] as unknown as TargetLetterEvent)),
      initialTargetLetter,
    );
    expect(letter).toMatchObject({
      status: 'agreed',
      targets: [{ title: '原油产量', value: '12000' }, { kind: 'safety' }],
    });
  });
});
