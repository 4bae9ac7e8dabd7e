import { binary, call, number, quantity } from './expression-parts.ts';
import { exemptName } from './indicator-names.ts';
import type { IndicatorNode } from './indicator-node.ts';
import { addEntry, addQuantity, type MethodPlace } from './method-place.ts';

const TITLE = { zh: '免考', en: 'exempt' };

/**
 * Adds the flag by which an indicator is exempt: recorded by the office with its reason, or, for problems carried
 * over, where none were raised. Nothing is ever exempt because it is missing.
 */
export const addExemptFlag = (place: MethodPlace, { name, indicator }: IndicatorNode): void => {
  const flag = exemptName(name, indicator);
  if (flag === undefined) return;
  const isRecorded = indicator.missing === 'exempt';
  const isCarried = indicator.method?.kind === 'carried' && indicator.method.ifNone === 'exempt';
  const recorded = isCarried ? `${name}@recorded` : flag;
  if (isRecorded)
    addEntry(place, {
      name: recorded,
      type: 'flag',
      entry: { kind: 'flag' },
      suffix: '/exempt',
      title: TITLE,
    });
  if (!isCarried) return;
  // While nobody knows how many were raised it is not exempt: what is missing then follows the indicator's own rule.
  const isNone = binary(call('if-missing', quantity(`${name}@raised`), number('1')), 'equal', number('0'));
  const expression = isRecorded ? binary(quantity(recorded), 'or', isNone) : isNone;
  addQuantity(place, { name: flag, type: 'flag', operator: { op: 'formula', expression }, title: TITLE });
};
