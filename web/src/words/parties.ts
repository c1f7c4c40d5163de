// Names of parties and labels of matters in the reader's language.
import type { Language } from './language';
import type { Named, Party } from '../api/types';

export function nameOf(party: Party | null | undefined, language: Language): string {
  if (!party) return '';
  return (language === 'bn' ? party.name_bn : null) ?? party.name;
}

export function labelOf(matter: Named, language: Language): string {
  return (language === 'bn' && matter.label_bn) || matter.label;
}

// "A", "A and B", "A, B and 3 others".
export function listed(names: string[], language: Language, others: (n: number) => string): string {
  const and = language === 'bn' ? 'ও' : 'and';
  if (names.length <= 1) return names[0] ?? '';
  if (names.length === 2) return `${names[0]} ${and} ${names[1]}`;
  return `${names[0]}, ${names[1]} ${and} ${others(names.length - 2)}`;
}
