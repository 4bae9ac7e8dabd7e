import { commandMetadata, deciderSpec } from '@kaoping/testing';
import { DEFAULT_BURDEN_RATES } from '../result/default-rates.ts';
import { ArrangeBurdenRates, ReportFormEditing } from './burden.commands.ts';
import { burdenRatesDecider } from './burden-rates.decider.ts';
import { BurdenRateRefused, EditingSessionsTooMany, EditingTimeRefused } from './burden.errors.ts';
import type { BurdenRatesArranged, FormEditingReported } from './burden.events.ts';
import { formEditingDecider } from './form-editing.decider.ts';

const metadata = commandMetadata();

describe('the minutes that forms are estimated by', () => {
  const rates = { ...DEFAULT_BURDEN_RATES, text: '12.5' };
  const arranged: BurdenRatesArranged = { type: 'BurdenRatesArranged', data: { rates } };
  const spec = deciderSpec(burdenRatesDecider);
  const arrange = (given = rates) => new ArrangeBurdenRates(metadata, { rates: given });

  it('are arranged once, and only where they differ', () => {
    spec.given().when(arrange()).then(arranged);
    spec.given(arranged).when(arrange()).thenNothing();
    spec.given().when(arrange(DEFAULT_BURDEN_RATES)).thenNothing();
  });

  it.each(['', '-1', '601', '1.234', 'ten', '1e2'])('are not %p', (text) => {
    spec
      .given()
      .when(arrange({ ...rates, text }))
      .thenRefuses(BurdenRateRefused);
  });

  it.each(['0', '600', '0.25', '59'])('may be %p', (text) => {
    spec
      .given()
      .when(arrange({ ...rates, text }))
      .then({ type: 'BurdenRatesArranged', data: { rates: { ...rates, text } } });
  });
});

describe('how long a form was edited', () => {
  const data = {
    organisationId: 'shijing',
    ancestorIds: ['louxing'],
    kind: 'sheet',
    formId: 's1',
    sessionId: 'tab-1',
    sequence: 1,
    seconds: 30,
  };
  const reported = (given: Partial<typeof data> = {}): FormEditingReported => ({
    type: 'FormEditingReported',
    data: { ...data, ...given },
  });
  const report = (given: Partial<typeof data> = {}) => new ReportFormEditing(metadata, { ...data, ...given });
  const spec = deciderSpec(formEditingDecider);

  it('is counted once for each report of a session', () => {
    spec.given().when(report()).then(reported());
    spec.given(reported()).when(report()).thenNothing();
    spec
      .given(reported(), reported({ sequence: 3 }))
      .when(report({ sequence: 2 }))
      .thenNothing();
    spec
      .given(reported())
      .when(report({ sessionId: 'tab-2' }))
      .then(reported({ sessionId: 'tab-2' }));
  });

  it.each([{ seconds: 0 }, { seconds: 901 }, { seconds: 1.5 }, { sequence: 0 }])('is not %j', (given) => {
    spec.given().when(report(given)).thenRefuses(EditingTimeRefused);
  });

  it('is not counted for sessions without end', () => {
    const many = Array.from({ length: 500 }, (_, at) => reported({ sessionId: `tab-${String(at)}` }));
    spec
      .given(...many)
      .when(report({ sessionId: 'one more' }))
      .thenRefuses(EditingSessionsTooMany);
    spec
      .given(...many)
      .when(report({ sessionId: 'tab-7', sequence: 2 }))
      .then(reported({ sessionId: 'tab-7', sequence: 2 }));
  });
});
