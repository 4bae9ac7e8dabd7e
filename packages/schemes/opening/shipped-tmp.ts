import { readdirSync, readFileSync } from 'node:fs';
const folder = new URL('../shipped/', import.meta.url);
export const shippedSchemes = () => readdirSync(folder).map((name) => ({ id: name.replace('.yaml', ''), file: name, text: readFileSync(new URL(name, folder), 'utf8') }));
