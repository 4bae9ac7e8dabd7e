import { normalCode } from './one-time-code.ts';

describe('a one-time code', () => {
  it.each(['7K3M-Q9TX-2HVB-D0R1', '7k3m q9tx 2hvb d0r1', ' 7K3MQ9TX2HVBDORI ', '７Ｋ３Ｍ-q9tx-2hvb-dorl'])(
    'is the same when it was typed as %p',
    (typed) => {
      expect(normalCode(typed)).toBe('7K3MQ9TX2HVBD0R1');
    },
  );
});
