// The stance that a single statement takes by its act, as docs/ledger.md has it; null for acts that take none.
import type { Stance } from '../api/types';

const TELLING = new Set(['say', 'announce', 'claim', 'estimate', 'believe', 'accuse']);

interface Said {
  act: string;
  polarity: string;
  source?: readonly string[] | string | null; // of a list's statement: the outlet
  by?: readonly unknown[];
}

// What nobody could say (জানা যায়নি) is no refusal.
export function stanceOf(statement: Said): Stance | null {
  if (statement.act === 'confirm') return 'confirms';
  if (statement.act === 'deny') return 'denies';
  if (statement.act === 'dispute') return 'disputes';
  if (statement.act === 'withhold') return (statement.by ?? statement.source)?.length === 0 ? null : 'withholds';
  if (!TELLING.has(statement.act)) return null;
  return statement.polarity === 'negated' ? 'denies' : 'asserts';
}
