import { DomainError, type Decider, type DomainEvent } from '@kaoping/event-sourcing';
import { deciderSpec } from './given-when-then.ts';

type Counted = DomainEvent<'Counted', { readonly by: number }>;
interface Count {
  readonly total: number;
  readonly seen: ReadonlySet<number>;
}
type CountUp = Counted['data'];

class CountTooHigh extends DomainError {
  readonly code = 'COUNT.TOO_HIGH';

  constructor() {
    super({ en: 'That is too much.', zh: '太多了。' });
  }
}

const counter: Decider<Count, CountUp, Counted> = {
  category: 'counter',
  initialState: { total: 0, seen: new Set() },
  stateVersion: 1,
  evolve: ({ total, seen }, { data }) => ({ total: total + data.by, seen: new Set(seen).add(data.by) }),
  decide: ({ by }, { total, seen }) => {
    if (total + by > 10) throw new CountTooHigh();
    return seen.has(by) ? [] : [{ type: 'Counted', data: { by } }];
  },
};
const counted = (by: number): Counted => ({ type: 'Counted', data: { by } });

describe('a decider under given, when, then', () => {
  it('shows what was decided', () => {
    deciderSpec(counter).given(counted(3)).when({ by: 4 }).then(counted(4));
    deciderSpec(counter).when({ by: 4 }).then(counted(4));
  });

  it('shows that nothing was decided', () => {
    deciderSpec(counter).given(counted(3)).when({ by: 3 }).thenNothing();
  });

  it('shows a refusal by its class and by its code', () => {
    const refused = deciderSpec(counter).given(counted(9)).when({ by: 3 });
    refused.thenRefuses(CountTooHigh);
    refused.thenRefuses('COUNT.TOO_HIGH');
  });

  it('fails when something else was decided', () => {
    expect(() => {
      deciderSpec(counter).when({ by: 4 }).then(counted(5));
    }).toThrow('toEqual');
    expect(() => {
      deciderSpec(counter).when({ by: 4 }).thenNothing();
    }).toThrow('toEqual');
    expect(() => {
      deciderSpec(counter).when({ by: 11 }).thenNothing();
    }).toThrow(CountTooHigh);
  });

  it('fails when nothing was refused, or something else was', () => {
    expect(() => {
      deciderSpec(counter).when({ by: 4 }).thenRefuses(CountTooHigh);
    }).toThrow('expected a refusal, but it was decided: Counted');
    expect(() => {
      deciderSpec(counter).when({ by: 11 }).thenRefuses('COUNT.OTHER');
    }).toThrow('toMatchObject');
  });
});

describe('every run of a decider', () => {
  const failing = (broken: Partial<Decider<Count, CountUp, Counted>>) => () => {
    deciderSpec({ ...counter, ...broken })
      .given(counted(1))
      .when({ by: 2 })
      .then(counted(2));
  };

  it('fails when deciding changes the state', () => {
    const decide = ({ by }: CountUp, { seen }: Count) => {
      (seen as Set<number>).add(by);
      return [counted(by)];
    };
    expect(failing({ decide })).toThrow('Cannot change a frozen collection');
  });

  it('fails when evolving changes the state', () => {
    const evolve = (state: Count) => Object.assign(state, { total: 5 });
    expect(failing({ evolve })).toThrow('evolve threw at Counted: TypeError');
  });

  it('fails when evolving throws at an event just decided', () => {
    const evolve: typeof counter.evolve = (state, event) => {
      if (event.data.by === 2) throw new Error('I do not know twos');
      return state;
    };
    expect(failing({ evolve })).toThrow('evolve threw at Counted: Error: I do not know twos');
  });

  it('fails when deciding twice gives two answers', () => {
    let clock = 1;
    const decide = () => {
      clock += 1;
      return [counted(clock)];
    };
    expect(failing({ decide })).toThrow('toEqual');
  });
});
