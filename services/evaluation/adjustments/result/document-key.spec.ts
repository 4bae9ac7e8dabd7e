import { documentKeyOf } from './document-key.ts';

describe('the number of a document', () => {
  it.each([
    '舟委〔2018〕12号',
    '舟委[2018]12号',
    '舟委【2018】 12号',
    '舟委（2018）１２号',
    ' 舟委［2018］12 号 ',
  ])('is the same however it was typed: %p', (number) => {
    expect(documentKeyOf(number)).toBe('舟委〔2018〕12号');
  });

  it('is another for another document', () => {
    expect(documentKeyOf('舟委〔2018〕13号')).not.toBe(documentKeyOf('舟委〔2018〕12号'));
  });
});
