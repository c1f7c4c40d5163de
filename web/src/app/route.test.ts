import { describe, expect, it } from 'vitest';
import { stepDay } from './step';
import { formatRoute, parseRoute } from './route';

describe('addresses of views', () => {
  it('come back as they went', () => {
    const route = { page: 'article' as const, id: 'https://a.example/খবর?x=1#y', query: { as_of: '2026-03-10', s: 'S3' } };
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });
  it('of no page lead to the start', () => {
    expect(parseRoute('')).toEqual({ page: 'start', id: '', query: {} });
    expect(parseRoute('#/nowhere/x')).toMatchObject({ page: 'start' });
    expect(parseRoute('#/matter/%E0%A4')).toMatchObject({ page: 'matter', id: '%E0%A4' });
  });
  it('leave empty words out', () => expect(formatRoute({ page: 'start', query: { party: '', type: 'AID' } })).toBe('#/?type=AID'));
});

describe('steps through the days of telling', () => {
  const days = ['2026-03-09', '2026-03-10', '2026-03-13'];
  it('go back from all that is known, and no further than the first', () => {
    expect(stepDay(days, null, -1)).toBe('2026-03-10');
    expect(stepDay(days, '2026-03-10', -1)).toBe('2026-03-09');
    expect(stepDay(days, '2026-03-09', -1)).toBe('2026-03-09');
    expect(stepDay([], null, -1)).toBeNull();
  });
  it('end in all that is known', () => {
    expect(stepDay(days, '2026-03-09', 1)).toBe('2026-03-10');
    expect(stepDay(days, '2026-03-11', 1)).toBeNull();
    expect(stepDay(days, null, 1)).toBeNull();
  });
});
