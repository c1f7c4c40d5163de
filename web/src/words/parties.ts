// Names of parties and labels of matters in the reader's language.
import type { Language } from './language';
import type { Named, Party } from '../api/types';

export function nameOf(party: Party | null | undefined, language: Language): string {
  if (!party) return '';
  return (language === 'bn' ? party.name_bn : null) ?? party.name;
}

// A label as it is read aloud. The ledger writes "who → whom: what, where"; where it names nobody before the
// arrow the page says so, and parties that meet each other ("A, B → A, B") stand once. A person's label stays.
export function labelOf(matter: Named, language: Language): string {
  const label = (language === 'bn' && matter.label_bn) || matter.label;
  if (matter.relabelled) return label;
  if (label.startsWith('→ ')) return `${language === 'bn' ? 'কেউ' : 'somebody'} ${label}`;
  const [who = '', rest] = label.split(' → ', 2);
  const met = rest !== undefined && label === `${who} → ${rest}` && rest.startsWith(`${who}:`);
  return met ? rest : label;
}

// "A", "A and B", "A, B and 3 others".
export function listed(names: string[], language: Language, others: (n: number) => string): string {
  const and = language === 'bn' ? 'ও' : 'and';
  if (names.length <= 1) return names[0] ?? '';
  if (names.length === 2) return `${names[0]} ${and} ${names[1]}`;
  return `${names[0]}, ${names[1]} ${and} ${others(names.length - 2)}`;
}

// Of n parties those whose names are known: "A", "A and B", "A, B and 3 others".
export function someOf(known: string[], n: number, language: Language, others: (n: number) => string): string {
  const first = known.slice(0, 2);
  return n <= first.length ? listed(first, language, others) : `${first.join(', ')} ${language === 'bn' ? 'ও' : 'and'} ${others(n - first.length)}`;
}
