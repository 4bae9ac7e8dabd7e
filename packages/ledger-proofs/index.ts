export { canonicalJson, NotCanonical } from './canonical-json.ts';
export { digestOf } from './digest.ts';
