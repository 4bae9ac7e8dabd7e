import { nearestWord } from './nearest-word.ts';

const KNOWN = ['fullMark', 'weight', 'method', 'missing', 'round'];

describe('the word that was probably meant', () => {
  it.each([
    ['fulMark', 'fullMark'],
    ['fullmark', 'fullMark'],
    ['wieght', 'weight'],
    ['methods', 'method'],
    ['rond', 'round'],
  ])('for %s is %s', (word, meant) => {
    expect(nearestWord(word, KNOWN)).toBe(meant);
  });

  it.each(['x', 'zzzzzz', 'evidence', ''])('is nothing where %j is near to none', (word) => {
    expect(nearestWord(word, KNOWN)).toBeUndefined();
  });
});
