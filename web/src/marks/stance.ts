// The stance that a single statement takes by its act, as docs/ledger.md has it; null for acts that take none.
import type { RecordStatement } from '../api/record';
import type { Stance } from '../api/types';

const TELLING = new Set(['say', 'announce', 'claim', 'estimate', 'believe', 'accuse']);

export function stanceOf(statement: Pick<RecordStatement, 'act' | 'polarity'>): Stance | null {
  if (statement.act === 'confirm') return 'confirms';
  if (statement.act === 'deny') return 'denies';
  if (statement.act === 'dispute') return 'disputes';
  if (statement.act === 'withhold') return 'withholds';
  if (!TELLING.has(statement.act)) return null;
  return statement.polarity === 'negated' ? 'denies' : 'asserts';
}
