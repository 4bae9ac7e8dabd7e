import { asGolden, commandMetadata, goldenSamples } from '@kaoping/testing';
import { goldenHistory } from '../../spec-support/golden-history.ts';
import { ArrangeBurdenRates, ReportFormEditing } from './burden.commands.ts';
import { burdenRatesDecider } from './burden-rates.decider.ts';
import { formEditingDecider } from './form-editing.decider.ts';

const metadata = commandMetadata();
const arrange = new ArrangeBurdenRates(metadata, {
  rates: { decimal: '1', level: '0.3', flag: '0.2', text: '12.5', evidence: '3' },
});
const report = new ReportFormEditing(metadata, {
  organisationId: 'shijing',
  ancestorIds: ['louxing'],
  kind: 'sheet',
  formId: 's1',
  sessionId: 'tab-1',
  sequence: 1,
  seconds: 30,
});

describe('the stored shapes of the burden', () => {
  it('have a sample of every kind of event, just as it is written today', () => {
    expect(goldenSamples(new URL('golden/', import.meta.url))).toEqual(
      asGolden([
        ...goldenHistory(burdenRatesDecider, [arrange]),
        ...goldenHistory(formEditingDecider, [report]),
      ]),
    );
  });
});
