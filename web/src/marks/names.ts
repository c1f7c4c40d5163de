// Names of a record's entities in the reader's language, and everything that a record says, by id.
import type { Entity, RecordStatement, TextRecord } from '../api/record';
import type { Language } from '../words/language';

const BANGLA = /[\u0980-\u09FF]/;

export function entityName(entity: Entity | undefined, language: Language): string {
  if (!entity) return '';
  const own = entity.names.find((name) => BANGLA.test(name) === (language === 'bn'));
  return own ?? entity.names[0] ?? '';
}

export function entitiesNamed(record: TextRecord, ids: readonly string[], language: Language): string {
  return ids
    .map((id) => entityName(record.entities.find((e) => e.id === id), language))
    .filter((name) => name !== '')
    .join(', ');
}

export function contentText(statement: RecordStatement): string {
  return statement.content.map((span) => span.text).join(' … ');
}

// S12 is shown as 12.
export function numberOf(id: string): number {
  return Number(id.slice(1)) || 0;
}
